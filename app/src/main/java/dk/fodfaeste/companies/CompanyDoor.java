package dk.fodfaeste.companies;

import dk.fodfaeste.engine.patience.AskWishes;
import dk.fodfaeste.engine.patience.MayAsk;
import dk.fodfaeste.engine.patience.MayAsk.Reason;
import dk.fodfaeste.engine.patience.OneMore;
import dk.fodfaeste.engine.patience.PatiencePolicy;
import dk.fodfaeste.platform.database.Turns;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to a company: who of us may ask it on a day, and the manager's word that somebody may once more. */
@Service
@Transactional
public class CompanyDoor {

    private final Asking asking;
    private final CompanyPatience patience;
    private final Companies companies;
    private final OneMoreRepository oneMore;
    private final Turns turns;
    private final AuditLog log;

    CompanyDoor(
            Asking asking,
            CompanyPatience patience,
            Companies companies,
            OneMoreRepository oneMore,
            Turns turns,
            AuditLog log) {
        this.asking = asking;
        this.patience = patience;
        this.companies = companies;
        this.oneMore = oneMore;
        this.turns = turns;
        this.log = log;
    }

    /** Why somebody of ours may not ask it on a day, today or later; empty where they may, and for an enterprise of our own. */
    @Transactional(readOnly = true)
    public List<Reason> whyNot(Company company, UUID accountId, LocalDate day) {
        if (company.ownEnterprise()) {
            return List.of();
        }
        MayAsk may = MayAsk.of(
                patience.of(company, day).patience(),
                new AskWishes(company.maxContactsPerMonth(), company.contactById()),
                asking.asks(company.id()),
                oneMore.of(company.id()).stream().map(Let::oneMore).toList(),
                accountId,
                day,
                PatiencePolicy.standard());
        return may instanceof MayAsk.No no ? no.reasons() : List.of();
    }

    /** Of this week and later ones, the first first. */
    @Transactional(readOnly = true)
    public List<Let> let(UUID companyId, LocalDate today) {
        return oneMore.of(companyId).stream()
                .filter(each -> !each.oneMore().monday().isBefore(monday(today)))
                .toList();
    }

    /**
     * Lets a colleague ask the company once more in the week of the day. Twice is once, until it is used.
     *
     * @throws RefusedException while the company is paused, which nobody opens
     */
    @Transactional(noRollbackFor = RefusedException.class)
    public void letOnceMore(UUID companyId, UUID accountId, LocalDate day, String reason) {
        turns.take(List.of(companyId));
        Company company = companies.company(companyId);
        whyNot(company, accountId, day).stream()
                .filter(Reason.Paused.class::isInstance)
                .findFirst()
                .ifPresent(paused -> {
                    throw WhyNot.of(paused, Map.of()).refusal();
                });
        LocalDate monday = monday(day);
        int asked = (int) asking.asks(companyId).stream()
                .filter(ask -> ask.by().equals(accountId) && monday(ask.on()).equals(monday))
                .count();
        if (oneMore.add(companyId, new OneMore(accountId, monday, asked), reason)) {
            log.changed("company", null, "one more contact with " + company.cvr() + " let in the week of " + monday);
        }
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** @param letById the manager who let it */
    public record Let(OneMore oneMore, String reason, UUID letById) {}
}

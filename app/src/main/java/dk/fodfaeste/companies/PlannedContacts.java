package dk.fodfaeste.companies;

import dk.fodfaeste.engine.patience.MayAsk.Reason;
import dk.fodfaeste.engine.patience.Patience.Pause;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Turns;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts that are meant to be had: whoever plans one has the company's door for that week, and nobody else of us comes. */
@Service
@Transactional
public class PlannedContacts {

    private final PlannedContactRepository planned;
    private final Companies companies;
    private final CompanyDoor door;
    private final Colleagues colleagues;
    private final Turns turns;
    private final AuditLog log;

    PlannedContacts(
            PlannedContactRepository planned,
            Companies companies,
            CompanyDoor door,
            Colleagues colleagues,
            Turns turns,
            AuditLog log) {
        this.planned = planned;
        this.companies = companies;
        this.door = door;
        this.colleagues = colleagues;
        this.turns = turns;
        this.log = log;
    }

    /** Those that were neither had nor given up, the first first. */
    @Transactional(readOnly = true)
    public List<PlannedContact> of(UUID companyId) {
        return planned.of(companyId);
    }

    /** One of those. */
    @Transactional(readOnly = true)
    public Optional<PlannedContact> find(UUID companyId, UUID id) {
        return planned.find(companyId, id);
    }

    /**
     * The reader has it from now on. Who thanks may always, and a company where a talk comes first is talked with.
     *
     * @throws RefusedException where the reader may not ask the company on that day, with the first reason
     */
    @Transactional(noRollbackFor = RefusedException.class)
    public void plan(UUID companyId, LocalDate day, ContactKind kind, String about) {
        turns.take(List.of(companyId));
        Company company = companies.company(companyId);
        UUID by = Acting.now().accountId();
        if (kind.asks()) {
            door.whyNot(company, by, day).stream()
                    .filter(reason -> !(reason instanceof Reason.Paused(Pause.TalkFirst first)))
                    .findFirst()
                    .ifPresent(reason -> {
                        throw WhyNot.of(reason, colleagues.names()).refusal();
                    });
        }
        planned.add(new PlannedContact(UUID.randomUUID(), companyId, by, day, kind, about));
        log.changed("company", null, "contact with " + company.cvr() + " planned for " + day);
    }

    /** It was had: the line in the log of contacts tells what came of it. Twice is once. */
    public void had(UUID companyId, UUID id, UUID contactId) {
        planned.find(companyId, id).ifPresent(each -> planned.had(each.id(), contactId));
    }

    /** The week is free again. Twice is once. @throws NotFoundException for one that the company has not */
    public void giveUp(UUID companyId, UUID id) {
        Company company = companies.company(companyId);
        if (planned.giveUp(companyId, id)) {
            log.changed("company", null, "contact with " + company.cvr() + " given up");
        }
    }
}

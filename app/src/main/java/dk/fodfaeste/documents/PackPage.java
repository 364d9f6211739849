package dk.fodfaeste.documents;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.discovery.SharedLine;
import dk.fodfaeste.discovery.Sharing;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Colleagues.Member;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.FollowUp;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.rules.Rules;
import dk.fodfaeste.rules.law.Certainty;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pack for the municipality: everything its form asks for, rule by rule, without a CPR number. */
@Controller
public class PackPage {

    private final Pages pages;
    private final Placements placements;
    private final People people;
    private final Companies companies;
    private final Rules rules;
    private final MessageSource messages;
    private final AuditLog log;
    private final Sharing sharing;
    private final Colleagues colleagues;
    private final TransactionTemplate transactions;

    PackPage(
            Pages pages,
            Placements placements,
            People people,
            Companies companies,
            Rules rules,
            MessageSource messages,
            AuditLog log,
            Sharing sharing,
            Colleagues colleagues,
            TransactionTemplate transactions) {
        this.pages = pages;
        this.placements = placements;
        this.people = people;
        this.companies = companies;
        this.rules = rules;
        this.messages = messages;
        this.log = log;
        this.sharing = sharing;
        this.colleagues = colleagues;
        this.transactions = transactions;
    }

    @GetMapping("/courses/{courseId}/pack.pdf")
    public ResponseEntity<byte[]> pack(@PathVariable UUID courseId) {
        PackView view = Objects.requireNonNull(transactions.execute(status -> view(placements.course(courseId))));
        // made outside a transaction: the log is one chain, and whoever writes in it holds it until the transaction
        // ends
        byte[] pdf = Pdf.of(pages.text("documents/pack", view));
        transactions.executeWithoutResult(status ->
                log.append(AuditLog.Action.EXPORT, "pack", view.person().id(), ""));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename("pakke-" + view.course().startsOn() + "-"
                                        + view.person().number().toLowerCase(Locale.ROOT) + ".pdf")
                                .build()
                                .toString())
                .header("Cache-Control", "no-store")
                .body(pdf);
    }

    private PackView view(Course course) {
        Workplace workplace = companies.workplace(course.workplaceId());
        Person person = people.person(course.personId());
        LocalDate day = course.startsOn();
        Optional<Integer> cap = workplace
                .ordinaryFte()
                .flatMap(fte -> rules.supportedCap(fte, day).stream().boxed().findFirst());
        List<HoursStep> steps = placements.stepsOf(course.id());
        BigDecimal share = rules.fullTimeShare(most(course, steps), day);
        return new PackView(
                // the municipality reads Danish, whatever language the sender reads
                new Words(messages, Locale.of("da", "DK")),
                course,
                person,
                people.header(person),
                person.consultantId().map(id -> colleagues.staff().member(id)),
                sharing.shownTo(workplace.companyId(), course.personId()),
                companies.company(workplace.companyId()),
                workplace,
                steps,
                most(course, steps),
                placements.followUpsOf(course.id()),
                cap,
                cap.map(limit -> workplace
                                .supportedFte()
                                .orElse(BigDecimal.ZERO)
                                .add(share)
                                .compareTo(BigDecimal.valueOf(limit))
                        <= 0),
                share,
                rules.rulesOf(course.instrument().name(), day).stream()
                        .filter(rule -> rule.when() == LawRule.When.BEFORE)
                        .filter(rule -> rule.question().cap().isEmpty())
                        .toList(),
                rules.ratio(course.instrument().name(), day).map(Terms.Ratio::rule),
                rules.law().on(day).name(),
                day);
    }

    private static int most(Course course, List<HoursStep> steps) {
        return steps.stream()
                .mapToInt(HoursStep::minutesPerWeek)
                .max()
                .orElse(course.minutesPerWeek().orElse(0));
    }

    /**
     * @param consultant whom the company calls
     * @param shown what the person said yes to that this company sees beyond the agreement: the employer signs this
     * @param mostMinutes a week that the ladder is expected to reach
     * @param cap of supported full-time equivalents, where the ordinary ones are known
     * @param edition of the rule pack that says so
     * @param holds whether the ratio holds with this course; empty where nobody counted
     */
    public record PackView(
            Words words,
            Course course,
            Person person,
            PersonHeader header,
            Optional<Member> consultant,
            List<SharedLine> shown,
            Company company,
            Workplace workplace,
            List<HoursStep> steps,
            int mostMinutes,
            List<FollowUp> talks,
            Optional<Integer> cap,
            Optional<Boolean> holds,
            BigDecimal share,
            List<LawRule> rules,
            Optional<LawRule> ratio,
            String edition,
            LocalDate day) {

        public boolean showsContact() {
            return shown.stream().anyMatch(SharedLine::isContact);
        }

        /** What the person can do, and their own words. */
        public List<SharedLine> abilities() {
            return shown.stream().filter(line -> !line.isContact()).toList();
        }

        public String t(String key, Object... arguments) {
            return words.text(key, arguments);
        }

        /** Read with less than full certainty, or past its validity. */
        public boolean isUnsure(LawRule rule) {
            return rule.certainty() != Certainty.HIGH || !rule.validity().contains(day);
        }
    }
}

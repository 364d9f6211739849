package dk.fodfaeste.companies;

import dk.fodfaeste.companies.CompanyDoor.Let;
import dk.fodfaeste.engine.patience.MayAsk.Reason;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Colleagues.Colleague;
import dk.fodfaeste.identity.Colleagues.Staff;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Who of us comes to a company next, and when; and the manager's word that somebody may once more. */
@Controller
@Transactional(noRollbackFor = RefusedException.class)
public class PlannedContactsPage {

    private static final String PAGE = "/companies/{companyId}/planned-contacts";
    private static final int LONGEST_REASON = 500;

    /** Nobody plans further ahead; a year typed wrong is. */
    private static final int MOST_MONTHS_AHEAD = 12;

    private final Pages pages;
    private final Companies companies;
    private final PlannedContacts planned;
    private final CompanyDoor door;
    private final Colleagues colleagues;
    private final Clock clock;

    PlannedContactsPage(
            Pages pages,
            Companies companies,
            PlannedContacts planned,
            CompanyDoor door,
            Colleagues colleagues,
            Clock clock) {
        this.pages = pages;
        this.companies = companies;
        this.planned = planned;
        this.door = door;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @Transactional(readOnly = true)
    public View planned(@PathVariable UUID companyId) {
        return show(HttpStatus.OK, companyId, begin(), begin());
    }

    private Form begin() {
        return new Form(Map.of("day", LocalDate.now(clock).toString()));
    }

    private View show(HttpStatus status, UUID companyId, Form plan, Form oneMore) {
        Company company = companies.company(companyId);
        LocalDate today = LocalDate.now(clock);
        Staff staff = colleagues.staff();
        Map<UUID, String> names = staff.names();
        List<Reason> reasons = door.whyNot(company, Acting.now().accountId(), today);
        return pages.show(
                status,
                "companies/planned-contacts",
                new PlannedContactsView(
                        company,
                        planned.of(companyId).stream()
                                .map(each -> new Line(each, names.getOrDefault(each.accountId(), "")))
                                .toList(),
                        reasons.stream().map(reason -> WhyNot.of(reason, names)).toList(),
                        door.let(companyId, today).stream()
                                .map(each -> new LetLine(
                                        each,
                                        names.getOrDefault(each.oneMore().by(), ""),
                                        names.getOrDefault(each.letById(), "")))
                                .toList(),
                        staff.of(Role.CONSULTANT),
                        plan,
                        oneMore,
                        today));
    }

    @PostMapping(PAGE)
    public View plan(@PathVariable UUID companyId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        Optional<LocalDate> day = day(form);
        form.required("kind", "contacts.wrong.kind");
        Optional<ContactKind> kind = form.one("kind", ContactKind.class, "contacts.wrong.kind");
        String about = form.requiredWorkWords("about", "companies.wrong.about");
        if (form.isRight()) {
            try {
                planned.plan(companyId, day.orElseThrow(), kind.orElseThrow(), about);
                return done(companyId, "plannedContact.done.planned", next);
            } catch (RefusedException refusal) {
                form.refuse("day", refusal);
            }
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, companyId, form, begin());
    }

    /** Today or later, and not further than a year. */
    private Optional<LocalDate> day(Form form) {
        form.required("day", "plannedContact.wrong.day");
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> day = form.day("day", "plannedContact.wrong.day");
        if (day.filter(on -> on.isBefore(today) || on.isAfter(today.plusMonths(MOST_MONTHS_AHEAD)))
                .isPresent()) {
            form.refuse("day", "plannedContact.wrong.day");
        }
        return day;
    }

    @PostMapping(PAGE + "/{plannedId}/given-up")
    public View giveUp(@PathVariable UUID companyId, @PathVariable UUID plannedId, RedirectAttributes next) {
        planned.giveUp(companyId, plannedId);
        return done(companyId, "plannedContact.done.givenUp", next);
    }

    @PostMapping("/companies/{companyId}/one-more")
    public View letOnceMore(
            @PathVariable UUID companyId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        Optional<LocalDate> day = day(form);
        Optional<UUID> colleague = colleagues.staff().of(Role.CONSULTANT).stream()
                .map(Colleague::id)
                .filter(id -> id.toString().equals(form.typed("colleague")))
                .findFirst();
        if (colleague.isEmpty()) {
            form.refuse("colleague", "oneMore.wrong.colleague");
        }
        form.required("reason", "oneMore.wrong.reason");
        Optional<String> reason = form.workWords("reason", LONGEST_REASON);
        if (form.isRight()) {
            try {
                door.letOnceMore(companyId, colleague.orElseThrow(), day.orElseThrow(), reason.orElseThrow());
                return done(companyId, "oneMore.done", next);
            } catch (RefusedException refusal) {
                form.refuse("day", refusal);
            }
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, companyId, begin(), form);
    }

    private static View done(UUID companyId, String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/companies/" + companyId + "/planned-contacts");
    }

    /**
     * @param planned the first first
     * @param whyNot why the reader may not ask it today
     * @param let who may once more, in this week and later ones
     * @param consultants of whom the manager lets one
     * @param plan the form of a contact
     * @param oneMore the manager's form
     */
    public record PlannedContactsView(
            Company company,
            List<Line> planned,
            List<WhyNot> whyNot,
            List<LetLine> let,
            List<Colleague> consultants,
            Form plan,
            Form oneMore,
            LocalDate today) {}

    /** @param by name of who has it */
    public record Line(PlannedContact contact, String by) {}

    /** @param who may @param by name of the manager */
    public record LetLine(Let let, String who, String by) {}
}

package dk.fodfaeste.companies;

import dk.fodfaeste.companies.CompanyPatience.Standing;
import dk.fodfaeste.companies.Contacts.Spoken;
import dk.fodfaeste.engine.patience.MayAsk.Reason;
import dk.fodfaeste.engine.patience.Patience.Pause;
import dk.fodfaeste.engine.patience.Patience.Paused;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Colleagues.Colleague;
import dk.fodfaeste.identity.Colleagues.Staff;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Navigation;
import dk.fodfaeste.platform.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Virksomhed: its wishes, who to speak with, its workplaces, and what we spoke about. */
@Controller
@Transactional
public class CompanyPage {

    /** Of what was spoken about; the rest is a link away. */
    private static final int LATEST = 10;

    private static final int ALL = 1_000;
    private static final int LONGEST_RESULT = 500;

    private final Pages pages;
    private final Companies companies;
    private final CompanyChanges changes;
    private final Contacts contacts;
    private final PlannedContacts planned;
    private final CompanyPatience patience;
    private final Asking asking;
    private final Colleagues colleagues;
    private final Navigation navigation;
    private final Edits edits;
    private final Clock clock;

    CompanyPage(
            Pages pages,
            Companies companies,
            CompanyChanges changes,
            Contacts contacts,
            PlannedContacts planned,
            CompanyPatience patience,
            Asking asking,
            Colleagues colleagues,
            Navigation navigation,
            Edits edits,
            Clock clock) {
        this.pages = pages;
        this.companies = companies;
        this.changes = changes;
        this.contacts = contacts;
        this.planned = planned;
        this.patience = patience;
        this.asking = asking;
        this.colleagues = colleagues;
        this.navigation = navigation;
        this.edits = edits;
        this.clock = clock;
    }

    @GetMapping("/companies/{companyId}")
    @Transactional(readOnly = true)
    public View company(
            @PathVariable UUID companyId,
            @RequestParam(defaultValue = "false") boolean everyContact,
            @RequestParam(name = "planned") Optional<UUID> had) {
        Company company = companies.company(companyId);
        return pages.show(
                "companies/company",
                view(
                        company,
                        wishes(company),
                        had.flatMap(id -> planned.find(companyId, id))
                                .map(this::begun)
                                .orElseGet(this::blankContact),
                        everyContact ? ALL : LATEST));
    }

    /** A contact that was planned, to be written down as it was had. */
    private Form begun(PlannedContact had) {
        return new Form(Map.of(
                "contactedOn", LocalDate.now(clock).toString(),
                "kind", had.kind().name(),
                "about", had.about(),
                "planned", had.id().toString()));
    }

    @PostMapping("/companies/{companyId}/wishes")
    public View wish(@PathVariable UUID companyId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Company company = companies.company(companyId);
        Form form = new Form(typed);
        Wishes wishes = new Wishes(
                form.whole("maxContactsPerMonth", 0, 31, "companies.wrong.maxContacts"),
                form.day("pausedUntil", "companies.wrong.day"),
                form.text("contactBy")
                        .flatMap(id -> contactPersons(company, colleagues.staff()).stream()
                                .map(Colleague::id)
                                .filter(known -> known.toString().equals(id))
                                .findFirst()));
        if (form.typed("contactBy").isBlank() == wishes.contactById().isPresent()) {
            form.refuse("contactBy", "companies.wrong.contactBy");
        }
        if (!form.isRight()) {
            return refused(view(company, form, blankContact()));
        }
        return edits.save(edit(company, form), seen -> {
            changes.wish(companyId, seen, wishes);
            return done(companyId, "companies.done.wishes", next);
        });
    }

    private Edit edit(Company company, Form form) {
        String page = "/companies/" + company.id();
        return new Edit(
                        company.name(),
                        page,
                        page + "/wishes",
                        form,
                        () -> wishes(companies.company(company.id())),
                        List.of(
                                EditedField.number("maxContactsPerMonth", "wishes.max"),
                                EditedField.day("pausedUntil", "wishes.pausedUntil"),
                                EditedField.chosen("contactBy", "wishes.by", contactNames())))
                .withWayBack();
    }

    private Map<String, String> contactNames() {
        return colleagues.names().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().toString(), Map.Entry::getValue));
    }

    @PostMapping("/companies/{companyId}/contacts")
    public View contact(
            @PathVariable UUID companyId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Company company = companies.company(companyId);
        Form form = new Form(typed);
        form.required("contactedOn", "companies.wrong.past");
        Optional<LocalDate> day = form.day("contactedOn", "companies.wrong.past");
        if (day.filter(on -> on.isAfter(LocalDate.now(clock))).isPresent()) {
            form.refuse("contactedOn", "companies.wrong.past");
        }
        Optional<ContactKind> kind =
                form.text("kind").flatMap(said -> form.one("kind", ContactKind.class, "contacts.wrong.kind"));
        String about = form.requiredWorkWords("about", "companies.wrong.about");
        Optional<String> result = form.workWords("result", LONGEST_RESULT);
        if (!form.isRight()) {
            return refused(view(company, wishes(company), form));
        }
        UUID id = contacts.add(companyId, new NewContact(day.orElseThrow(), kind, about, result));
        planned(form).ifPresent(had -> planned.had(companyId, had, id));
        return done(companyId, "companies.done.contact", next);
    }

    private static Optional<UUID> planned(Form form) {
        return form.text("planned").filter(id -> id.matches("[0-9a-f-]{36}")).map(UUID::fromString);
    }

    private View refused(CompanyView view) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "companies/company", view);
    }

    private static View done(UUID companyId, String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/companies/" + companyId);
    }

    private static Form wishes(Company company) {
        Map<String, String> typed = new HashMap<>();
        company.maxContactsPerMonth().ifPresent(most -> typed.put("maxContactsPerMonth", Integer.toString(most)));
        company.pausedUntil().ifPresent(until -> typed.put("pausedUntil", until.toString()));
        company.contactById().ifPresent(id -> typed.put("contactBy", id.toString()));
        return Form.stored(typed, company.version());
    }

    private Form blankContact() {
        return new Form(Map.of("contactedOn", LocalDate.now(clock).toString()));
    }

    private CompanyView view(Company company, Form wishes, Form contact) {
        return view(company, wishes, contact, LATEST);
    }

    /** One contact more than is shown is fetched, to tell that there are others. */
    private CompanyView view(Company company, Form wishes, Form contact, int most) {
        Spoken spoken = contacts.of(company.id(), most + 1);
        LocalDate today = LocalDate.now(clock);
        Staff staff = colleagues.staff();
        Map<UUID, String> names = staff.names();
        Optional<Asking.Asked> asked =
                Optional.ofNullable(asking.by(Acting.now().accountId(), today, List.of(company.id()))
                        .get(company.id()));
        Map<UUID, List<WorkTask>> tasks = companies.tasksByWorkplaceOf(company.id());
        return new CompanyView(
                company,
                patience.of(company, today),
                asked.stream()
                        .flatMap(each -> each.reasons().stream())
                        .filter(this::isOfReaders)
                        .map(reason -> WhyNot.of(reason, names))
                        .toList(),
                asked.map(Asking.Asked::inMonth).orElse(0),
                company.contactById().map(names::get),
                companies.workplacesOf(company.id()).stream()
                        .map(workplace -> line(workplace, tasks.getOrDefault(workplace.id(), List.of())))
                        .toList(),
                spoken.had().stream()
                        .limit(most)
                        .map(each -> new ContactLine(each, names.getOrDefault(each.accountId(), "")))
                        .toList(),
                spoken.had().size() > most,
                spoken.planned().stream()
                        .map(each -> new PlannedContactsPage.Line(each, names.getOrDefault(each.accountId(), "")))
                        .toList(),
                contactPersons(company, staff),
                wishes,
                contact);
    }

    /** A pause is told by itself, and who of us the company hears from concerns those who may ask. */
    private boolean isOfReaders(Reason reason) {
        return switch (reason) {
            case Reason.Paused paused -> false;
            case Reason.EnoughThisMonth month -> true;
            case Reason.EnoughThisWeek week -> true;
            case Reason.WantsToHearFrom other -> mayAsk();
            case Reason.ColleagueThisWeek colleague -> mayAsk();
        };
    }

    private boolean mayAsk() {
        return navigation.sends(Acting.now().role(), "/companies/new");
    }

    /** Consultants, and whom the company wants to hear from already, whatever has become of their account. */
    private static List<Colleague> contactPersons(Company company, Staff staff) {
        List<Colleague> consultants = staff.of(Role.CONSULTANT);
        return Stream.concat(
                        consultants.stream(),
                        company.contactById().stream()
                                .filter(id -> consultants.stream()
                                        .noneMatch(consultant -> consultant.id().equals(id)))
                                .map(id -> new Colleague(id, staff.names().getOrDefault(id, ""))))
                .toList();
    }

    private static WorkplaceLine line(Workplace workplace, List<WorkTask> tasks) {
        return new WorkplaceLine(
                workplace,
                tasks.size(),
                tasks.stream().mapToInt(WorkTask::minutesPerWeek).sum());
    }

    /**
     * @param whyNot why the reader may not ask it today, a pause aside
     * @param askedThisMonth by anybody of ours
     * @param contactBy name of the one of ours whom it wants to hear from
     * @param planned contacts that were neither had nor given up, the first first
     */
    public record CompanyView(
            Company company,
            Standing standing,
            List<WhyNot> whyNot,
            int askedThisMonth,
            Optional<String> contactBy,
            List<WorkplaceLine> workplaces,
            List<ContactLine> contacts,
            boolean moreContacts,
            List<PlannedContactsPage.Line> planned,
            List<Colleague> consultants,
            Form wishes,
            Form contact) {

        /** The last day of the pause that the company wished, while it lasts. */
        public Optional<LocalDate> pausedUntil() {
            return standing.patience() instanceof Paused(Pause.OwnWish(var until))
                    ? Optional.of(until)
                    : Optional.empty();
        }

        /** Nobody is proposed until a talk is held: its form stands beside the reason. */
        public boolean talkFirst() {
            return standing.patience() instanceof Paused(Pause.TalkFirst first);
        }

        public Optional<WhyNot> restraint() {
            return WhyNot.of(standing.patience());
        }
    }

    public record WorkplaceLine(Workplace workplace, int tasks, int minutesPerWeek) {}

    public record ContactLine(Contact contact, String by) {}
}

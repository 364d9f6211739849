package dk.fodfaeste.people;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Counted;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Nyt menneske: one short form. Who may be somebody we know already is shown beside it while the name is typed, and asked about once. What is
 * for the case room is asked of social workers alone. The page has no transaction of its own: see {@link TakingIn}.
 */
@Controller
public class NewPersonPage {

    private static final String WHY = "why";
    private static final String CPR = "cpr";
    private static final String SURE = "sure";
    private static final String THEN = "then";

    /** What was wished before it was asked about doubles. */
    private static final String WISH = "wish";

    private final Pages pages;
    private final PersonForms forms;
    private final TakingIn takingIn;
    private final PossibleDoubles doubles;
    private final People people;
    private final Teams teams;
    private final Geography geography;
    private final Clock clock;

    NewPersonPage(
            Pages pages,
            PersonForms forms,
            TakingIn takingIn,
            PossibleDoubles doubles,
            People people,
            Teams teams,
            Geography geography,
            Clock clock) {
        this.pages = pages;
        this.forms = forms;
        this.takingIn = takingIn;
        this.doubles = doubles;
        this.people = people;
        this.teams = teams;
        this.geography = geography;
        this.clock = clock;
    }

    @GetMapping("/people/new")
    public View blank() {
        String reader = Acting.now().accountId().toString();
        Form form = new Form(Map.of(
                "referredOn", LocalDate.now(clock).toString(),
                "consultant", reads(Role.CONSULTANT) ? reader : "",
                "socialWorker", reads(Role.SOCIAL_WORKER) ? reader : ""));
        return show(HttpStatus.OK, form, List.of());
    }

    /** A piece of the page, for who types. */
    @GetMapping("/people/doubles")
    public View doubles(
            @RequestParam(defaultValue = "") String firstName,
            @RequestParam(defaultValue = "") String lastName,
            @RequestParam(defaultValue = "") String phone) {
        return pages.show("people/doubles", new DoublesView(doubles.of(firstName, lastName, phone)));
    }

    @PostMapping("/people/new")
    public View takeIn(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        Newcomer newcomer = read(form);
        List<Person> maybe = form.isRight()
                ? doubles.of(form.typed("firstName"), form.typed("lastName"), form.typed("phone"))
                : List.of();
        if (!maybe.isEmpty() && !form.typed(SURE).equals(PossibleDoubles.key(maybe))) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, form, maybe);
        }
        return form.isRight() ? takeIn(newcomer, form, next) : show(HttpStatus.UNPROCESSABLE_CONTENT, form, List.of());
    }

    private Newcomer read(Form form) {
        WantedPerson person = forms.read(form, teams.choices(), Optional.empty());
        boolean writes = reads(Role.SOCIAL_WORKER);
        Optional<Cpr> cpr = writes ? Cpr.parse(form.typed(CPR)) : Optional.empty();
        if (writes && cpr.isEmpty() && !form.typed(CPR).isBlank()) {
            form.refuse(CPR, "caseRoom.cpr.wrong");
        }
        String why = writes ? form.typed(WHY).replace("\0", "").strip() : "";
        if (why.length() > CaseRoomPage.LONGEST) {
            form.refuse(WHY, new RefusedException("caseRoom.wrong.long", CaseRoomPage.LONGEST));
        }
        Optional<String> number = form.text("number").filter(text -> text.length() <= 40 || isTooLong(form));
        Newcomer newcomer = new Newcomer(person, number, cpr, why);
        if (newcomer.hasBackground()
                && !person.socialWorkerId().equals(Optional.of(Acting.now().accountId()))) {
            form.refuse(cpr.isPresent() ? CPR : WHY, "person.new.wrong.notYours");
        }
        return newcomer;
    }

    private static boolean isTooLong(Form form) {
        form.refuse("number", new RefusedException("form.long", 40));
        return false;
    }

    private View takeIn(Newcomer newcomer, Form form, RedirectAttributes next) {
        try {
            UUID id = takingIn.takeIn(newcomer);
            next.addFlashAttribute(Pages.DONE, "person.new.done");
            return new RedirectView("/people/" + id + (hasFiles(newcomer, form) ? "/case-room/files" : ""));
        } catch (CprTakenException taken) {
            form.refuse(CPR, people.told(taken));
        } catch (ClosedRoomException closed) {
            form.refuse(newcomer.cpr().isPresent() ? CPR : WHY, "person.new.wrong.closed");
        } catch (RefusedException refused) {
            form.refuse("number", refused);
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, form, List.of());
    }

    /** Whether the writer goes on to put files into the room; it opens for the person's own social worker. */
    private static boolean hasFiles(Newcomer newcomer, Form form) {
        boolean wished = form.typed(THEN).equals("files")
                || form.typed(WISH).equals("files") && !form.typed(SURE).isEmpty();
        return wished
                && reads(Role.SOCIAL_WORKER)
                && newcomer.person()
                        .socialWorkerId()
                        .equals(Optional.of(Acting.now().accountId()));
    }

    private static boolean reads(Role role) {
        return Acting.now().role().equals(role.name());
    }

    private View show(HttpStatus status, Form form, List<Person> maybe) {
        return pages.show(
                status,
                "people/new",
                new NewPersonView(
                        form,
                        teams.choices(),
                        geography.municipalities(),
                        reads(Role.SOCIAL_WORKER),
                        new DoublesView(maybe)));
    }

    /** @param caseRoom whether the reader writes what is for the case room */
    public record NewPersonView(
            Form form, TeamChoices team, List<String> municipalities, boolean caseRoom, DoublesView doubles) {}

    public record DoublesView(List<Person> people) implements Counted {

        /** By which the form says that none of them is meant. */
        public String key() {
            return PossibleDoubles.key(people);
        }

        @Override
        public long counted() {
            return people.size();
        }
    }
}

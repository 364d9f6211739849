package dk.fodfaeste.people;

import dk.fodfaeste.people.CaseRoom.Background;
import dk.fodfaeste.people.CaseRoom.Room;
import dk.fodfaeste.people.CaseRoom.Tier;
import dk.fodfaeste.people.Teams.Team;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.rules.Benefit;
import dk.fodfaeste.rules.Benefits;
import dk.fodfaeste.rules.law.TargetGroup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The closed room about a person: for the social workers and managers on the team, or who broke the glass; every look is logged. The page
 * has no transaction of its own: the room's begin in {@link CaseRoom}, with the room's role.
 */
@Controller
public class CaseRoomPage {

    /** Letters in a field. */
    static final int LONGEST = 10_000;

    private static final String CAUSE = "cause";
    private static final String HEALTH = "health";
    private static final String SOCIAL = "social";
    private static final List<String> BACKGROUND = List.of(CAUSE, HEALTH, SOCIAL);
    private static final String TIER = "tier";
    private static final String BODY = "body";
    private static final String NUMBER = "number";
    private static final String GROUP = "targetGroup";
    private static final String BENEFIT = "benefit";

    private final Pages pages;
    private final People people;
    private final CaseRoom caseRoom;
    private final Teams teams;
    private final Benefits benefits;
    private final TargetGroupChoices groups;
    private final Edits edits;
    private final Clock clock;

    CaseRoomPage(
            Pages pages,
            People people,
            CaseRoom caseRoom,
            Teams teams,
            Benefits benefits,
            TargetGroupChoices groups,
            Edits edits,
            Clock clock) {
        this.pages = pages;
        this.people = people;
        this.caseRoom = caseRoom;
        this.teams = teams;
        this.benefits = benefits;
        this.groups = groups;
        this.edits = edits;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/case-room")
    public View look(@PathVariable UUID personId) {
        Room room = caseRoom.look(personId);
        return show(HttpStatus.OK, personId, room, Optional.empty(), forms(room));
    }

    /** Not by GET: the number must not come back with a reload of the address, or be fetched ahead. */
    @PostMapping("/people/{personId}/case-room/cpr")
    public View cpr(@PathVariable UUID personId) {
        Optional<String> number = caseRoom.cpr(personId);
        Room room = caseRoom.lookAgain(personId);
        return show(HttpStatus.OK, personId, room, number, forms(room));
    }

    @PostMapping("/people/{personId}/case-room")
    public View write(@PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        BACKGROUND.forEach(field -> checkLength(form, field));
        if (!form.isRight()) {
            Room room = caseRoom.lookAgain(personId);
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    personId,
                    room,
                    Optional.empty(),
                    forms(room).background(form));
        }
        return edits.save(edit(personId, form), seen -> {
            caseRoom.write(
                    personId,
                    seen,
                    new Background(
                            form.typed(CAUSE).strip(),
                            form.typed(HEALTH).strip(),
                            form.typed(SOCIAL).strip()));
            return done(personId, "caseRoom.written", next);
        });
    }

    private Edit edit(UUID personId, Form form) {
        String page = "/people/" + personId + "/case-room";
        String name = people.header(personId).name();
        return new Edit(
                words -> words.text("caseRoom.title", name),
                page,
                page,
                form,
                () -> stored(caseRoom.lookAgain(personId)),
                List.of(
                        EditedField.passage(CAUSE, "caseRoom.cause"),
                        EditedField.passage(HEALTH, "caseRoom.health"),
                        EditedField.passage(SOCIAL, "caseRoom.social")));
    }

    private static Form stored(Room room) {
        Background background = room.background();
        return Form.stored(
                Map.of(CAUSE, background.cause(), HEALTH, background.health(), SOCIAL, background.social()),
                room.version());
    }

    @PostMapping("/people/{personId}/case-room/notes")
    public View note(@PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        String body = form.required(BODY, "caseRoom.wrong.empty");
        checkLength(form, BODY);
        Tier tier = form.one(TIER, Tier.class, "caseRoom.wrong.tier").orElse(Tier.FILE);
        if (!form.isRight()) {
            Room room = caseRoom.lookAgain(personId);
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    personId,
                    room,
                    Optional.empty(),
                    forms(room).note(form));
        }
        caseRoom.note(personId, tier, body);
        return done(personId, "caseRoom.noted", next);
    }

    /** The reader's own note of their craft, for everybody for whom the room opens. */
    @PostMapping("/people/{personId}/case-room/notes/{noteId}/file")
    public View noteForTheFile(@PathVariable UUID personId, @PathVariable UUID noteId, RedirectAttributes next) {
        caseRoom.noteForTheFile(personId, noteId);
        return done(personId, "caseRoom.forTheFile.done", next);
    }

    private static void checkLength(Form form, String field) {
        if (form.typed(field).strip().length() > LONGEST) {
            form.refuse(field, new RefusedException("caseRoom.wrong.long", LONGEST));
        }
    }

    /** Whose number it is already is said to those alone who may open that one's room. */
    @PostMapping("/people/{personId}/case-room/number")
    public View number(@PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        Optional<Cpr> number = Cpr.parse(form.typed(NUMBER));
        if (number.isPresent()) {
            try {
                caseRoom.writeCpr(personId, form.version(), number.get());
                return done(personId, "caseRoom.cpr.written", next);
            } catch (CprTakenException taken) {
                form.refuse(NUMBER, people.told(taken));
            } catch (ChangedMeanwhileException changed) {
                form.refuse(NUMBER, "caseRoom.cpr.changedMeanwhile");
            }
        } else {
            form.refuse(NUMBER, "caseRoom.cpr.wrong");
        }
        Room room = caseRoom.lookAgain(personId);
        boolean changed = form.wrong(NUMBER).equals(Optional.of("caseRoom.cpr.changedMeanwhile"));
        return show(
                changed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                personId,
                room,
                Optional.empty(),
                forms(room).number(form));
    }

    @PostMapping("/people/{personId}/case-room/target-group")
    public View targetGroup(
            @PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        Optional<String> group = form.text(GROUP);
        if (group.filter(code -> groups.of(code).isEmpty()).isPresent()) {
            form.refuse(GROUP, "caseRoom.targetGroup.wrong");
        }
        Optional<String> benefit = form.text(BENEFIT);
        if (benefit.filter(code -> benefits.find(code).isEmpty()).isPresent()) {
            form.refuse(BENEFIT, "caseRoom.benefit.wrong");
        }
        if (form.isRight()) {
            try {
                caseRoom.writeTargetGroup(personId, form.version(), group, benefit);
                return done(personId, "caseRoom.targetGroup.written", next);
            } catch (ChangedMeanwhileException changed) {
                form.refuse(GROUP, "caseRoom.cpr.changedMeanwhile");
            }
        }
        Room room = caseRoom.lookAgain(personId);
        return show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                personId,
                room,
                Optional.empty(),
                forms(room).group(form));
    }

    private static Forms forms(Room room) {
        return new Forms(
                stored(room),
                Form.empty(),
                Form.empty(),
                new Form(Map.of(
                        GROUP,
                        room.targetGroup().orElse(""),
                        BENEFIT,
                        room.benefit().orElse(""))));
    }

    private View show(HttpStatus status, UUID personId, Room room, Optional<String> cpr, Forms forms) {
        Person person = people.person(personId);
        Team team = teams.of(person);
        return pages.show(
                status,
                "people/case-room",
                new CaseRoomView(
                        people.roomHeader(person),
                        room,
                        cpr,
                        room.benefit().flatMap(benefits::find),
                        benefits.on(LocalDate.now(clock)),
                        room.targetGroup().map(groups::told),
                        groups.toChooseFrom(room.targetGroup()),
                        team,
                        forms));
    }

    private static View done(UUID personId, String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/people/" + personId + "/case-room");
    }

    /**
     * @param cpr the whole number, when it was asked for
     * @param benefit what the person lives on
     * @param benefits that are paid today, to choose from
     * @param group the target group in words
     * @param groups of today, to choose from
     */
    public record CaseRoomView(
            PersonHeader header,
            Room room,
            Optional<String> cpr,
            Optional<Benefit> benefit,
            List<Benefit> benefits,
            Optional<TargetGroupChoices.Told> group,
            List<TargetGroup> groups,
            Team team,
            Forms forms) {

        /** With what was written before, though it is paid no more. */
        public List<Benefit> choices() {
            return benefit.filter(written -> !benefits.contains(written))
                    .map(written ->
                            Stream.concat(Stream.of(written), benefits.stream()).toList())
                    .orElse(benefits);
        }
    }

    /**
     * As they are, or as they were typed when something in them is wrong.
     *
     * @param background cause, health and social matters
     */
    public record Forms(Form background, Form note, Form number, Form group) {

        Forms background(Form typed) {
            return new Forms(typed, note, number, group);
        }

        Forms note(Form typed) {
            return new Forms(background, typed, number, group);
        }

        Forms number(Form typed) {
            return new Forms(background, note, typed, group);
        }

        Forms group(Form typed) {
            return new Forms(background, note, number, typed);
        }
    }
}

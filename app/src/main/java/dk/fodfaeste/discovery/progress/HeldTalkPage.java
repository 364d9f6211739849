package dk.fodfaeste.discovery.progress;

import dk.fodfaeste.discovery.progress.Talk.State;
import dk.fodfaeste.discovery.progress.TalkChanges.TalkChange;
import dk.fodfaeste.discovery.progress.TalkParts.Place;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.people.Teams;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** A talk that was held: what the two said, side by side; corrected on the day it was finished, and taken back with a reason. */
@Controller
@Transactional
public class HeldTalkPage {

    private static final String REASON = "reason";

    private final Pages pages;
    private final TalkParts parts;
    private final ProgressTalks talks;
    private final ClosedProgress closed;
    private final People people;
    private final Teams teams;
    private final Colleagues colleagues;

    HeldTalkPage(
            Pages pages,
            TalkParts parts,
            ProgressTalks talks,
            ClosedProgress closed,
            People people,
            Teams teams,
            Colleagues colleagues) {
        this.pages = pages;
        this.parts = parts;
        this.talks = talks;
        this.closed = closed;
        this.people = people;
        this.teams = teams;
        this.colleagues = colleagues;
    }

    @GetMapping("/people/{personId}/progress/{talkId}")
    @Transactional(readOnly = true)
    public View talk(@PathVariable UUID personId, @PathVariable UUID talkId) {
        return teams.letsIn(personId)
                ? show(HttpStatus.OK, personId, talks.one(personId, talkId), Form.empty())
                : closed.show(personId);
    }

    private View show(HttpStatus status, UUID personId, Talk talk, Form form) {
        List<TalkChange> changes = talks.changesOf(talk);
        Map<UUID, String> names =
                colleagues.names(Stream.concat(writers(talk), changes.stream().map(TalkChange::by))
                        .toList());
        PersonHeader header = people.header(personId);
        return pages.show(
                status,
                "discovery/progress-talk",
                new HeldTalkView(
                        header,
                        talk,
                        parts.all(Optional.of(talk)),
                        names,
                        changes,
                        talks.isFresh(talk) && header.closing().isEmpty(),
                        form));
    }

    private static Stream<UUID> writers(Talk talk) {
        return switch (talk.state()) {
            case State.Begun begun -> Stream.of(begun.by());
            case State.Held held -> Stream.of(held.by());
            case State.Withdrawn withdrawn -> Stream.of(withdrawn.by());
        };
    }

    @GetMapping("/people/{personId}/progress/{talkId}/correction")
    @Transactional(readOnly = true)
    public View correction(
            @PathVariable UUID personId,
            @PathVariable UUID talkId,
            @RequestParam(defaultValue = "EVERYDAY") TalkPart part) {
        return teams.letsIn(personId) ? parts.show(place(personId, talkId), part) : closed.show(personId);
    }

    @PostMapping("/people/{personId}/progress/{talkId}/correction")
    public View correct(
            @PathVariable UUID personId,
            @PathVariable UUID talkId,
            @RequestParam TalkPart part,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        return parts.save(place(personId, talkId), part, false, new Form(typed).about(personId), () -> {
            next.addFlashAttribute(Pages.DONE, "progress.done.corrected");
            return page(personId, talkId);
        });
    }

    private Place place(UUID personId, UUID talkId) {
        return new Place(
                personId,
                Optional.of(talkId),
                "/people/" + personId + "/progress/" + talkId + "/correction",
                () -> Optional.of(talks.fresh(personId, talkId)));
    }

    @PostMapping("/people/{personId}/progress/{talkId}/withdrawal")
    public View takeBack(
            @PathVariable UUID personId,
            @PathVariable UUID talkId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        Form form = new Form(typed);
        form.required(REASON, "progress.wrong.reason");
        Optional<TakenBack> why = form.one(REASON, TakenBack.class, "progress.wrong.reason");
        if (!form.isRight() || why.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, personId, talks.one(personId, talkId), form);
        }
        talks.takeBack(personId, talkId, why.get());
        next.addFlashAttribute(Pages.DONE, "progress.done.takenBack");
        return page(personId, talkId);
    }

    private static View page(UUID personId, UUID talkId) {
        return new RedirectView("/people/" + personId + "/progress/" + talkId);
    }

    /**
     * @param names of who wrote in it
     * @param fresh whether it can be corrected today
     */
    public record HeldTalkView(
            PersonHeader header,
            Talk talk,
            List<Indicator> all,
            Map<UUID, String> names,
            List<TalkChange> changes,
            boolean fresh,
            Form form) {

        public Trend.Point both(Indicator indicator) {
            return new Trend.Point(
                    talk.sitting().on(),
                    indicator,
                    talk.answers().of(Viewpoint.PERSON, indicator.id()),
                    talk.answers().of(Viewpoint.WORKER, indicator.id()));
        }

        /** What the change is about: «Amal: Retning», or the day. */
        public String label(TalkChange change, Words words) {
            return indicator(change.indicator())
                    .map(indicator -> change.viewpoint()
                                    .map(viewpoint -> viewpoint == Viewpoint.PERSON
                                            ? header.firstName()
                                            : words.text("progress.worker"))
                                    .orElseGet(() -> words.text("progress.focus"))
                            + ": " + indicator.name(words))
                    .orElseGet(() -> words.text("progress." + change.field()));
        }

        /** What stood there, in words. */
        public String told(TalkChange change, Optional<String> stood, Words words) {
            if (stood.isEmpty()) {
                return words.text("progress.changes.nothing");
            }
            if (change.viewpoint().isPresent()) {
                return indicator(change.indicator())
                        .flatMap(indicator -> Answer.read(stood.get()).map(answer -> indicator.told(answer, words)))
                        .orElse("");
            }
            return switch (change.field()) {
                case "heldOn" -> words.date(LocalDate.parse(stood.get()));
                case "withInterpreter" -> words.text("words.yes");
                default -> stood.get();
            };
        }

        public Optional<Indicator> indicator(String id) {
            return all.stream().filter(each -> each.id().equals(id)).findFirst();
        }
    }
}

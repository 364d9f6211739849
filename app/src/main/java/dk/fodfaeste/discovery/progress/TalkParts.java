package dk.fodfaeste.discovery.progress;

import dk.fodfaeste.discovery.progress.ProgressTalks.Writing;
import dk.fodfaeste.discovery.progress.Talk.Sitting;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The pages of a talk, shown and saved in one way whether it is being filled in or corrected. */
@Component
public class TalkParts {

    private final Pages pages;
    private final Edits edits;
    private final ProgressTalks talks;
    private final ProgressPolicies policies;
    private final Indicators indicators;
    private final People people;
    private final Clock clock;

    TalkParts(
            Pages pages,
            Edits edits,
            ProgressTalks talks,
            ProgressPolicies policies,
            Indicators indicators,
            People people,
            Clock clock) {
        this.pages = pages;
        this.edits = edits;
        this.talks = talks;
        this.policies = policies;
        this.indicators = indicators;
        this.people = people;
        this.clock = clock;
    }

    List<Indicator> all(Optional<Talk> talk) {
        return indicators.of(talk.map(Talk::wording).orElseGet(indicators::latest));
    }

    /** The page as it is stored. */
    View show(Place place, TalkPart part) {
        Optional<Talk> talk = place.talk().get();
        return show(HttpStatus.OK, place, part, talk, stored(part, talk));
    }

    private Form stored(TalkPart part, Optional<Talk> talk) {
        LocalDate today = LocalDate.now(clock);
        return new TalkForm(part, all(talk)).stored(talk, today, today.plusMonths(policies.months()));
    }

    private View show(HttpStatus status, Place place, TalkPart part, Optional<Talk> talk, Form form) {
        List<Indicator> all = all(talk);
        return pages.show(
                status,
                "discovery/progress-part",
                new TalkPartView(
                        people.header(place.personId()),
                        part,
                        place.address(),
                        place.corrected().isPresent(),
                        part.asked(all),
                        all,
                        talk.map(Talk::answers).orElseGet(Answers::none),
                        part.isLast() ? suggestions(place, talk, all) : List.of(),
                        LocalDate.now(clock),
                        form));
    }

    private List<Suggestion> suggestions(Place place, Optional<Talk> talk, List<Indicator> all) {
        return talk.map(latest -> Suggestion.of(
                        latest,
                        talks.latest(place.personId()).stream()
                                .filter(Talk::counts)
                                .filter(each -> !each.id().equals(latest.id()))
                                .findFirst(),
                        all))
                .orElse(List.of());
    }

    /** @param done what comes when it is saved; it is told whether to hold the talk, and what stands on the last page */
    View save(Place place, TalkPart part, boolean hold, Form form, Supplier<View> done) {
        Optional<Talk> talk = place.talk().get();
        TalkForm typed = new TalkForm(part, all(talk));
        return part.isLast() ? agree(place, typed, talk, hold, form, done) : answer(place, typed, talk, form, done);
    }

    private View answer(Place place, TalkForm typed, Optional<Talk> talk, Form form, Supplier<View> done) {
        var said = typed.said(form);
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, place, typed.part(), talk, form);
        }
        return edits.save(edit(place, typed, form), seen -> {
            talks.answer(place.writing(seen), typed.part().viewpoint(), said);
            return done.get();
        });
    }

    private View agree(Place place, TalkForm typed, Optional<Talk> talk, boolean hold, Form form, Supplier<View> done) {
        Optional<Sitting> sitting = typed.sitting(form, LocalDate.now(clock));
        List<Focus> focus = typed.focus(form, sitting.map(Sitting::on).orElseGet(() -> LocalDate.now(clock)));
        if (hold) {
            talk.map(Talk::silent)
                    .orElse(Optional.of(Viewpoint.PERSON))
                    .ifPresent(viewpoint -> form.refuse("answers", "progress.refused.silent." + viewpoint));
        }
        if ((hold || place.corrected().isPresent())
                && sitting.filter(when -> talks.isHeldOn(place.personId(), when.on(), talk.map(Talk::id)))
                        .isPresent()) {
            form.refuse("heldOn", "progress.wrong.sameDay");
        }
        if (!form.isRight() || sitting.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, place, typed.part(), talk, form);
        }
        return edits.save(edit(place, typed, form), seen -> {
            if (hold) {
                talks.hold(place.writing(seen), sitting.get(), focus);
            } else {
                talks.agree(place.writing(seen), sitting.get(), focus);
            }
            return done.get();
        });
    }

    private Edit edit(Place place, TalkForm typed, Form form) {
        return new Edit(
                words -> words.text("progress.edit", words.of(typed.part())),
                place.address() + "?part=" + typed.part(),
                place.address(),
                form,
                () -> stored(
                        typed.part(),
                        Optional.of(
                                place.talk().get().orElseThrow(() -> new RefusedException("progress.refused.gone")))),
                typed.fields());
    }

    /**
     * What is being written, and where.
     *
     * @param corrected the talk that was held and is corrected
     * @param talk as it is stored now; none where nobody has begun one
     */
    record Place(UUID personId, Optional<UUID> corrected, String address, Supplier<Optional<Talk>> talk) {

        Writing writing(int seen) {
            return new Writing(personId, corrected, seen);
        }
    }

    /**
     * @param address where the page is sent
     * @param correcting whether the talk was held already
     * @param asked what this page asks about
     * @param said what the two have said so far: shown side by side on the last page alone
     */
    public record TalkPartView(
            PersonHeader header,
            TalkPart part,
            String address,
            boolean correcting,
            List<Indicator> asked,
            List<Indicator> all,
            Answers said,
            List<Suggestion> suggestions,
            LocalDate today,
            Form form) {

        /** Whether more than one thing was chosen, or something is wrong with the others. */
        public boolean choosesMore() {
            return IntStream.rangeClosed(2, Focus.MOST).anyMatch(at -> TalkForm.isChosen(form, at));
        }

        public String field(Indicator indicator) {
            return TalkForm.field(part.viewpoint(), indicator);
        }

        /** Both views of it, in words. */
        public Trend.Point both(Indicator indicator) {
            return new Trend.Point(
                    today,
                    indicator,
                    said.of(Viewpoint.PERSON, indicator.id()),
                    said.of(Viewpoint.WORKER, indicator.id()));
        }
    }
}

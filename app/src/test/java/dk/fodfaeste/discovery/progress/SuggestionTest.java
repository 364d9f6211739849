package dk.fodfaeste.discovery.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.discovery.progress.Answer.AtStep;
import dk.fodfaeste.discovery.progress.Answer.Without;
import dk.fodfaeste.discovery.progress.Suggestion.Apart;
import dk.fodfaeste.discovery.progress.Suggestion.Fell;
import dk.fodfaeste.discovery.progress.Talk.Sitting;
import dk.fodfaeste.discovery.progress.Talk.State;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is worth talking about: where the two lie far apart, and where it fell. Never what a person is best or worst at. */
class SuggestionTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 8, 24);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 23);
    private static final Indicators INDICATORS = new Indicators();
    private static final List<Indicator> ALL = INDICATORS.of(INDICATORS.latest());

    @Test
    void whereTheTwoLieFarthestApartComesFirst() {
        Talk talk = talk(NOW, Map.of("GOAL", at(2), "BELIEF", at(5)), Map.of("GOAL", at(4), "BELIEF", at(1)));
        assertThat(suggest(talk, Optional.empty())).containsExactly("apart BELIEF", "apart GOAL");
    }

    @Test
    void aStepApartIsNoDifference() {
        assertThat(suggest(talk(NOW, Map.of("GOAL", at(3)), Map.of("GOAL", at(4))), Optional.empty()))
                .isEmpty();
    }

    @Test
    void whereOneOfThemNamesALowerStepThanLastTimeItFell() {
        Talk before = talk(BEFORE, Map.of("GOAL", at(3)), Map.of("GOAL", at(3), "TASK", at(4)));
        Talk now = talk(NOW, Map.of("GOAL", at(3)), Map.of("GOAL", at(3), "TASK", at(3)));
        assertThat(suggest(now, Optional.of(before))).containsExactly("fell TASK WORKER 2026-08-24");
    }

    @Test
    void notToKnowIsNoStepAndFallsFromNone() {
        Talk before = talk(BEFORE, Map.of("GOAL", at(5)), Map.of("GOAL", at(5)));
        Talk now = talk(NOW, Map.of("GOAL", Without.UNSURE), Map.of("GOAL", at(5)));
        assertThat(suggest(now, Optional.of(before))).isEmpty();
    }

    @Test
    void theSameThingIsToldOnce() {
        Talk before = talk(BEFORE, Map.of("GOAL", at(4)), Map.of("GOAL", at(4)));
        Talk now = talk(NOW, Map.of("GOAL", at(1)), Map.of("GOAL", at(4)));
        assertThat(suggest(now, Optional.of(before))).containsExactly("apart GOAL");
    }

    @Property(tries = 300)
    void neverMoreThanThreeAndEachReasonIsTrue(@ForAll("talks") Talk before, @ForAll("talks") Talk now) {
        List<Suggestion> suggestions = Suggestion.of(now, Optional.of(before), ALL);
        assertThat(suggestions).hasSizeLessThanOrEqualTo(Suggestion.MOST);
        assertThat(suggestions).extracting(each -> each.indicator().id()).doesNotHaveDuplicates();
        assertThat(suggestions).allSatisfy(suggestion -> {
            String id = suggestion.indicator().id();
            switch (suggestion) {
                case Apart apart -> assertThat(now.answers().apart(id)).isGreaterThanOrEqualTo(Suggestion.FAR);
                case Fell fell ->
                    assertThat(now.answers().of(fell.of(), id).step().orElseThrow())
                            .isLessThan(
                                    before.answers().of(fell.of(), id).step().orElseThrow());
            }
        });
    }

    @Property(tries = 100)
    void whoAgreesAndHoldsWhatTheyHadHasNothingToExplain(@ForAll("talks") Talk talk) {
        Map<String, Answer> said = talk.answers().from(Viewpoint.WORKER);
        Talk agreed = talk(NOW, said, said);
        assertThat(Suggestion.of(agreed, Optional.of(agreed), ALL)).isEmpty();
    }

    @Provide
    Arbitrary<Talk> talks() {
        return Combinators.combine(answers(), answers()).as((person, worker) -> talk(NOW, person, worker));
    }

    private static Arbitrary<Map<String, Answer>> answers() {
        return Arbitraries.of("1", "2", "3", "4", "5", "UNSURE", "NOT_ASKED")
                .map(typed -> Answer.read(typed).orElseThrow())
                .list()
                .ofSize(ALL.size())
                .map(list -> {
                    Map<String, Answer> said = new LinkedHashMap<>();
                    for (int at = 0; at < ALL.size(); at++) {
                        said.put(ALL.get(at).id(), list.get(at));
                    }
                    return said;
                });
    }

    private static List<String> suggest(Talk now, Optional<Talk> before) {
        return Suggestion.of(now, before, ALL).stream()
                .map(suggestion -> switch (suggestion) {
                    case Apart apart -> "apart " + apart.indicator().id();
                    case Fell fell -> "fell " + fell.indicator().id() + " " + fell.of() + " " + fell.since();
                })
                .toList();
    }

    private static Answer at(int step) {
        return new AtStep(step);
    }

    private static Talk talk(LocalDate on, Map<String, Answer> person, Map<String, Answer> worker) {
        return new Talk(
                UUID.randomUUID(),
                UUID.randomUUID(),
                INDICATORS.latest(),
                new Sitting(on, false, Optional.empty(), Optional.empty()),
                new Answers(Map.of(Viewpoint.PERSON, person, Viewpoint.WORKER, worker)),
                List.of(),
                new State.Held(UUID.randomUUID(), on),
                1);
    }
}

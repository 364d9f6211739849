package dk.fodfaeste.discovery.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.discovery.progress.Answer.AtStep;
import dk.fodfaeste.discovery.progress.Talk.Sitting;
import dk.fodfaeste.discovery.progress.Talk.State;
import dk.fodfaeste.platform.words.WorkWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The indicators and their words, as the catalogue's files hold them. */
class IndicatorsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Indicators indicators = new Indicators();

    @Test
    void thePersonIsAskedNineThingsAndTheWorkerEleven() {
        List<Indicator> all = indicators.of(indicators.latest());
        assertThat(all).hasSize(11);
        assertThat(all.stream().filter(each -> each.asks(Viewpoint.PERSON))).hasSize(9);
        assertThat(all.stream().filter(each -> each.asks(Viewpoint.WORKER))).hasSize(11);
    }

    @Test
    void everyStepHasWordsOfItsOwn() {
        assertThat(indicators.of(indicators.latest())).allSatisfy(indicator -> {
            assertThat(indicator.steps()).doesNotHaveDuplicates().hasSize(Answer.STEPS);
            assertThat(indicator.steps())
                    .allSatisfy(step -> assertThat(step.danish()).isNotBlank().isNotEqualTo(step.english()));
        });
    }

    /** The talk lives outside the case room, so its own words hold nothing that belongs there. */
    @Test
    void noWordOfHealthStandsInThem() {
        assertThat(indicators.of(indicators.latest()).stream()
                        .flatMap(each -> Stream.concat(
                                Stream.of(each.danish(), each.questionDanish()),
                                each.steps().stream().map(Indicator.Step::danish)))
                        .flatMap(text -> WorkWords.in(text).stream()))
                .isEmpty();
    }

    @Test
    void everyPageOfAPersonsPartAsksSomethingAndNothingTwice() {
        List<Indicator> all = indicators.of(indicators.latest());
        List<Indicator> asked = Stream.of(TalkPart.EVERYDAY, TalkPart.WORK, TalkPart.WAY)
                .peek(part -> assertThat(part.asked(all)).as("%s", part).isNotEmpty())
                .flatMap(part -> part.asked(all).stream())
                .toList();
        assertThat(asked)
                .containsExactlyElementsOf(
                        all.stream().filter(Indicator::asksPerson).toList());
    }

    @Test
    void anOldAnswerKeepsTheWordsThatWereReadAloud() {
        Indicators two = new Indicators("catalogue/two-wordings.csv", "catalogue/two-wordings-steps.csv");
        Talk old = talk(1, "2026-02-02", 2);
        Talk newer = talk(2, "2026-05-04", 3);
        assertThat(two.latest()).isEqualTo(2);
        assertThat(two.find(2, "TASK")).as("it was taken out").isEmpty();

        Trend trend = Trend.of(two.find(2, "GOAL").orElseThrow(), List.of(newer, old), two);

        assertThat(trend.points())
                .extracting(point -> point.worded().steps().get(1).danish())
                .containsExactly("gammel to", "ny to");
        assertThat(trend.steps(Viewpoint.PERSON))
                .as("no line leads from one wording to the other")
                .isEqualTo("2,,3");
        assertThat(trend.days()).isEqualTo("0,,91");
    }

    private static Talk talk(int wording, String on, int step) {
        return new Talk(
                UUID.randomUUID(),
                UUID.randomUUID(),
                wording,
                new Sitting(LocalDate.parse(on), false, Optional.empty(), Optional.empty()),
                new Answers(Map.of(Viewpoint.PERSON, Map.of("GOAL", new AtStep(step)))),
                List.of(),
                new State.Held(UUID.randomUUID(), TODAY),
                1);
    }
}

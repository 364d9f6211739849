package dk.fodfaeste.lab.town.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.fodfaeste.lab.town.Towns;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaboratoryTest {

    private static final List<Long> SEEDS = List.of(1L, 2L, 3L, 4L);
    private static final List<WayOfWorking.Kind> ALL = List.of(WayOfWorking.Kind.values());
    private static final Comparison COMPARISON = new Laboratory(1, SEEDS, ALL, 1).run(Towns.HAMLET, seed -> {});

    @Test
    void theNumberOfThreadsChangesNothing() {
        assertThat(new Laboratory(1, SEEDS, ALL, 3).run(Towns.HAMLET, seed -> {}))
                .isEqualTo(COMPARISON);
    }

    @Test
    void progressIsToldInTheOrderOfSeeds() {
        List<Long> told = new ArrayList<>();
        new Laboratory(1, SEEDS, List.of(WayOfWorking.Kind.BLIND), 2).run(Towns.HAMLET, told::add);

        assertThat(told).isEqualTo(SEEDS);
    }

    @Test
    void everyWayMeetsTheSamePeople() {
        assertThat(COMPARISON.results()).hasSize(SEEDS.size() * ALL.size());
        assertThat(COMPARISON.ways()).isEqualTo(ALL);
    }

    @Test
    void aWayAgainstItselfIsOnce() {
        Estimate ratio = COMPARISON.ratio(WayOfWorking.Kind.BLIND, WayOfWorking.Kind.BLIND, Measure.COURSES_BEGUN);

        assertThat(ratio.mean()).isCloseTo(1, within(1e-12));
        assertThat(ratio.halfWidth()).isCloseTo(0, within(1e-12));
    }

    @Test
    void aRatioIsTakenTownByTown() {
        List<Double> ratios = SEEDS.stream()
                .map(seed -> value(WayOfWorking.Kind.WHOLE, seed) / value(WayOfWorking.Kind.BLIND, seed))
                .toList();

        assertThat(COMPARISON.ratio(WayOfWorking.Kind.WHOLE, WayOfWorking.Kind.BLIND, Measure.COURSES_BEGUN))
                .isEqualTo(Estimate.of(ratios));
    }

    private static double value(WayOfWorking.Kind way, long seed) {
        return COMPARISON.of(way).get(SEEDS.indexOf(seed)).value(Measure.COURSES_BEGUN);
    }

    @Test
    void aLaboratoryWithoutTownsIsRefused() {
        assertThatThrownBy(() -> new Laboratory(1, List.of(), ALL, 1)).hasMessageContaining("at least one town");
    }

    @Test
    void sensitivityChangesOneAssumptionAtATime() {
        Laboratory laboratory = new Laboratory(1, List.of(1L, 2L), List.of(WayOfWorking.Kind.FIND_OUT), 1);
        List<String> told = new ArrayList<>();

        Sensitivity sensitivity = Sensitivity.run(laboratory, Towns.HAMLET, told::add);

        assertThat(told)
                .hasSize(sensitivity.cases().size())
                .doesNotHaveDuplicates()
                .startsWith("as it stands");
        Comparison unchanged = sensitivity.cases().getFirst().comparison();
        assertThat(unchanged).isEqualTo(laboratory.run(Towns.HAMLET, seed -> {}));
        assertThat(sensitivity.cases().stream().skip(1))
                .noneMatch(each -> each.comparison().equals(unchanged));
    }
}

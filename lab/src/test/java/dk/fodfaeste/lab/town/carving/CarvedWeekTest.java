package dk.fodfaeste.lab.town.carving;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.lab.town.TownPolicy;
import dk.fodfaeste.lab.town.TownSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarvedWeekTest {

    private static final TownPolicy POLICY = TownPolicy.standard(TownSize.SMALL);

    @Test
    void carvingTakesNobodysJobAndFillsMore() {
        CarvedWeeks weeks = CarvedWeeks.of(POLICY, List.of(1L, 2L));

        assertThat(weeks.towns()).allSatisfy(town -> {
            assertThat(town.people()).isEqualTo(TownSize.SMALL.people());
            assertThat(town.advertisedJobs()).isPositive();
            assertThat(town.jobs())
                    .isGreaterThanOrEqualTo(town.advertisedJobs())
                    .isLessThanOrEqualTo(town.people());
            assertThat(town.carved()).isBetween(town.jobs() - town.advertisedJobs(), town.jobs());
            assertThat(town.weeks()).isLessThanOrEqualTo(town.jobs());
        });
        assertThat(weeks.leastRatio()).isLessThanOrEqualTo(weeks.ratio().mean());
        assertThat(weeks.table()).contains("| People with a job, of 100 |");
    }

    @Test
    void theSameSeedGivesTheSameWeek() {
        CarvedWeekResult once = CarvedWeek.of(POLICY, 5);
        assertThat(CarvedWeek.of(POLICY, 5)).isEqualTo(once);
    }
}

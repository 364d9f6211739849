package dk.fodfaeste.lab.town.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void theIntervalIsStudentsForSoFewTowns() {
        Estimate estimate = Estimate.of(List.of(1.0, 2.0, 3.0, 4.0));

        // t(3) = 3.182446 at 97.5 %, standard error 1.290994 / 2
        assertThat(estimate.mean()).isEqualTo(2.5);
        assertThat(estimate.halfWidth()).isCloseTo(3.182446 * 1.290994 / 2, within(1e-4));
        assertThat(estimate.low()).isCloseTo(2.5 - estimate.halfWidth(), within(1e-12));
    }

    @Test
    void oneTownTellsNoSpread() {
        assertThat(Estimate.of(List.of(7.0))).isEqualTo(new Estimate(7, 7, 7));
    }
}

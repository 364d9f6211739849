package dk.fodfaeste.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CostScaleTest {

    @Property(seed = "2026")
    void noProductIsGreaterThanItsUnitsAllow(
            @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 1) Double> factors) {
        int units = factors.stream().mapToInt(CostScale::units).sum();
        double product = factors.stream().reduce(1.0, (left, right) -> left * right);

        assertThat(product).isLessThanOrEqualTo(CostScale.most(Math.min(Lanes.MOST, units)));
    }

    @Property(seed = "2026")
    void oneFactorIsWithinAUnitOfItsBound(@ForAll @DoubleRange(min = 0.02, max = 1) double factor) {
        int units = CostScale.units(factor);

        assertThat(CostScale.most(units)).isGreaterThanOrEqualTo(factor);
        assertThat(CostScale.most(units + 1)).isLessThan(factor * (1 + 1e-8));
    }

    @Test
    void aFactorThatIsAWholeNumberOfUnitsIsNotRoundedAwayFromItsBound() {
        for (int units = 0; units < Lanes.MOST; units++) {
            double factor = Math.exp(-units / CostScale.UNITS_PER_NAT);
            assertThat(CostScale.units(factor)).isBetween(units - 1, units);
            assertThat(factor).isLessThanOrEqualTo(CostScale.most(CostScale.units(factor)));
        }
    }

    @Test
    void theScaleBeginsWithNoCostAndEndsWithAnyCost() {
        assertThat(CostScale.units(1)).isZero();
        assertThat(CostScale.most(0)).isCloseTo(1, within(1e-8));
        assertThat(CostScale.units(0.018)).isEqualTo(Lanes.MOST);
        assertThat(CostScale.units(0)).isEqualTo(Lanes.MOST);
    }
}

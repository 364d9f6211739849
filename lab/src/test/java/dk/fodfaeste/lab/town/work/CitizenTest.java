package dk.fodfaeste.lab.town.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.lab.town.Chance;
import dk.fodfaeste.lab.town.Dimensions;
import dk.fodfaeste.lab.town.Person;
import dk.fodfaeste.lab.town.Towns;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CitizenTest {

    private static final Person SOMEBODY = Towns.hamlet(1).people().getFirst();

    @Test
    void nothingIsBelievedBeforeAnythingIsSeen() {
        assertThat(new Citizen(SOMEBODY).candidate(10).beliefs()).isEmpty();
    }

    @Test
    void manySightingsShowTheTrueLevelAndItsNeighboursAsOftenAsThePolicySays() {
        Citizen citizen = citizen(2.0);
        see(citizen, 2000, 0.8);
        Belief belief = belief(citizen, 0);

        // the error of seeing, and the kernel of the belief over it
        assertThat(belief.exactly(2)).isCloseTo(0.8 * 0.8 + 2 * 0.1 * 0.1, within(0.03));
        assertThat(belief.exactly(1)).isCloseTo(belief.exactly(3), within(0.03));
        assertThat(belief.exactly(0)).isPositive();
    }

    @Test
    void atTheEndOfTheScaleTheErrorFallsOnTheEnd() {
        Citizen citizen = citizen(4.0);
        see(citizen, 2000, 0.5);

        assertThat(belief(citizen, 0).atLeast(4)).isCloseTo(0.75 * 0.9 + 0.25 * 0.1, within(0.03));
    }

    @Test
    void beliefsAgeWithoutNews() {
        Citizen citizen = citizen(2.0);
        see(citizen, 2, 1);
        double fresh = belief(citizen, 0).known();

        assertThat(belief(citizen, 3).known()).isEqualTo(fresh);
        assertThat(belief(citizen, 26).known()).isCloseTo(fresh * Math.pow(2, -26 * 7 / 180.0), within(1e-9));
    }

    private static Citizen citizen(double level) {
        Citizen citizen = new Citizen(SOMEBODY);
        citizen.grow(Towns.everywhere(level));
        return citizen;
    }

    private static void see(Citizen citizen, int times, double right) {
        for (int each = 0; each < times; each++) {
            citizen.isSeen(5, ObserverRole.SUPERVISOR, Calendar.monday(0), right, new Chance(1));
        }
    }

    private static Belief belief(Citizen citizen, int week) {
        return Objects.requireNonNull(citizen.candidate(week).beliefs().get(Dimensions.id(5)));
    }
}

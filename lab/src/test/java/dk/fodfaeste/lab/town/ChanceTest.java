package dk.fodfaeste.lab.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private final Chance chance = new Chance(7);

    @Test
    void theSameAddressHasTheSameLuckWhateverWasDrawnBefore() {
        double first = chance.draw(Chance.Of.COURSE, 3, 5);
        chance.draw(Chance.Of.COURSE, 4, 5);

        assertThat(chance.draw(Chance.Of.COURSE, 3, 5)).isEqualTo(first);
        assertThat(new Chance(7).draw(Chance.Of.COURSE, 3, 5)).isEqualTo(first);
    }

    @Test
    void everyPartOfAnAddressCounts() {
        double[] draws = {
            chance.draw(Chance.Of.COURSE, 3, 5),
            chance.draw(Chance.Of.COURSE, 5, 3),
            chance.draw(Chance.Of.COURSE, 3, 6),
            chance.draw(Chance.Of.JOB, 3, 5),
            new Chance(8).draw(Chance.Of.COURSE, 3, 5)
        };

        assertThat(draws).doesNotHaveDuplicates();
    }

    @Test
    void luckIsEvenOverAddresses() {
        double[] draws = IntStream.range(0, 20_000)
                .mapToDouble(week -> chance.draw(Chance.Of.LEAVING, week % 100, week / 100))
                .toArray();

        for (int tenth = 0; tenth < 10; tenth++) {
            double from = tenth / 10.0;
            double share = IntStream.range(0, draws.length)
                            .filter(each -> draws[each] >= from && draws[each] < from + 0.1)
                            .count()
                    / (double) draws.length;
            assertThat(share).isCloseTo(0.1, within(0.01));
        }
    }
}

package dk.fodfaeste.people;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.rules.law.AgeAsked;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The day of birth by a CPR number, and the one thing that it answers. The numbers are nobody's: their days lie in years to come, or do not fit. */
class ClosedAgeTest {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 2);

    @Test
    void itAnswersWhetherSomebodyIsYoungerAndNothingElse() {
        assertThat(bornOn("0303914000").youngerThan(new AgeAsked(40, DAY))).contains(true);
        assertThat(bornOn("0203914000").youngerThan(new AgeAsked(40, DAY))).contains(false);
        assertThat(bornOn("0203914000")).hasToString("closed");
    }

    /** Born on a leap day: 40 on 29 February 2032, and 39 on 1 March 2031, since 2031 has no such day. */
    @Test
    void whoeverWasBornOnALeapDayIsAYearOlderOnTheFirstOfMarch() {
        ClosedAge age = new ClosedAge(Optional.of(LocalDate.of(1992, 2, 29)));
        assertThat(age.youngerThan(new AgeAsked(39, LocalDate.of(2031, 2, 28)))).contains(true);
        assertThat(age.youngerThan(new AgeAsked(39, LocalDate.of(2031, 3, 1)))).contains(false);
        assertThat(age.youngerThan(new AgeAsked(40, LocalDate.of(2032, 2, 28)))).contains(true);
        assertThat(age.youngerThan(new AgeAsked(40, LocalDate.of(2032, 2, 29)))).contains(false);
    }

    @Test
    void theSeventhDigitTellsTheCentury() {
        assertThat(new Cpr("0101400000").bornOn()).contains(LocalDate.of(1940, 1, 1));
        assertThat(new Cpr("0101364000").bornOn()).contains(LocalDate.of(2036, 1, 1));
        assertThat(new Cpr("0101374000").bornOn()).contains(LocalDate.of(1937, 1, 1));
        assertThat(new Cpr("0101575000").bornOn()).contains(LocalDate.of(2057, 1, 1));
        assertThat(new Cpr("0101585000").bornOn()).contains(LocalDate.of(1858, 1, 1));
    }

    /** It may have been given before anybody knew the day. */
    @Test
    void aReplacementNumberTellsNoAge() {
        assertThat(new Cpr("6101910000").bornOn()).isEmpty();
        assertThat(new ClosedAge(Optional.empty()).youngerThan(new AgeAsked(40, DAY)))
                .isEmpty();
    }

    private static ClosedAge bornOn(String number) {
        return new ClosedAge(new Cpr(number).bornOn());
    }
}

package dk.fodfaeste.lab.town.work;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.lab.town.Company;
import dk.fodfaeste.lab.town.Towns;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrackRecordsTest {

    private final Company company = new Company(new UUID(2, 1), 28, List.of());
    private final TrackRecords records = new TrackRecords(Towns.HAMLET.hosts());

    @Test
    void aCompanyIsAskedAgainAfterTheDaysThatItSaid() {
        assertThat(records.mayBeAsked(company, 0)).isTrue();
        records.asked(company, 0);

        assertThat(records.mayBeAsked(company, 3)).isFalse();
        assertThat(records.mayBeAsked(company, 4)).isTrue();
    }

    @Test
    void twoEarlyStopsInARowPauseUntilTheTalk() {
        records.stopped(company, 10);
        assertThat(records.mayBeAsked(company, 10)).isTrue();
        records.stopped(company, 11);

        assertThat(records.mayBeAsked(company, 11 + 11)).isFalse();
        assertThat(records.mayBeAsked(company, 11 + 12)).isTrue();
    }

    @Test
    void aCompletedCourseBetweenThemIsForgiving() {
        records.stopped(company, 10);
        records.completed(company);
        records.stopped(company, 11);

        assertThat(records.mayBeAsked(company, 11)).isTrue();
    }

    @Test
    void afterTheTalkCountingBeginsAnew() {
        records.stopped(company, 10);
        records.stopped(company, 11);
        records.stopped(company, 30);

        assertThat(records.mayBeAsked(company, 30)).isTrue();
    }

    @Test
    void aCompanyIsCarefulForNinetyDays() {
        assertThat(records.careful(List.of(company), 0)).isEmpty();
        records.stopped(company, 10);

        assertThat(records.careful(List.of(company), 22)).containsExactly(company.id());
        assertThat(records.careful(List.of(company), 23)).isEmpty();
    }
}

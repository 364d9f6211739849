package dk.fodfaeste.lab.town.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.fodfaeste.lab.town.Familiarity;
import dk.fodfaeste.lab.town.Person;
import dk.fodfaeste.lab.town.Town;
import dk.fodfaeste.lab.town.TownOpening;
import dk.fodfaeste.lab.town.Towns;
import dk.fodfaeste.lab.town.work.Diary;
import dk.fodfaeste.lab.town.work.TownEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A diary of four people, written by hand: two well known, two little known. */
class MeasureTest {

    private static final Town TOWN = Towns.hamlet(1);
    private static final TownOpening OPENING = TOWN.openings().getFirst();
    private static final List<Person> KNOWN = some(Familiarity.WELL_KNOWN);
    private static final List<Person> UNKNOWN = some(Familiarity.LITTLE_KNOWN);
    private static final Diary DIARY = diary();

    private static List<Person> some(Familiarity familiarity) {
        return TOWN.people().stream()
                .filter(person -> person.familiarity() == familiarity)
                .limit(2)
                .toList();
    }

    private static Diary diary() {
        List<TownEvent> events = new ArrayList<>();
        KNOWN.forEach(person -> events.add(new TownEvent.Arrived(0, person)));
        UNKNOWN.forEach(person -> events.add(new TownEvent.Arrived(0, person)));
        events.add(new TownEvent.CourseBegun(4, KNOWN.get(0), OPENING));
        events.add(new TownEvent.CourseBegun(8, KNOWN.get(1), OPENING));
        events.add(new TownEvent.EarlyStop(9, KNOWN.get(1), OPENING));
        events.add(new TownEvent.CourseBegun(10, UNKNOWN.get(0), OPENING));
        events.add(new TownEvent.CourseCompleted(17, KNOWN.get(0), OPENING));
        events.add(new TownEvent.JobFound(17, KNOWN.get(0), OPENING));
        events.add(new TownEvent.LeftTown(20, UNKNOWN.get(1)));
        events.add(new TownEvent.CourseCompleted(23, UNKNOWN.get(0), OPENING));
        return new Diary(TOWN, events);
    }

    @Test
    void coursesAndJobsAreCountedPerHundredPeople() {
        assertThat(Measure.COURSES_BEGUN.of(DIARY)).isEqualTo(75);
        assertThat(Measure.COMPLETED.of(DIARY)).isEqualTo(50);
        assertThat(Measure.JOBS.of(DIARY)).isEqualTo(25);
        assertThat(Measure.COURSES_PER_JOB.of(DIARY)).isEqualTo(3);
    }

    @Test
    void theCompletedShareIsOfTheCoursesThatEnded() {
        assertThat(Measure.COMPLETED_SHARE.of(DIARY)).isCloseTo(200.0 / 3, within(1e-9));
    }

    @Test
    void earlyStopsAreSharedAmongAllCompaniesAndYears() {
        assertThat(Measure.EARLY_STOPS.of(DIARY))
                .isCloseTo(1.0 / TOWN.companies().size(), within(1e-9));
    }

    @Test
    void waitingEndsWithTheFirstCourse() {
        assertThat(Measure.WAIT_MEDIAN.of(DIARY)).isEqualTo(8);
        assertThat(Measure.WAIT_MOST.of(DIARY)).isEqualTo(TOWN.weeks());
    }

    @Test
    void groupsAreComparedByWhatIsKnownOfThem() {
        assertThat(Measure.COMPLETED_GAP_KNOWN.of(DIARY)).isEqualTo(50 - 100);
        // well known 6 weeks in the mean; little known 10 weeks, and at least 20 of a year that the curve fills to 52
        assertThat(Measure.WAIT_GAP_KNOWN.of(DIARY)).isEqualTo((10 + 52) / 2.0 - 6);
    }

    @Test
    void aDiaryWithoutEventsIsMeasuredTooAndGivesNothing() {
        Diary nobody = new Diary(TOWN, List.of());

        assertThat(Measure.COMPLETED_SHARE.of(nobody)).isZero();
        assertThat(Measure.JOBS.of(nobody)).isZero();
    }

    @Test
    void theShareOfAQuarterIsOfTheCoursesThatEndedInIt() {
        RunResult result = RunResult.of(dk.fodfaeste.lab.town.way.WayOfWorking.Kind.BLIND, 1, DIARY);

        assertThat(result.completedByQuarter()).containsExactly(1.0, Double.NaN, Double.NaN);
    }
}

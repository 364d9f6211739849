package dk.fodfaeste.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.fodfaeste.placements.Staircase.Tread;
import dk.fodfaeste.placements.StaircaseDrawing.Block;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StaircaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void coursesFollowEachOtherWithABreakBetweenThem() {
        Staircase staircase = Staircase.of(
                List.of(own("2026-03-02", "2026-05-31", 240), job("2026-08-03", "2026-10-30", 600)), TODAY);

        assertThat(staircase.treads())
                .extracting(Tread::from, Tread::lastDay, Tread::minutes)
                .containsExactly(
                        tuple(day("2026-03-02"), day("2026-05-31"), 240),
                        tuple(day("2026-06-01"), day("2026-08-02"), 0),
                        tuple(day("2026-08-03"), day("2026-10-30"), 600),
                        tuple(day("2026-10-31"), TODAY, 0));
        assertThat(staircase.breaks()).extracting(Tread::from).containsExactly(day("2026-06-01"));
        assertThat(staircase.first().orElseThrow().minutes()).isEqualTo(240);
        assertThat(staircase.now().orElseThrow().courses()).isZero();
        assertThat(staircase.next()).isEmpty();
    }

    @Test
    void coursesAtTheSameTimeAreAddedUp() {
        Staircase staircase = Staircase.of(List.of(own("2026-09-01", null, 360), job("2026-10-01", null, 240)), TODAY);

        assertThat(staircase.now().orElseThrow())
                .isEqualTo(new Tread(day("2026-10-01"), TODAY.plusDays(1), 360, 0, 240, 2, false));
    }

    @Test
    void whatIsAgreedComesNextWhenItIsAnotherNumberOfHours() {
        CourseStory rising = job("2026-10-01", "2027-01-31", 240, step("2026-12-07", 480));
        assertThat(Staircase.of(List.of(rising), TODAY).next()).map(Tread::from).contains(day("2026-12-07"));
        assertThat(Staircase.of(List.of(job("2026-10-01", "2027-01-31", 240)), TODAY)
                        .next())
                .isEmpty();
        assertThat(Staircase.of(List.of(job("2026-12-01", "2027-01-31", 240)), TODAY)
                        .next())
                .map(Tread::minutes)
                .contains(240);
    }

    @Test
    void hoursThatNobodyWroteDownAreNoBreak() {
        Staircase staircase = Staircase.of(List.of(own("2026-09-01", null, null)), TODAY);

        assertThat(staircase.breaks()).isEmpty();
        assertThat(staircase.first()).isEmpty();
        assertThat(StaircaseDrawing.of(staircase, TODAY).blocks())
                .extracting(Block::kind)
                .containsExactly("unknown");
    }

    @Test
    void withoutACourseThereIsNoStaircase() {
        assertThat(Staircase.of(List.of(), TODAY).isEmpty()).isTrue();
    }

    @Property
    void everyDayHasTheHoursOfTheCoursesOfThatDay(@ForAll("lives") List<CourseStory> life) {
        for (Tread tread : Staircase.of(life, TODAY).treads()) {
            for (LocalDate day : List.of(tread.from(), tread.lastDay())) {
                assertThat(tread.minutes()).as("on %s of %s", day, life).isEqualTo(minutesOn(day, life));
            }
        }
    }

    @Property
    void theDrawingStaysInItsFrame(@ForAll("lives") List<CourseStory> life) {
        StaircaseDrawing drawing = StaircaseDrawing.of(Staircase.of(life, TODAY), TODAY);
        assertThat(drawing.blocks())
                .allMatch(block -> block.x() >= 0 && block.x() + block.width() <= 100.01)
                .allMatch(block -> block.y() >= 0 && block.y() + block.height() <= StaircaseDrawing.HEIGHT);
        assertThat(drawing.months()).hasSizeLessThanOrEqualTo(7).allMatch(month -> month.x() >= 0 && month.x() <= 92);
    }

    @Provide
    Arbitrary<List<CourseStory>> lives() {
        Arbitrary<CourseStory> course = Combinators.combine(
                        Arbitraries.integers().between(-2000, 300),
                        Arbitraries.integers().between(0, 700),
                        Arbitraries.integers().between(0, 2220),
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.integers().between(0, 2220),
                        Arbitraries.of(true, false))
                .as((start, days, minutes, later, then, own) -> {
                    LocalDate from = TODAY.plusDays(start);
                    return story(
                            own ? Instrument.OWN : Instrument.SMALL_JOB,
                            from,
                            Optional.of(from.plusDays(days)),
                            OptionalInt.of(minutes),
                            List.of(new HoursStep(from.plusDays(later), then)));
                });
        return course.list().ofMinSize(1).ofMaxSize(6);
    }

    private static int minutesOn(LocalDate day, List<CourseStory> life) {
        return life.stream()
                .filter(each -> !day.isBefore(each.course().startsOn())
                        && !day.isAfter(each.course().endsOn().orElse(TODAY)))
                .flatMapToInt(each -> IntStream.of(each.steps().stream()
                        .filter(step -> !step.from().isAfter(day))
                        .mapToInt(HoursStep::minutesPerWeek)
                        .reduce(each.course().minutesPerWeek().orElse(0), (one, later) -> later)))
                .sum();
    }

    private static CourseStory own(String from, @Nullable String until, @Nullable Integer minutes) {
        return story(
                Instrument.OWN,
                day(from),
                Optional.ofNullable(until).map(StaircaseTest::day),
                minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes),
                List.of());
    }

    private static CourseStory job(String from, @Nullable String until, int minutes, HoursStep... steps) {
        return story(
                Instrument.SMALL_JOB,
                day(from),
                Optional.ofNullable(until).map(StaircaseTest::day),
                OptionalInt.of(minutes),
                Arrays.asList(steps));
    }

    private static CourseStory story(
            Instrument instrument,
            LocalDate from,
            Optional<LocalDate> until,
            OptionalInt minutes,
            List<HoursStep> steps) {
        Course course = new Course(
                new UUID(0, ChronoUnit.DAYS.between(TODAY, from)),
                new UUID(0, 1),
                new UUID(0, 2),
                instrument,
                Optional.empty(),
                from,
                until,
                minutes,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new CourseStory(course, "Cafeen", steps, List.of(), List.of(), List.of());
    }

    private static HoursStep step(String from, int minutes) {
        return new HoursStep(day(from), minutes);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}

package dk.fodfaeste.lab.town.work;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.lab.town.Person;
import dk.fodfaeste.lab.town.Town;
import dk.fodfaeste.lab.town.TownOpening;
import dk.fodfaeste.lab.town.Towns;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import dk.fodfaeste.lab.town.work.TownEvent.Arrived;
import dk.fodfaeste.lab.town.work.TownEvent.CourseBegun;
import dk.fodfaeste.lab.town.work.TownEvent.CourseCompleted;
import dk.fodfaeste.lab.town.work.TownEvent.EarlyStop;
import dk.fodfaeste.lab.town.work.TownEvent.JobFound;
import dk.fodfaeste.lab.town.work.TownEvent.LeftTown;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What no way of working may break, read from the diaries of small towns. */
class OrganisationTest {

    private static final List<Town> TOWNS = List.of(Towns.hamlet(1), Towns.hamlet(2), Towns.hamlet(3));

    private static final Map<WayOfWorking.Kind, List<Diary>> DIARIES = new EnumMap<>(WayOfWorking.Kind.class);

    private static List<Diary> diaries(WayOfWorking.Kind way) {
        return DIARIES.computeIfAbsent(way, OrganisationTest::work);
    }

    private static List<Diary> work(WayOfWorking.Kind way) {
        return TOWNS.stream().map(town -> Organisation.work(town, way)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theSameTownAndWayGiveTheSameDiary(WayOfWorking.Kind way) {
        assertThat(work(way)).isEqualTo(diaries(way)).allMatch(diary -> diary.count(Arrived.class) > 0);
    }

    @ParameterizedTest
    @EnumSource
    void coursesAreBegunAndEnd(WayOfWorking.Kind way) {
        long begun = diaries(way).stream()
                .mapToLong(diary -> diary.count(CourseBegun.class))
                .sum();
        long ended = diaries(way).stream()
                .mapToLong(diary -> diary.count(CourseCompleted.class) + diary.count(EarlyStop.class))
                .sum();

        assertThat(ended).isBetween(1L, begun);
    }

    @ParameterizedTest
    @EnumSource
    void everybodyArrivesOnceAndNothingHappensAfterwardsToWhoeverIsGone(WayOfWorking.Kind way) {
        for (Diary diary : diaries(way)) {
            Map<Integer, List<TownEvent>> byPerson = diary.events().stream()
                    .collect(Collectors.groupingBy(event -> event.person().number()));

            assertThat(byPerson).hasSize(diary.town().people().size());
            byPerson.values().forEach(OrganisationTest::isALife);
        }
    }

    /** Arrived, then courses one after another, then perhaps gone. */
    private static void isALife(List<TownEvent> events) {
        String letters = events.stream().map(OrganisationTest::letter).collect(Collectors.joining());

        assertThat(letters).matches("A(B[SC])*(B|BCJ|L)?");
    }

    private static String letter(TownEvent event) {
        return switch (event) {
            case Arrived a -> "A";
            case CourseBegun b -> "B";
            case EarlyStop s -> "S";
            case CourseCompleted c -> "C";
            case JobFound j -> "J";
            case LeftTown l -> "L";
        };
    }

    @ParameterizedTest
    @EnumSource
    void aCourseEndsWithinItsWeeks(WayOfWorking.Kind way) {
        for (Diary diary : diaries(way)) {
            int weeks = diary.town().policy().courses().weeks();
            Map<Person, Integer> begun = new HashMap<>();
            for (TownEvent event : diary.events()) {
                switch (event) {
                    case CourseBegun b -> begun.put(b.person(), b.week());
                    case EarlyStop s ->
                        assertThat(s.week() - begun.getOrDefault(s.person(), 0)).isBetween(1, weeks);
                    case CourseCompleted c ->
                        assertThat(c.week() - begun.getOrDefault(c.person(), 0)).isEqualTo(weeks);
                    default -> {}
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void openingsAndWorkplacesKeepTheirPlaces(WayOfWorking.Kind way) {
        for (Diary diary : diaries(way)) {
            Map<Integer, Integer> atOpening = new HashMap<>();
            Map<UUID, Integer> atWorkplace = new HashMap<>();
            for (TownEvent event : diary.events()) {
                if (event instanceof CourseBegun begun) {
                    TownOpening opening = begun.opening();
                    assertThat(opening.existsIn(begun.week())).isTrue();
                    assertThat(atOpening.merge(opening.number(), 1, Integer::sum))
                            .isEqualTo(1);
                    assertThat(atWorkplace.merge(opening.workplace().id(), 1, Integer::sum))
                            .isLessThanOrEqualTo(opening.workplace().places());
                }
                ended(event).forEach(opening -> {
                    atOpening.merge(opening.number(), -1, Integer::sum);
                    atWorkplace.merge(opening.workplace().id(), -1, Integer::sum);
                });
            }
        }
    }

    private static Collection<TownOpening> ended(TownEvent event) {
        return switch (event) {
            case EarlyStop stop -> List.of(stop.opening());
            case CourseCompleted completed -> List.of(completed.opening());
            default -> List.of();
        };
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsSentToAnOpeningTwiceOrToOneThatIsFilled(WayOfWorking.Kind way) {
        for (Diary diary : diaries(way)) {
            assertThat(diary.all(CourseBegun.class)
                            .map(begun -> begun.person().number() + " at "
                                    + begun.opening().number()))
                    .doesNotHaveDuplicates();
            diary.all(JobFound.class)
                    .forEach(job -> assertThat(diary.all(CourseBegun.class)
                                    .filter(begun -> begun.opening().equals(job.opening())))
                            .allMatch(begun -> begun.week() < job.week()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noCompanyIsAskedMoreOftenThanItSaid(WayOfWorking.Kind way) {
        for (Diary diary : diaries(way)) {
            Map<UUID, List<CourseBegun>> asked = diary.all(CourseBegun.class)
                    .collect(Collectors.groupingBy(
                            begun -> begun.opening().company().id()));
            asked.values().forEach(asks -> {
                for (int each = 1; each < asks.size(); each++) {
                    assertThat((asks.get(each).week() - asks.get(each - 1).week()) * 7)
                            .isGreaterThanOrEqualTo(
                                    asks.get(each).opening().company().daysBetweenAsks());
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void noCompanyIsAskedWhileItIsPaused(WayOfWorking.Kind way) {
        for (Diary diary : diaries(way)) {
            Map<UUID, Integer> stopsInRow = new HashMap<>();
            Map<UUID, Integer> pausedUntil = new HashMap<>();
            for (TownEvent event : diary.events()) {
                switch (event) {
                    case CourseBegun begun ->
                        assertThat(begun.week())
                                .isGreaterThanOrEqualTo(pausedUntil.getOrDefault(
                                        begun.opening().company().id(), 0));
                    case CourseCompleted completed ->
                        stopsInRow.put(completed.opening().company().id(), 0);
                    case EarlyStop stop -> {
                        UUID company = stop.opening().company().id();
                        if (stopsInRow.merge(company, 1, Integer::sum) == 2) {
                            pausedUntil.put(
                                    company,
                                    stop.week() + diary.town().policy().hosts().pauseWeeks());
                            stopsInRow.put(company, 0);
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noConsultantBeginsMoreThanThereIsTimeFor(WayOfWorking.Kind way) {
        for (Diary diary : diaries(way)) {
            int most = diary.town().policy().hosts().coursesPerConsultant()
                    * diary.town().policy().size().consultants();
            Map<Integer, Long> begun = diary.all(CourseBegun.class)
                    .map(TownEvent::week)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

            assertThat(begun.values()).allMatch(count -> count <= most);
        }
    }
}

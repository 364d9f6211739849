package dk.fodfaeste.lab.town.measure;

import dk.fodfaeste.lab.town.Familiarity;
import dk.fodfaeste.lab.town.Person;
import dk.fodfaeste.lab.town.Strengths;
import dk.fodfaeste.lab.town.Town;
import dk.fodfaeste.lab.town.work.Diary;
import dk.fodfaeste.lab.town.work.TownEvent;
import dk.fodfaeste.lab.town.work.TownEvent.Arrived;
import dk.fodfaeste.lab.town.work.TownEvent.CourseBegun;
import dk.fodfaeste.lab.town.work.TownEvent.CourseCompleted;
import dk.fodfaeste.lab.town.work.TownEvent.EarlyStop;
import dk.fodfaeste.lab.town.work.TownEvent.JobFound;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** One number of a town's diary. */
public enum Measure {
    COURSES_BEGUN("Courses begun per 100 people", diary -> perHundred(diary, CourseBegun.class)),
    COMPLETED_SHARE("Completed, % of the courses that ended", diary -> 100 * completedShare(diary)),
    COMPLETED("Courses completed per 100 people", diary -> perHundred(diary, CourseCompleted.class)),
    JOBS("Jobs per 100 people", diary -> perHundred(diary, JobFound.class)),
    COURSES_PER_JOB(
            "Courses begun per job",
            diary -> (double) diary.count(CourseBegun.class) / Math.max(1, diary.count(JobFound.class))),
    EARLY_STOPS("Early stops per company and year", Measure::stopsPerCompanyYear),
    WAIT_MEDIAN("Weeks until the first course, median", diary -> waiting(diary).quantile(0.5)),
    WAIT_MOST("Weeks until the first course, 90 %", diary -> waiting(diary).quantile(0.9)),
    COMPLETED_GAP_KNOWN(
            "Completed share, well known minus little known, %-points",
            diary -> gap(diary, Measure::isWellKnown, part -> 100 * completedShare(part))),
    WAIT_GAP_KNOWN(
            "Weeks of waiting in the first year, little known minus well known",
            diary -> -gap(diary, Measure::isWellKnown, Measure::yearOfWaiting)),
    COMPLETED_GAP_STRENGTHS(
            "Completed share, broad minus narrow strengths, %-points",
            diary -> gap(diary, Measure::isBroad, part -> 100 * completedShare(part))),
    WAIT_GAP_STRENGTHS(
            "Weeks of waiting in the first year, narrow minus broad strengths",
            diary -> -gap(diary, Measure::isBroad, Measure::yearOfWaiting));

    private final String title;
    private final ToDoubleFunction<Diary> of;

    Measure(String title, ToDoubleFunction<Diary> of) {
        this.title = title;
        this.of = of;
    }

    public String title() {
        return title;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public double of(Diary diary) {
        return of.applyAsDouble(diary);
    }

    private static double perHundred(Diary diary, Class<? extends TownEvent> kind) {
        return 100.0 * diary.count(kind) / Math.max(1, diary.count(Arrived.class));
    }

    private static double completedShare(Diary diary) {
        double completed = diary.count(CourseCompleted.class);
        return completed / Math.max(1, completed + diary.count(EarlyStop.class));
    }

    private static double stopsPerCompanyYear(Diary diary) {
        Town town = diary.town();
        double years = (double) town.weeks() / Town.WEEKS_A_YEAR;
        return diary.count(EarlyStop.class) / (town.companies().size() * years);
    }

    private static KaplanMeier waiting(Diary diary) {
        return Waiting.untilFirstCourse(diary, diary.town().weeks());
    }

    private static double yearOfWaiting(Diary diary) {
        return Waiting.untilFirstCourse(diary, Town.WEEKS_A_YEAR).restrictedMean();
    }

    private static boolean isWellKnown(Person person) {
        return person.familiarity() == Familiarity.WELL_KNOWN;
    }

    private static boolean isBroad(Person person) {
        return person.strengths() == Strengths.BROAD;
    }

    private static double gap(Diary diary, Predicate<Person> group, ToDoubleFunction<Diary> measure) {
        return measure.applyAsDouble(diary.of(event -> group.test(event.person())))
                - measure.applyAsDouble(diary.of(event -> !group.test(event.person())));
    }
}

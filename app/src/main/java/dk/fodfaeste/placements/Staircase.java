package dk.fodfaeste.placements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * The hours a week of a person from their first hour with us to the last that is agreed: one staircase over all courses, with the breaks
 * between them. Courses at the same time are added up; what is paid for with wages is told beside the rest, in one week too.
 *
 * @param treads one after the other without a gap, from the first day of the first course on; each differs from the one before
 */
public record Staircase(List<Tread> treads) {

    /** Less time than this between two courses is no break: a weekend, and the days until the next could begin. */
    private static final int SHORTEST_BREAK_DAYS = 28;

    /** @param courses not cancelled, in any order; one without an end goes on until today at least */
    static Staircase of(List<CourseStory> courses, LocalDate today) {
        return ofStays(courses.stream().map(Stay::of).toList(), today);
    }

    /** @param stays as {@link #of} takes courses */
    public static Staircase ofStays(List<Stay> stays, LocalDate today) {
        List<Ladder> ladders = stays.stream()
                .map(stay -> Ladder.of(stay, today))
                .filter(ladder -> ladder.from().isBefore(ladder.until()))
                .toList();
        TreeSet<LocalDate> edges = new TreeSet<>();
        ladders.forEach(ladder -> edges.addAll(ladder.edges()));
        if (edges.isEmpty()) {
            return new Staircase(List.of());
        }
        LocalDate tomorrow = today.plusDays(1);
        if (edges.getFirst().isBefore(tomorrow)) {
            edges.add(tomorrow);
        }
        List<Tread> treads = new ArrayList<>();
        LocalDate from = edges.removeFirst();
        for (LocalDate until : edges) {
            Tread tread = tread(ladders, from, until, !from.isBefore(tomorrow));
            if (!treads.isEmpty() && treads.getLast().goesOnIn(tread)) {
                treads.add(treads.removeLast().until(until));
            } else {
                treads.add(tread);
            }
            from = until;
        }
        return new Staircase(List.copyOf(treads));
    }

    private static Tread tread(List<Ladder> ladders, LocalDate from, LocalDate until, boolean coming) {
        List<Ladder> going = ladders.stream().filter(each -> each.goesOn(from)).toList();
        int own = going.stream()
                .filter(Ladder::own)
                .mapToInt(each -> each.unpaidOn(from))
                .sum();
        int companies = going.stream()
                .filter(each -> !each.own())
                .mapToInt(each -> each.unpaidOn(from))
                .sum();
        int wages = going.stream().mapToInt(each -> each.paidOn(from)).sum();
        return new Tread(from, until, own, companies, wages, going.size(), coming);
    }

    public boolean isEmpty() {
        return treads.isEmpty();
    }

    /** The first hours that are known, of those that have begun. */
    public Optional<Tread> first() {
        return treads.stream()
                .filter(tread -> !tread.coming() && tread.minutes() > 0)
                .findFirst();
    }

    /** Where the person stands today; empty before the first course. */
    public Optional<Tread> now() {
        return treads.stream().filter(tread -> !tread.coming()).reduce((one, other) -> other);
    }

    /** What is agreed to come next, up or down; empty where the hours stay as they are today. */
    public Optional<Tread> next() {
        int today = now().map(Tread::minutes).orElse(0);
        return treads.stream()
                .filter(tread -> tread.coming() && tread.courses() > 0 && tread.minutes() != today)
                .findFirst();
    }

    /** Four weeks and more without any course, between two of them or until today. */
    public List<Tread> breaks() {
        return treads.stream()
                .filter(tread -> tread.courses() == 0 && tread.days() >= SHORTEST_BREAK_DAYS)
                .toList();
    }

    /**
     * The same hours for some time.
     *
     * @param until the day after the last
     * @param ownMinutes a week in the organisation's own enterprises
     * @param companyMinutes a week at companies, without wages from them
     * @param wageMinutes a week for wages
     * @param courses how many of them, those whose hours nobody wrote down too
     * @param coming whether it begins after today
     */
    public record Tread(
            LocalDate from,
            LocalDate until,
            int ownMinutes,
            int companyMinutes,
            int wageMinutes,
            int courses,
            boolean coming) {

        public int minutes() {
            return ownMinutes + companyMinutes + wageMinutes;
        }

        public long days() {
            return ChronoUnit.DAYS.between(from, until);
        }

        public LocalDate lastDay() {
            return until.minusDays(1);
        }

        private boolean goesOnIn(Tread next) {
            return ownMinutes == next.ownMinutes
                    && companyMinutes == next.companyMinutes
                    && wageMinutes == next.wageMinutes
                    && courses == next.courses
                    && coming == next.coming;
        }

        private Tread until(LocalDate later) {
            return new Tread(from, later, ownMinutes, companyMinutes, wageMinutes, courses, coming);
        }
    }

    /** What the staircase is made of: the days and hours of one course. @param minutes a week, where there are no steps */
    public record Stay(
            Instrument instrument,
            LocalDate startsOn,
            Optional<LocalDate> endsOn,
            OptionalInt minutes,
            List<HoursStep> steps) {

        public Stay {
            steps = List.copyOf(steps);
        }

        private static Stay of(CourseStory story) {
            Course course = story.course();
            return new Stay(
                    course.instrument(), course.startsOn(), course.endsOn(), course.minutesPerWeek(), story.steps());
        }
    }

    /** The hours of one course. @param until the day after its last */
    private record Ladder(LocalDate from, LocalDate until, boolean own, boolean job, int first, List<HoursStep> steps) {

        private static Ladder of(Stay stay, LocalDate today) {
            LocalDate after = stay.endsOn()
                    .orElseGet(() -> stay.startsOn().isAfter(today) ? stay.startsOn() : today)
                    .plusDays(1);
            return new Ladder(
                    stay.startsOn(),
                    after,
                    stay.instrument() == Instrument.OWN,
                    stay.instrument().isJob(),
                    stay.minutes().orElse(0),
                    stay.steps());
        }

        private List<LocalDate> edges() {
            List<LocalDate> edges = new ArrayList<>(List.of(from, until));
            steps.stream().map(HoursStep::from).filter(this::goesOn).forEach(edges::add);
            return edges;
        }

        private boolean goesOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }

        private int unpaidOn(LocalDate day) {
            return job ? 0 : on(day).minutesPerWeek();
        }

        private int paidOn(LocalDate day) {
            return job ? on(day).allMinutes() : on(day).wageMinutes();
        }

        private HoursStep on(LocalDate day) {
            return steps.stream()
                    .filter(step -> !step.from().isAfter(day))
                    .reduce((one, later) -> later)
                    .orElse(new HoursStep(from, first));
        }
    }
}

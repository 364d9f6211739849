package dk.fodfaeste.grants;

import dk.fodfaeste.grants.Answer.Kind;
import dk.fodfaeste.placements.Course;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What was asked for, with all that was answered, the first first.
 *
 * @param worked month by month, of each month what was told first first
 * @param longerThan the application that this one asks to have for longer
 */
public record Application(
        UUID id,
        UUID courseId,
        What what,
        Optional<UUID> longerThan,
        List<Answer> answers,
        List<WorkedHours> worked,
        List<Claim> claims) {

    /** What the municipality is asked for; the same words as in the table's check. */
    public enum What {
        /** The course itself: a placement, a subsidised job. */
        COURSE,
        /** LAB §§ 167-171. */
        MENTOR,
        /** Lov om kompensation til handicappede i erhverv. */
        PERSONAL_ASSISTANCE,
        AIDS
    }

    public Answer last() {
        return answers.getLast();
    }

    public Set<Kind> mayFollow() {
        return Kind.after(Optional.of(last().kind()));
    }

    /** What the page sends back, so that nobody answers what they have not seen. */
    public int version() {
        return answers.size();
    }

    public boolean isGranted() {
        return last().kind() == Kind.GRANTED;
    }

    /** Whether something of it is claimed month by month. */
    public boolean isClaimed() {
        return isGranted()
                && last().rate().filter(rate -> rate.unit() != Answer.Unit.ONCE).isPresent();
    }

    /** As it was told last. */
    public Optional<WorkedHours> workedIn(YearMonth month) {
        return worked.stream().filter(each -> each.month().equals(month)).reduce((before, last) -> last);
    }

    /** The months that can be claimed and were not, the first first: a month is over, or the grant or the course ended in it. */
    public List<YearMonth> unclaimed(Course course, LocalDate today) {
        if (!isClaimed() || course.wasCancelled()) {
            return List.of();
        }
        LocalDate first = max(last().from().orElseThrow(), course.startsOn());
        LocalDate end = earliest(earliest(today, last().until()), course.endsOn());
        return Stream.iterate(
                        YearMonth.from(first),
                        month -> !month.isAfter(YearMonth.from(end)),
                        month -> month.plusMonths(1))
                .filter(month -> lastDay(month, course).isBefore(today))
                .filter(month ->
                        claims.stream().noneMatch(claim -> claim.month().equals(month)))
                .toList();
    }

    /** A planned last day may be moved: only one that came to pass ends the month. */
    private LocalDate lastDay(YearMonth month, Course course) {
        Optional<LocalDate> ended = course.outcome().isPresent() ? course.endsOn() : Optional.empty();
        return earliest(earliest(month.atEndOfMonth(), last().until()), ended);
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate day, Optional<LocalDate> other) {
        return other.filter(day::isAfter).orElse(day);
    }
}

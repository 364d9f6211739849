package dk.fodfaeste.grants;

import dk.fodfaeste.grants.Answer.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What was asked for, with all that was answered, the first first.
 *
 * @param longerThan the application that this one asks to have for longer
 */
public record Application(
        UUID id, UUID courseId, What what, Optional<UUID> longerThan, List<Answer> answers, List<Claim> claims) {

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

    /** The months that are over and that nothing was claimed of, the first first. @param end the course's last day */
    public List<YearMonth> unclaimed(Optional<LocalDate> end, LocalDate today) {
        if (!isClaimed()) {
            return List.of();
        }
        YearMonth first = YearMonth.from(last().from().orElseThrow());
        YearMonth last = YearMonth.from(today).minusMonths(1);
        for (Optional<LocalDate> day : List.of(last().until(), end)) {
            YearMonth latest = last;
            last = day.map(YearMonth::from).filter(latest::isAfter).orElse(latest);
        }
        YearMonth until = last;
        return java.util.stream.Stream.iterate(first, month -> !month.isAfter(until), month -> month.plusMonths(1))
                .filter(month ->
                        claims.stream().noneMatch(claim -> claim.month().equals(month)))
                .toList();
    }
}

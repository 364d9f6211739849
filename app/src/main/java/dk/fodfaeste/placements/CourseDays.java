package dk.fodfaeste.placements;

import dk.fodfaeste.placements.Course.State;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.rules.Rules;
import dk.fodfaeste.rules.law.Certainty;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.Term;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The days that what is done with a course may have; whatever stands in the way is said, with its day. */
@Component
public class CourseDays {

    private final Rules rules;

    CourseDays(Rules rules) {
        this.rules = rules;
    }

    /**
     * The last day that the instrument allows anybody for a course that begins on the day.
     *
     * @param extended whether it is about an extension
     * @return the rule; empty where the instrument has no end of its own
     */
    Optional<Limit> limit(Instrument instrument, LocalDate startsOn, boolean extended) {
        return rules.longest(instrument.name(), startsOn, extended)
                .map(longest -> new Limit(longest.term().lastDay(startsOn), longest.term(), longest.rule()));
    }

    /** @throws RefusedException when the agreed days are not the instrument's */
    void checkAgreed(Instrument instrument, LocalDate startsOn, Optional<LocalDate> endsOn) {
        Optional<Limit> limit = limit(instrument, startsOn, false);
        if (endsOn.isPresent() && endsOn.get().isBefore(startsOn)) {
            throw new RefusedException("course.wrong.beforeStart", startsOn);
        }
        if (limit.isPresent() && endsOn.isEmpty()) {
            throw new RefusedException(
                    "course.wrong.needsEnd", limit.get().lastDay(), limit.get().paragraph());
        }
        checkWithin(limit, endsOn);
    }

    private static void checkWithin(Optional<Limit> limit, Optional<LocalDate> endsOn) {
        if (limit.isPresent() && endsOn.filter(limit.get().lastDay()::isBefore).isPresent()) {
            throw new RefusedException(
                    limit.get().isSure() ? "course.wrong.tooLong" : "course.wrong.tooLong.unsure",
                    limit.get().lastDay(),
                    limit.get().term(),
                    limit.get().paragraph());
        }
    }

    /** @throws RefusedException when the day lies outside the course, or the course is over */
    void checkStep(Course course, LocalDate from, LocalDate today) {
        checkNotOver(course, today);
        if (from.isBefore(course.startsOn())) {
            throw new RefusedException("course.wrong.beforeStart", course.startsOn());
        }
        course.endsOn().filter(from::isAfter).ifPresent(end -> {
            throw new RefusedException("course.wrong.afterEnd", end);
        });
    }

    /** @throws RefusedException when the step has not come, or the course is over or waits for its grant */
    void checkConfirmed(Course course, HoursStep step, LocalDate today) {
        checkNotOver(course, today);
        if (course.lacksGrant()) {
            throw new RefusedException("course.wrong.noGrant");
        }
        if (step.from().isAfter(today)) {
            throw new RefusedException("course.wrong.stepToCome", step.from());
        }
    }

    /** @throws RefusedException when the day to talk about the next step is past, or the course is over */
    void checkNamed(Course course, NamedStep next, LocalDate today) {
        checkNotOver(course, today);
        if (next.talkOn().isBefore(today)) {
            throw new RefusedException("course.wrong.talkOnPast", today);
        }
    }

    /** @throws RefusedException when no talk can have been held on the day */
    void checkTalk(Course course, LocalDate heldOn, LocalDate today) {
        if (course.wasCancelled()) {
            throw new RefusedException("course.wrong.cancelled");
        }
        if (heldOn.isAfter(today)) {
            throw new RefusedException("course.wrong.future");
        }
        if (course.outcome().isPresent()) {
            course.endsOn().filter(heldOn::isAfter).ifPresent(end -> {
                throw new RefusedException("course.wrong.afterEnd", end);
            });
        }
    }

    /**
     * @param others the person's other courses at the workplace
     * @throws RefusedException when the day is before what happened already, or has not come
     */
    void checkEnd(
            Course course,
            LocalDate lastDay,
            List<HoursStep> steps,
            List<FollowUp> talks,
            List<Course> others,
            LocalDate today) {
        if (lastDay.isBefore(course.startsOn())) {
            throw new RefusedException("course.wrong.beforeStart", course.startsOn());
        }
        if (lastDay.isAfter(today)) {
            throw new RefusedException("course.wrong.endInFuture", today);
        }
        steps.stream()
                .map(HoursStep::from)
                .filter(from -> from.isAfter(lastDay) && !from.isAfter(today))
                .max(Comparator.naturalOrder())
                .ifPresent(from -> {
                    throw new RefusedException("course.wrong.beforeStep", from);
                });
        talks.stream()
                .flatMap(talk -> talk.heldOn().stream())
                .filter(lastDay::isBefore)
                .max(Comparator.naturalOrder())
                .ifPresent(held -> {
                    throw new RefusedException("course.wrong.beforeTalk", held);
                });
        others.stream()
                .map(Course::startsOn)
                .filter(starts -> starts.isAfter(course.startsOn()) && !starts.isAfter(lastDay))
                .min(Comparator.naturalOrder())
                .ifPresent(next -> {
                    throw new RefusedException("course.wrong.nextCourse", next);
                });
    }

    /** @throws RefusedException when the day is no extension, or beyond what the rule allows */
    void checkExtension(Course course, LocalDate endsOn, LocalDate today) {
        checkNotOver(course, today);
        LocalDate before = course.endsOn().orElseThrow(() -> new RefusedException("course.wrong.noEnd"));
        if (!endsOn.isAfter(before)) {
            throw new RefusedException("course.wrong.notLonger", before);
        }
        if (endsOn.isBefore(today)) {
            throw new RefusedException("course.wrong.extendedPast", today);
        }
        checkWithin(limit(course.instrument(), course.startsOn(), true), Optional.of(endsOn));
    }

    /** @throws RefusedException when the day is not before the planned last one, or lies in the past or before the first */
    void checkShortening(Course course, LocalDate endsOn, LocalDate today) {
        checkNotOver(course, today);
        if (endsOn.isBefore(course.startsOn())) {
            throw new RefusedException("course.wrong.beforeStart", course.startsOn());
        }
        if (endsOn.isBefore(today)) {
            throw new RefusedException("course.wrong.shortenedPast", today);
        }
        if (course.endsOn().filter(before -> !endsOn.isBefore(before)).isPresent()) {
            throw new RefusedException(
                    "course.wrong.notShorter", course.endsOn().get());
        }
    }

    private static void checkNotOver(Course course, LocalDate today) {
        State state = course.stateOn(today);
        if (state == State.ENDED || state == State.CANCELLED) {
            throw new RefusedException(state == State.ENDED ? "course.wrong.ended" : "course.wrong.cancelled");
        }
    }

    /** How long an instrument may last. @param rule that says so, as it was on the first day */
    public record Limit(LocalDate lastDay, Term term, LawRule rule) {

        public String paragraph() {
            return rule.paragraph();
        }

        public boolean isSure() {
            return rule.certainty() == Certainty.HIGH && rule.validity().contains(lastDay);
        }
    }
}

package dk.fodfaeste.outcomes;

import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people how it goes after a course, when they have said that we may. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Outcomes {

    private static final String SUBJECT = "outcome";

    private final OutcomeRepository outcomes;
    private final AuditLog log;
    private final Clock clock;

    Outcomes(OutcomeRepository outcomes, AuditLog log, Clock clock) {
        this.outcomes = outcomes;
        this.log = log;
        this.clock = clock;
    }

    /** The three days of the course; none before it has ended, of a stay in an own enterprise, or when another course began since. */
    @Transactional(readOnly = true)
    public List<Asking> ofCourse(UUID courseId) {
        return outcomes.ofCourse(courseId);
    }

    /** What the person said last to being asked; empty when never asked. */
    @Transactional(readOnly = true)
    public Optional<OutcomeConsent> consent(UUID personId) {
        return outcomes.consent(personId);
    }

    /** The same said twice is once. @throws RefusedException for a day that has not come */
    public void say(UUID personId, OutcomeConsent consent) {
        checkDay(consent.saidOn());
        if (outcomes.consent(personId).equals(Optional.of(consent))) {
            return;
        }
        outcomes.add(personId, consent);
        log.changed(SUBJECT, personId, consent.given() ? "may be asked later" : "will not be asked later");
    }

    /** @throws RefusedException when the day is not due, was asked before, or the person has not said that we may ask */
    public void check(UUID courseId, OutcomeCheck check) {
        checkDay(check.askedOn());
        Asking asking = outcomes.ofCourse(courseId).stream()
                .filter(each -> each.months() == check.months())
                .findFirst()
                .orElseThrow(() -> new RefusedException("outcome.wrong.notOpen"));
        if (!asking.mayBeAsked()) {
            throw new RefusedException("outcome.wrong.noConsent");
        }
        if (check.askedOn().isBefore(asking.dueOn())) {
            throw new RefusedException("outcome.wrong.tooEarly", asking.dueOn());
        }
        if (!outcomes.add(courseId, check)) {
            throw new RefusedException("outcome.wrong.askedBefore");
        }
        log.changed(SUBJECT, asking.personId(), "asked after " + check.months() + " months");
    }

    private void checkDay(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new RefusedException("outcome.wrong.future");
        }
    }
}

package dk.fodfaeste.grants;

import dk.fodfaeste.grants.Answer.Kind;
import dk.fodfaeste.grants.Application.What;
import dk.fodfaeste.grants.WorkedHours.ToldBy;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.GrantState;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Turns;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies to the municipality, writes down what it answers, and claims month by month what it granted. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Grants {

    private static final String SUBJECT = "grant";

    /** Key of the refusal that not all went as agreed. */
    static final String AWAY = "grant.wrong.awayAsAgreed";

    private final GrantRepository grants;
    private final Placements placements;
    private final ClaimRates rates;
    private final ClaimDays days;
    private final Turns turns;
    private final AuditLog log;
    private final Clock clock;

    Grants(
            GrantRepository grants,
            Placements placements,
            ClaimRates rates,
            ClaimDays days,
            Turns turns,
            AuditLog log,
            Clock clock) {
        this.grants = grants;
        this.placements = placements;
        this.rates = rates;
        this.days = days;
        this.turns = turns;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Application> ofCourse(UUID courseId) {
        return grants.ofCourse(courseId);
    }

    /** @throws NotFoundException when the organisation knows no application of this id */
    @Transactional(readOnly = true)
    public Application application(UUID id) {
        return grants.application(id).orElseThrow(() -> new NotFoundException("application " + id));
    }

    /** @throws NotFoundException also when it is another course's: addresses are not to be mixed */
    @Transactional(readOnly = true)
    public Application application(UUID courseId, UUID id) {
        Application application = application(id);
        if (!application.courseId().equals(courseId)) {
            throw new NotFoundException("application " + id + " of course " + courseId);
        }
        return application;
    }

    /**
     * Something new is asked for, or has been answered without our asking.
     *
     * @param longerThan the application that this one asks to have for longer
     * @throws RefusedException when the first of its answers cannot be one, or lies on a wrong day
     */
    public UUID apply(UUID courseId, What what, Optional<UUID> longerThan, Answer first) {
        Course course = placements.course(courseId);
        turns.take(List.of(courseId));
        checkFollows(Optional.empty(), first);
        checkNotAsked(courseId, what, longerThan);
        Application application =
                new Application(UUID.randomUUID(), courseId, what, longerThan, List.of(first), List.of(), List.of());
        grants.add(application);
        write(course, application, 1, first);
        return application.id();
    }

    /**
     * What came of it.
     *
     * @param seen version of the application that the writer saw
     * @throws RefusedException when somebody wrote another answer since, or it cannot follow the last one
     */
    public void answer(UUID applicationId, int seen, Answer answer) {
        Application application = application(applicationId);
        Course course = placements.course(application.courseId());
        if (application.version() != seen) {
            throw new RefusedException("grant.wrong.changedMeanwhile");
        }
        checkFollows(Optional.of(application.last()), answer);
        write(course, application, seen + 1, answer);
    }

    /** Two colleagues may not ask for the same twice, and a grant is made longer once. */
    private void checkNotAsked(UUID courseId, What what, Optional<UUID> longerThan) {
        List<Application> before = grants.ofCourse(courseId);
        boolean isLonger = longerThan
                .map(id -> before.stream()
                        .anyMatch(each -> each.id().equals(id) && each.what() == what && each.isGranted()))
                .orElse(true);
        if (!isLonger) {
            throw new RefusedException("grant.wrong.notGranted");
        }
        boolean isAsked = before.stream()
                .filter(each -> each.what() == what)
                .anyMatch(each -> each.longerThan().equals(longerThan)
                        && (each.last().kind().waits() || each.isGranted()));
        if (isAsked) {
            throw new RefusedException("grant.wrong.asked");
        }
    }

    private void checkFollows(Optional<Answer> last, Answer answer) {
        if (!Kind.after(last.map(Answer::kind)).contains(answer.kind())) {
            throw new RefusedException("grant.wrong.order");
        }
        if (answer.happenedOn().isAfter(LocalDate.now(clock))) {
            throw new RefusedException("grant.wrong.future");
        }
        last.map(Answer::happenedOn).filter(answer.happenedOn()::isBefore).ifPresent(before -> {
            throw new RefusedException("grant.wrong.before", before);
        });
    }

    private void write(Course course, Application application, int ordinal, Answer answer) {
        if (!grants.add(application.id(), ordinal, answer)) {
            throw new RefusedException("grant.wrong.changedMeanwhile");
        }
        if (application.what() == What.COURSE) {
            stateAfter(course, application, answer).ifPresent(state -> placements.grantIs(course.id(), state));
        }
        log.changed(SUBJECT, course.personId(), answer.kind() + " " + answer.happenedOn() + ": " + application.what());
    }

    /** A refusal to have it longer takes nothing of what was granted; a course that no grant was awaited for waits for none now. */
    private Optional<GrantState> stateAfter(Course course, Application application, Answer answer) {
        boolean other = grants.ofCourse(course.id()).stream()
                .anyMatch(
                        each -> each.what() == What.COURSE && !each.id().equals(application.id()) && each.isGranted());
        return switch (answer.kind()) {
            case GRANTED -> Optional.of(GrantState.GRANTED);
            case REFUSED, REVOKED -> course.grant().map(before -> other ? before : GrantState.REFUSED);
            case APPLIED, COMPLAINED, WITHDRAWN -> course.grant().map(before -> other ? before : GrantState.AWAITED);
        };
    }

    /**
     * What was really worked in a month. Told anew it is a new fact.
     *
     * @param seen number of the fact that the writer saw; 0 for none
     * @throws RefusedException when the month cannot be claimed, or somebody told something else of it since; or when all is said to have gone as
     *     agreed, and days away are written down
     */
    public void work(UUID applicationId, YearMonth month, int seen, int minutes, ToldBy toldBy) {
        Application application = application(applicationId);
        Course course = placements.course(application.courseId());
        checkOpen(application, course, month);
        if (toldBy == ToldBy.AS_AGREED) {
            int away = days.of(application, course, placements.stepsOf(course.id()), month)
                    .away()
                    .size();
            if (away > 0 && application.what() == What.COURSE) {
                throw new RefusedException(AWAY, away);
            }
        }
        WorkedHours worked =
                new WorkedHours(month, seen + 1, minutes, toldBy, Acting.now().accountId());
        int last = application.workedIn(month).map(WorkedHours::ordinal).orElse(0);
        if (last != seen || !grants.add(applicationId, worked)) {
            throw new RefusedException("grant.wrong.changedMeanwhile");
        }
        log.changed(SUBJECT, course.personId(), "worked " + month + ": " + minutes + " min");
    }

    /**
     * The hours are what was worked, and what is agreed of the month is kept beside.
     *
     * @param amount kroner, as it was sent
     * @throws RefusedException when the month was claimed before, is not over, or nothing of it was granted; or when it is paid by the hour and
     *     nobody has told what was worked
     */
    public UUID claim(UUID applicationId, YearMonth month, BigDecimal amount, LocalDate sentOn) {
        Application application = application(applicationId);
        Course course = placements.course(application.courseId());
        if (sentOn.isAfter(LocalDate.now(clock))) {
            throw new RefusedException("grant.wrong.future");
        }
        checkOpen(application, course, month);
        ClaimFigures figures = rates.figures(application, course, placements.stepsOf(course.id()), month);
        if (figures.lacksWorked()) {
            throw new RefusedException("grant.wrong.notWorked");
        }
        Claim claim = new Claim(
                UUID.randomUUID(),
                month,
                figures.minutes(),
                OptionalInt.of(figures.agreed()),
                amount,
                sentOn,
                Optional.empty());
        if (!grants.add(applicationId, claim)) {
            throw new RefusedException("grant.wrong.notOpen");
        }
        log.changed(SUBJECT, course.personId(), "claimed " + month + ": " + amount);
        return claim.id();
    }

    private void checkOpen(Application application, Course course, YearMonth month) {
        if (!application.unclaimed(course, LocalDate.now(clock)).contains(month)) {
            throw new RefusedException("grant.wrong.notOpen");
        }
    }

    /** @throws RefusedException when it was paid before, or on a day before it was sent */
    public void paid(UUID applicationId, UUID claimId, Claim.Payment payment) {
        Application application = application(applicationId);
        Claim claim = application.claims().stream()
                .filter(each -> each.id().equals(claimId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("claim " + claimId));
        if (payment.on().isAfter(LocalDate.now(clock)) || payment.on().isBefore(claim.sentOn())) {
            throw new RefusedException("grant.wrong.paidOn", claim.sentOn());
        }
        if (!grants.pay(claimId, payment)) {
            throw new RefusedException("grant.wrong.paidBefore");
        }
        Course course = placements.course(application.courseId());
        log.changed(SUBJECT, course.personId(), "paid " + claim.month() + ": " + payment.amount());
    }
}

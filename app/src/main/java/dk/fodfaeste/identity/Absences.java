package dk.fodfaeste.identity;

import dk.fodfaeste.identity.Colleagues.Member;
import dk.fodfaeste.identity.Colleagues.Staff;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away, and who stands in. It ends by itself with its last day; nothing is moved to anybody. Everybody tells it of themselves, and a
 * manager of the others; the database holds who may (V94).
 */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Absences {

    private final AbsenceRepository absences;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(AbsenceRepository absences, Colleagues colleagues, ApplicationEventPublisher events, Clock clock) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.events = events;
        this.clock = clock;
    }

    /** Of the account, those that are not over, the earliest first. */
    @Transactional(readOnly = true)
    public List<Absence> of(UUID accountId) {
        return absences.since(LocalDate.now(clock), accountId);
    }

    /** Everybody's that are not over, the earliest first. */
    @Transactional(readOnly = true)
    public List<Absence> coming() {
        return absences.since(LocalDate.now(clock));
    }

    /** Today's absences that the reader has a part in. */
    @Transactional(readOnly = true)
    public List<Covered> todaysOfReader() {
        return absences.on(LocalDate.now(clock), Acting.now().accountId());
    }

    /** The workplaces of those whom the reader stands in for today. */
    @Transactional(readOnly = true)
    public Set<UUID> placesCovered() {
        return absences.placesCovered(LocalDate.now(clock), Acting.now().accountId());
    }

    /** Whether the reader stands in today for the colleague. */
    @Transactional(readOnly = true)
    public boolean standsInFor(UUID colleague) {
        return todaysOfReader().stream()
                .anyMatch(each -> !each.own() && each.accountId().equals(colleague));
    }

    /**
     * @throws NotFoundException when it is not there
     * @throws NotAllowedException when it is neither the reader's own, nor the reader a manager
     */
    @Transactional(readOnly = true)
    public Absence absence(UUID id) {
        Absence absence = absences.find(id).orElseThrow(() -> new NotFoundException("absence " + id));
        mayTell(absence.accountId());
        return absence;
    }

    private static void mayTell(UUID accountId) {
        if (!Acting.now().accountId().equals(accountId) && !isManager()) {
            throw new NotAllowedException("absence.notYours");
        }
    }

    /** Who can stand in for the colleague, as far as the reader may say so; by name. */
    @Transactional(readOnly = true)
    public List<Member> deputies(UUID accountId) {
        return deputies(accountId, colleagues.staff());
    }

    private static List<Member> deputies(UUID accountId, Staff staff) {
        UUID reader = Acting.now().accountId();
        Member away = staff.member(accountId);
        return staff.members().stream()
                .filter(other -> other.active() && other.role() == away.role())
                .filter(other -> !other.id().equals(accountId))
                .filter(other -> accountId.equals(reader) || !other.id().equals(reader))
                .toList();
    }

    /**
     * @throws NotAllowedException when the reader may not tell it of this colleague
     * @throws RefusedException with the key of why, when the days or the deputy cannot be
     */
    public void tell(Absence wanted) {
        Staff staff = checked(wanted);
        absences.add(wanted);
        tellLog(staff, wanted, "away " + days(wanted) + deputy(staff, wanted));
    }

    /** @throws dk.fodfaeste.platform.web.ChangedMeanwhileException when there is another version than the writer saw */
    public void change(Absence wanted) {
        Staff staff = checked(wanted);
        absences.change(wanted);
        tellLog(staff, wanted, "now away " + days(wanted) + deputy(staff, wanted));
    }

    /** What was begun ends with the day before; what was to come is taken back. From now on nobody stands in. @param seen the version that the writer saw */
    public void end(UUID id, int seen) {
        Absence absence = absence(id);
        LocalDate today = LocalDate.now(clock);
        if (absence.firstDay().isBefore(today)) {
            absences.change(new Absence(
                    id, absence.accountId(), absence.deputyId(), absence.firstDay(), today.minusDays(1), seen));
        } else {
            absences.delete(id, seen);
        }
        tellLog(colleagues.staff(), absence, "back");
    }

    private Staff checked(Absence wanted) {
        mayTell(wanted.accountId());
        Staff staff = colleagues.staff();
        LocalDate today = LocalDate.now(clock);
        if (wanted.firstDay().isBefore(today.minusDays(Absence.LATEST)) && wanted.version() == 0) {
            throw new RefusedException("absence.wrong.early", Absence.LATEST);
        }
        if (wanted.lastDay().isBefore(wanted.firstDay()) || wanted.lastDay().isBefore(today)) {
            throw new RefusedException("absence.wrong.last");
        }
        if (wanted.lastDay().isAfter(wanted.firstDay().plusDays(Absence.LONGEST))) {
            throw new RefusedException("absence.wrong.long");
        }
        if (others(wanted, wanted.accountId())) {
            throw new RefusedException("absence.wrong.overlap");
        }
        wanted.deputyId().ifPresent(deputy -> checkDeputy(wanted, deputy, staff));
        return staff;
    }

    private void checkDeputy(Absence wanted, UUID deputy, Staff staff) {
        if (deputies(wanted.accountId(), staff).stream()
                .noneMatch(each -> each.id().equals(deputy))) {
            throw new RefusedException("absence.wrong.deputy");
        }
        if (others(wanted, deputy)) {
            throw new RefusedException(
                    "absence.wrong.deputyAway", staff.member(deputy).name());
        }
    }

    /** Whether the colleague has another absence in these days. */
    private boolean others(Absence wanted, UUID accountId) {
        return absences.since(wanted.firstDay(), accountId).stream()
                .anyMatch(other -> !other.id().equals(wanted.id()) && other.overlaps(wanted));
    }

    private static String days(Absence absence) {
        return absence.firstDay() + " to " + absence.lastDay();
    }

    private static String deputy(Staff staff, Absence absence) {
        return absence.deputyId()
                .map(id -> ", " + staff.member(id).name() + " stands in")
                .orElse("");
    }

    private void tellLog(Staff staff, Absence absence, String what) {
        events.publishEvent(new AccountChanged(
                absence.accountId(), staff.member(absence.accountId()).name() + ": " + what));
    }

    private static boolean isManager() {
        return Acting.now().role().equals(Role.EMPLOYMENT_MANAGER.name());
    }

    /**
     * An absence of today that the reader has a part in.
     *
     * @param accountId who is away
     * @param own whether it is the reader
     */
    public record Covered(UUID id, UUID accountId, String name, Role role, LocalDate lastDay, boolean own) {

        /** The one away, for whom the reader looks after things. */
        public Actor actor(Actor reader) {
            return new Actor(reader.organisationId(), accountId, role.name(), name, reader.organisation());
        }
    }
}

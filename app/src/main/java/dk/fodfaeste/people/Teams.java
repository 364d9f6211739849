package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.TEAM_HISTORY;
import static dk.fodfaeste.database.people.Tables.TEAM_MEMBER;

import dk.fodfaeste.database.people.Routines;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Colleagues.Colleague;
import dk.fodfaeste.identity.Colleagues.Member;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works with a person: the social worker and the consultant whom the person's row names, and colleagues whom they, or a manager, took
 * in. The database decides who may take whom in (V66).
 */
@Service
@Transactional(readOnly = true)
public class Teams {

    private final DSLContext database;
    private final People people;
    private final Colleagues colleagues;
    private final AuditLog log;

    Teams(DSLContext database, People people, Colleagues colleagues, AuditLog log) {
        this.database = database;
        this.people = people;
        this.colleagues = colleagues;
        this.log = log;
    }

    public Team of(UUID personId) {
        return of(people.person(personId));
    }

    Team of(Person person) {
        UUID personId = person.id();
        List<UUID> taken = database.select(TEAM_MEMBER.ACCOUNT_ID)
                .from(TEAM_MEMBER)
                .where(TEAM_MEMBER.PERSON_ID.eq(personId))
                .fetch(TEAM_MEMBER.ACCOUNT_ID);
        Colleagues.Staff staff = colleagues.staff();
        List<UUID> named = Stream.of(person.socialWorkerId(), person.consultantId())
                .flatMap(Optional::stream)
                .toList();
        UUID reader = Acting.now().accountId();
        boolean isOnIt = named.contains(reader) || taken.contains(reader);
        boolean mayName = isManager();
        List<Colleague> others = Stream.of(Role.SOCIAL_WORKER, Role.EMPLOYMENT_MANAGER)
                .flatMap(role -> staff.of(role).stream())
                .filter(each -> !named.contains(each.id()) && !taken.contains(each.id()))
                .filter(each -> isOnIt || mayName && !each.id().equals(reader))
                .toList();
        return new Team(
                named.stream().map(staff::member).toList(),
                taken.stream().map(staff::member).toList(),
                isOnIt || mayName ? others : List.of(),
                isOnIt || mayName);
    }

    /** Who was on the team, from when to when; those who are on it now first, then those who left last. */
    public List<Stay> history(UUID personId) {
        Map<UUID, String> names = colleagues.names();
        return database.selectFrom(TEAM_HISTORY)
                .where(TEAM_HISTORY.PERSON_ID.eq(personId))
                .orderBy(
                        TEAM_HISTORY.UNTIL.desc().nullsFirst(),
                        TEAM_HISTORY.SINCE.desc().nullsLast())
                .fetch(row -> new Stay(
                        names.getOrDefault(row.getAccountId(), ""),
                        Part.valueOf(row.getPart()),
                        Optional.ofNullable(row.getSince()),
                        Optional.ofNullable(row.getUntil())));
    }

    /** Who may be named in the person's row; whoever stands there now is among them. */
    public TeamChoices choices(Person person) {
        Colleagues.Staff staff = colleagues.staff();
        UUID reader = Acting.now().accountId();
        boolean isNamed =
                Stream.of(person.socialWorkerId(), person.consultantId()).anyMatch(Optional.of(reader)::equals);
        return new TeamChoices(
                with(staff, staff.of(Role.SOCIAL_WORKER), person.socialWorkerId()),
                with(staff, staff.of(Role.CONSULTANT), person.consultantId()),
                isNamed || isManager() || isTakenIn(person.id(), reader));
    }

    /** Who may be named in the row of somebody new. */
    public TeamChoices choices() {
        Colleagues.Staff staff = colleagues.staff();
        return new TeamChoices(staff.of(Role.SOCIAL_WORKER), staff.of(Role.CONSULTANT), true);
    }

    private static List<Colleague> with(Colleagues.Staff staff, List<Colleague> here, Optional<UUID> named) {
        return Stream.concat(
                        here.stream(),
                        staff.members().stream()
                                .filter(member -> named.equals(Optional.of(member.id())))
                                .map(Member::colleague))
                .distinct()
                .toList();
    }

    private boolean isTakenIn(UUID personId, UUID account) {
        return database.fetchExists(
                TEAM_MEMBER, TEAM_MEMBER.PERSON_ID.eq(personId).and(TEAM_MEMBER.ACCOUNT_ID.eq(account)));
    }

    /** Whether what is the team's is open to the reader: to those on the team, and to the manager. */
    public boolean letsIn(UUID personId) {
        return isManager() || Boolean.TRUE.equals(Routines.isOnTeam(database.configuration(), personId));
    }

    private static boolean isManager() {
        return Acting.now().role().equals(Role.EMPLOYMENT_MANAGER.name());
    }

    /** @throws NotAllowedException when the reader may not take this colleague in */
    @Transactional
    public void takeIn(UUID personId, UUID accountId) {
        Colleague colleague = of(personId).others().stream()
                .filter(each -> each.id().equals(accountId))
                .findFirst()
                .orElseThrow(() -> new NotAllowedException("caseRoom.team.notYours"));
        database.insertInto(TEAM_MEMBER)
                .set(TEAM_MEMBER.ORGANISATION_ID, Acting.now().organisationId())
                .set(TEAM_MEMBER.PERSON_ID, personId)
                .set(TEAM_MEMBER.ACCOUNT_ID, accountId)
                .set(TEAM_MEMBER.ADDED_BY_ID, Acting.now().accountId())
                .onConflictDoNothing()
                .execute();
        log.changed("team", personId, colleague.name() + " taken in");
    }

    /** @throws NotFoundException when the colleague is not on the team, or the reader may not take them out */
    @Transactional
    public void takeOut(UUID personId, UUID accountId) {
        int gone = database.deleteFrom(TEAM_MEMBER)
                .where(TEAM_MEMBER.PERSON_ID.eq(personId).and(TEAM_MEMBER.ACCOUNT_ID.eq(accountId)))
                .execute();
        if (gone == 0) {
            throw new NotFoundException("team member " + accountId);
        }
        log.changed("team", personId, colleagues.nameOf(accountId).orElse("") + " taken out");
    }

    /**
     * @param named by the person's row
     * @param taken in besides
     * @param others whom the reader may take in
     * @param mayChange whether the reader may take anybody in or out
     */
    public record Team(List<Member> named, List<Member> taken, List<Colleague> others, boolean mayChange) {}

    /** As what somebody is on a team. */
    public enum Part {
        SOCIAL_WORKER,
        CONSULTANT,
        TAKEN_IN
    }

    /**
     * Somebody's time on a team.
     *
     * @param since empty where nobody knows any more
     * @param until empty for who is on it now
     */
    public record Stay(String name, Part part, Optional<LocalDate> since, Optional<LocalDate> until) {}
}

package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.BROKEN_GLASS;
import static dk.fodfaeste.database.people.Tables.CASE_ROOM_POLICY;
import static dk.fodfaeste.database.people.Tables.PERSON;

import dk.fodfaeste.people.BrokenGlass.Occasion;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Who opened which case room from outside the team, and how many one may in an hour (V66). */
@Repository
class BrokenGlassRepository {

    private static final int STANDARD = 5;

    /** As {@code case_room.opens} has it. */
    private static final Duration OPEN = Duration.ofHours(2);

    private final DSLContext database;
    private final Versions versions;
    private final Clock clock;

    BrokenGlassRepository(DSLContext database, Versions versions, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.clock = clock;
    }

    /** @return whether it was one too many, and nothing is open */
    boolean breakIt(UUID personId, Occasion reason, String words) {
        UUID id = UUID.randomUUID();
        database.insertInto(BROKEN_GLASS)
                .set(BROKEN_GLASS.BROKEN_GLASS_ID, id)
                .set(BROKEN_GLASS.ORGANISATION_ID, Acting.now().organisationId())
                .set(BROKEN_GLASS.PERSON_ID, personId)
                .set(BROKEN_GLASS.ACCOUNT_ID, Acting.now().accountId())
                .set(BROKEN_GLASS.ACCOUNT_NAME, Acting.now().name())
                .set(BROKEN_GLASS.REASON, reason.name())
                .set(BROKEN_GLASS.WORDS, words)
                .set(BROKEN_GLASS.OPENED_AT, OffsetDateTime.now(clock)) // the table says the moment itself
                .set(BROKEN_GLASS.STOPPED, false)
                .execute();
        return database.select(BROKEN_GLASS.STOPPED)
                .from(BROKEN_GLASS)
                .where(BROKEN_GLASS.BROKEN_GLASS_ID.eq(id))
                .fetchSingle(BROKEN_GLASS.STOPPED);
    }

    /** When the room closes again for a reader who opened it from outside the team; nothing for the team. */
    Optional<LocalTime> openUntil(UUID personId) {
        return database.select(DSL.max(BROKEN_GLASS.OPENED_AT))
                .from(BROKEN_GLASS)
                .where(BROKEN_GLASS
                        .PERSON_ID
                        .eq(personId)
                        .and(BROKEN_GLASS.ACCOUNT_ID.eq(Acting.now().accountId()))
                        .andNot(BROKEN_GLASS.STOPPED)
                        .and(DSL.condition("{0} > now() - interval '2 hours'", BROKEN_GLASS.OPENED_AT))
                        .and(DSL.condition("not people.is_on_team({0})", personId)))
                .fetchOptional(row -> row.value1())
                .map(opened -> LocalTime.ofInstant(opened.toInstant().plus(OPEN), clock.getZone()));
    }

    /** What somebody else did and no manager has read yet, the newest first. */
    List<BrokenGlass> unread(int most) {
        return glass(
                BROKEN_GLASS
                        .SEEN_AT
                        .isNull()
                        .and(BROKEN_GLASS.ACCOUNT_ID.ne(Acting.now().accountId())),
                most);
    }

    /** The newest first. */
    List<BrokenGlass> newest(int most) {
        return glass(DSL.noCondition(), most);
    }

    private List<BrokenGlass> glass(Condition where, int most) {
        return database.select(BROKEN_GLASS.fields())
                .select(PERSON.FIRST_NAME, PERSON.LAST_NAME)
                .from(BROKEN_GLASS)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(BROKEN_GLASS.PERSON_ID))
                .where(where)
                .orderBy(BROKEN_GLASS.OPENED_AT.desc())
                .limit(most)
                .fetch(row -> {
                    var glass = row.into(BROKEN_GLASS);
                    return new BrokenGlass(
                            glass.getBrokenGlassId(),
                            glass.getPersonId(),
                            Person.shortName(
                                    row.get(PERSON.FIRST_NAME), Optional.ofNullable(row.get(PERSON.LAST_NAME))),
                            glass.getAccountId(),
                            glass.getAccountName(),
                            Occasion.valueOf(glass.getReason()),
                            glass.getWords(),
                            LocalDateTime.ofInstant(glass.getOpenedAt().toInstant(), clock.getZone()),
                            glass.getStopped(),
                            Optional.ofNullable(glass.getSeenById()));
                });
    }

    /** @return whether there was one to read */
    boolean read(UUID id) {
        return database.update(BROKEN_GLASS)
                        .set(BROKEN_GLASS.SEEN_BY_ID, Acting.now().accountId())
                        .set(BROKEN_GLASS.SEEN_AT, OffsetDateTime.now(clock))
                        .where(BROKEN_GLASS.BROKEN_GLASS_ID.eq(id).and(BROKEN_GLASS.SEEN_AT.isNull()))
                        .execute()
                > 0;
    }

    CaseRoomPolicy policy() {
        return database.select(CASE_ROOM_POLICY.ROOMS_AN_HOUR, CASE_ROOM_POLICY.VERSION)
                .from(CASE_ROOM_POLICY)
                .fetchOptional(row -> new CaseRoomPolicy(row.value1(), row.value2()))
                .orElse(new CaseRoomPolicy(STANDARD, 0));
    }

    /** @throws dk.fodfaeste.platform.web.ChangedMeanwhileException when there is another version than the writer saw */
    void decide(CaseRoomPolicy policy) {
        if (policy.version() > 0) {
            versions.write(
                    database.update(CASE_ROOM_POLICY).set(CASE_ROOM_POLICY.ROOMS_AN_HOUR, policy.roomsAnHour()),
                    CASE_ROOM_POLICY,
                    DSL.trueCondition(),
                    policy.version());
        } else if (database.insertInto(CASE_ROOM_POLICY)
                        .set(CASE_ROOM_POLICY.ORGANISATION_ID, Acting.now().organisationId())
                        .set(CASE_ROOM_POLICY.ROOMS_AN_HOUR, policy.roomsAnHour())
                        .onConflictDoNothing()
                        .execute()
                == 0) {
            throw versions.changed(CASE_ROOM_POLICY, DSL.trueCondition());
        }
    }

    /** @param roomsAnHour outside the own team @param version of it; 0 until somebody has decided */
    record CaseRoomPolicy(int roomsAnHour, int version) {}
}

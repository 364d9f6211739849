package dk.fodfaeste.identity;

import static dk.fodfaeste.database.identity.Tables.ABSENCE;
import static dk.fodfaeste.database.identity.Tables.ACCOUNT;

import dk.fodfaeste.database.identity.tables.records.AbsenceRecord;
import dk.fodfaeste.identity.Absences.Covered;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class AbsenceRepository {

    private final DSLContext database;
    private final Versions versions;

    AbsenceRepository(DSLContext database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    /** Those that are not over on the day, the earliest first. */
    List<Absence> since(LocalDate day) {
        return select(ABSENCE.LAST_DAY.ge(day));
    }

    /** The same of one colleague. */
    List<Absence> since(LocalDate day, UUID accountId) {
        return select(ABSENCE.LAST_DAY.ge(day).and(ABSENCE.ACCOUNT_ID.eq(accountId)));
    }

    Optional<Absence> find(UUID id) {
        return select(ABSENCE.ABSENCE_ID.eq(id)).stream().findFirst();
    }

    private List<Absence> select(Condition condition) {
        return database.selectFrom(ABSENCE)
                .where(condition)
                .orderBy(ABSENCE.FIRST_DAY, ABSENCE.ABSENCE_ID)
                .fetch(AbsenceRepository::absence);
    }

    /** The absences of the day that the account has a part in: as the one away, or as the deputy. */
    List<Covered> on(LocalDate day, UUID accountId) {
        return database.select(
                        ABSENCE.ABSENCE_ID,
                        ABSENCE.ACCOUNT_ID,
                        ACCOUNT.NAME,
                        ACCOUNT.ROLE,
                        ABSENCE.LAST_DAY,
                        ABSENCE.ACCOUNT_ID.eq(accountId))
                .from(ABSENCE)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(ABSENCE.ACCOUNT_ID))
                .where(ABSENCE.FIRST_DAY.le(day).and(ABSENCE.LAST_DAY.ge(day)))
                .and(ABSENCE.ACCOUNT_ID.eq(accountId).or(ABSENCE.DEPUTY_ID.eq(accountId)))
                .orderBy(ABSENCE.FIRST_DAY, ABSENCE.ABSENCE_ID)
                .fetch(row -> new Covered(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Role.valueOf(row.value4()),
                        row.value5(),
                        row.value6()));
    }

    /** Where those stand for whom the account stands in on the day. */
    Set<UUID> placesCovered(LocalDate day, UUID deputyId) {
        return database.select(ACCOUNT.WORKPLACE_ID)
                .from(ABSENCE)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(ABSENCE.ACCOUNT_ID))
                .where(ABSENCE.FIRST_DAY.le(day).and(ABSENCE.LAST_DAY.ge(day)))
                .and(ABSENCE.DEPUTY_ID.eq(deputyId).and(ACCOUNT.WORKPLACE_ID.isNotNull()))
                .fetchSet(ACCOUNT.WORKPLACE_ID);
    }

    void add(Absence absence) {
        database.insertInto(ABSENCE)
                .set(ABSENCE.ABSENCE_ID, absence.id())
                .set(ABSENCE.ORGANISATION_ID, Acting.now().organisationId())
                .set(ABSENCE.ACCOUNT_ID, absence.accountId())
                .set(ABSENCE.DEPUTY_ID, absence.deputyId().orElse(null))
                .set(ABSENCE.FIRST_DAY, absence.firstDay())
                .set(ABSENCE.LAST_DAY, absence.lastDay())
                .execute();
    }

    /** Over the version that the absence says. */
    void change(Absence absence) {
        var change = database.update(ABSENCE)
                .set(ABSENCE.DEPUTY_ID, absence.deputyId().orElse(null))
                .set(ABSENCE.FIRST_DAY, absence.firstDay())
                .set(ABSENCE.LAST_DAY, absence.lastDay());
        versions.write(change, ABSENCE, ABSENCE.ABSENCE_ID.eq(absence.id()), absence.version());
    }

    void delete(UUID id, int seen) {
        versions.delete(ABSENCE, ABSENCE.ABSENCE_ID.eq(id), seen);
    }

    private static Absence absence(AbsenceRecord row) {
        return new Absence(
                row.getAbsenceId(),
                row.getAccountId(),
                Optional.ofNullable(row.getDeputyId()),
                row.getFirstDay(),
                row.getLastDay(),
                row.getVersion());
    }
}

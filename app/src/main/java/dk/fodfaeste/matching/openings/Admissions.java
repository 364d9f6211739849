package dk.fodfaeste.matching.openings;

import static dk.fodfaeste.database.matching.Tables.ADMISSION;

import dk.fodfaeste.database.matching.tables.records.AdmissionRecord;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On which terms workplaces and kept jobs take people in, where somebody said it. */
@Service
@Transactional
public class Admissions {

    private final DSLContext database;
    private final Versions versions;
    private final AuditLog log;

    Admissions(DSLContext database, Versions versions, AuditLog log) {
        this.database = database;
        this.versions = versions;
        this.log = log;
    }

    /** Of all that something was said of: by workplace, and there by the name of the job, or nothing for the whole workplace. */
    @Transactional(readOnly = true)
    public Map<UUID, Map<Optional<String>, Admission>> all() {
        Map<UUID, Map<Optional<String>, Admission>> all = new HashMap<>();
        database.selectFrom(ADMISSION)
                .fetch()
                .forEach(row -> all.computeIfAbsent(row.getWorkplaceId(), id -> new HashMap<>())
                        .put(Optional.ofNullable(row.getWork()), admission(row)));
        return all;
    }

    /** With its version, which is 0 where nothing was said. */
    @Transactional(readOnly = true)
    public Stored of(UUID workplaceId, Optional<String> work) {
        return database.selectFrom(ADMISSION)
                .where(which(workplaceId, work))
                .fetchOptional(row -> new Stored(admission(row), row.getVersion()))
                .orElseGet(() -> new Stored(Admission.open(), 0));
    }

    private static Condition which(UUID workplaceId, Optional<String> work) {
        return ADMISSION
                .WORKPLACE_ID
                .eq(workplaceId)
                .and(work.map(ADMISSION.WORK::eq).orElse(ADMISSION.WORK.isNull()));
    }

    /** As the table has it. */
    public static Admission admission(AdmissionRecord row) {
        return new Admission(
                Admission.State.valueOf(row.getState()),
                Optional.ofNullable(row.getUntilOn()),
                Optional.ofNullable(row.getStartsOn()),
                Optional.ofNullable(row.getInstrument()).map(Instrument::valueOf));
    }

    /**
     * @param work name of the kept job; empty for the whole workplace
     * @param seen the version that the writer saw; 0 where nothing was said
     * @throws ChangedMeanwhileException when there is another version
     */
    @Transactional(noRollbackFor = ChangedMeanwhileException.class)
    public void say(UUID workplaceId, Optional<String> work, int seen, Admission admission) {
        if (of(workplaceId, work).equals(new Stored(admission, seen))) {
            return;
        }
        AdmissionRecord row = new AdmissionRecord();
        row.setState(admission.state().name());
        row.setUntilOn(admission.until().orElse(null));
        row.setStartsOn(admission.startsOn().orElse(null));
        row.setInstrument(admission.instrument().map(Enum::name).orElse(null));
        if (seen > 0) {
            versions.write(database.update(ADMISSION).set(row), ADMISSION, which(workplaceId, work), seen);
        } else {
            row.setAdmissionId(UUID.randomUUID());
            row.setOrganisationId(Acting.now().organisationId());
            row.setWorkplaceId(workplaceId);
            row.setWork(work.orElse(null));
            if (database.insertInto(ADMISSION).set(row).onConflictDoNothing().execute() == 0) {
                throw versions.changed(ADMISSION, which(workplaceId, work));
            }
        }
        log.changed("admission", null, admission.state() + " " + work.orElse("") + " " + workplaceId);
    }

    /** With the job goes what was said of it. */
    void forget(UUID workplaceId, String work) {
        database.deleteFrom(ADMISSION)
                .where(which(workplaceId, Optional.of(work)))
                .execute();
    }

    public record Stored(Admission admission, int version) {}
}

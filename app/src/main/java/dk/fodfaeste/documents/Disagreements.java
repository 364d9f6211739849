package dk.fodfaeste.documents;

import static dk.fodfaeste.database.documents.Tables.DISAGREEMENT;
import static dk.fodfaeste.database.documents.Tables.ISSUED_DOCUMENT;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person wrote against an evaluation of their course; it stands beside it, and nobody changes it. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Disagreements {

    /** Letters. */
    public static final int LONGEST = 500;

    private final DSLContext database;
    private final AuditLog log;
    private final Clock clock;

    Disagreements(DSLContext database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** By the document that they are about, the first first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Disagreement>> ofCourse(UUID courseId) {
        return database.select(
                        DISAGREEMENT.ISSUED_DOCUMENT_ID,
                        DISAGREEMENT.WORDS,
                        DISAGREEMENT.LANGUAGE,
                        DISAGREEMENT.SAID_AT)
                .from(DISAGREEMENT)
                .join(ISSUED_DOCUMENT)
                .on(ISSUED_DOCUMENT.ISSUED_DOCUMENT_ID.eq(DISAGREEMENT.ISSUED_DOCUMENT_ID))
                .where(ISSUED_DOCUMENT.COURSE_ID.eq(courseId))
                .orderBy(DISAGREEMENT.SAID_AT, DISAGREEMENT.DISAGREEMENT_ID)
                .fetchGroups(
                        DISAGREEMENT.ISSUED_DOCUMENT_ID,
                        row -> new Disagreement(
                                row.value2(),
                                row.value3(),
                                row.value4().atZoneSameInstant(WorkingTime.ZONE).toLocalDate()));
    }

    /**
     * The person's own words; the same twice are once.
     *
     * @param documentId of an evaluation of theirs
     * @param words at most {@link #LONGEST} letters
     * @param language code of the page that they wrote on
     */
    public void say(UUID personId, UUID documentId, String words, String language) {
        int said = database.insertInto(DISAGREEMENT)
                .set(DISAGREEMENT.DISAGREEMENT_ID, UUID.randomUUID())
                .set(DISAGREEMENT.ORGANISATION_ID, Acting.now().organisationId())
                .set(DISAGREEMENT.ISSUED_DOCUMENT_ID, documentId)
                .set(DISAGREEMENT.WORDS, words)
                .set(DISAGREEMENT.LANGUAGE, language)
                .set(DISAGREEMENT.TAKEN_IN_BY_ID, Acting.now().accountId())
                .set(DISAGREEMENT.SAID_AT, OffsetDateTime.now(clock))
                .onConflictDoNothing()
                .execute();
        if (said == 1) {
            log.changed("document", personId, "disagrees with the evaluation");
        }
    }

    /** @param language code of the page that it was written on */
    public record Disagreement(String words, String language, LocalDate saidOn) {}
}

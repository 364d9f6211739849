package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.QUESTION;
import static dk.fodfaeste.database.links.Tables.QUESTION_OPEN;

import dk.fodfaeste.database.links.tables.records.QuestionOpenRecord;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions that were asked by link, until one of ours has answered. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Questions {

    public static final int LONGEST_ANSWER = 1000;

    private static final int MOST = 20;

    private final DSLContext database;
    private final Colleagues colleagues;
    private final AuditLog log;
    private final Clock clock;

    Questions(DSLContext database, Colleagues colleagues, AuditLog log, Clock clock) {
        this.database = database;
        this.colleagues = colleagues;
        this.log = log;
        this.clock = clock;
    }

    /** Those about a course that wait, the first first. */
    @Transactional(readOnly = true)
    public List<Waiting> about(UUID courseId) {
        return database.fetch(question(courseId)).map(Questions::waiting);
    }

    /** The same as a column. */
    static Field<List<Waiting>> ofCourse(UUID courseId) {
        return DSL.multiset(question(courseId)).convertFrom(rows -> rows.map(Questions::waiting));
    }

    private static Select<QuestionOpenRecord> question(UUID courseId) {
        return DSL.selectFrom(QUESTION_OPEN)
                .where(QUESTION_OPEN.COURSE_ID.eq(courseId))
                .orderBy(QUESTION_OPEN.ASKED_AT, QUESTION_OPEN.QUESTION_ID)
                .limit(MOST);
    }

    private static Waiting waiting(QuestionOpenRecord row) {
        return new Waiting(
                row.getQuestionId(),
                row.getLinkId(),
                row.getCourseId(),
                row.getReceiver(),
                row.getFirstName(),
                Optional.ofNullable(row.getLastName()),
                row.getWords(),
                row.getAskedAt().atZoneSameInstant(WorkingTime.ZONE).toLocalDate());
    }

    /**
     * Answers in words, which stand on the page of the link from now on.
     *
     * @param personId whom it is about
     * @return the link by which it was asked
     * @throws RefusedException when a colleague has answered
     * @throws NotFoundException when nobody asked this about the course
     */
    public UUID answer(UUID courseId, UUID questionId, UUID personId, String words) {
        Optional<Waiting> waiting = about(courseId).stream()
                .filter(each -> each.id().equals(questionId))
                .findFirst();
        int done = waiting.isEmpty()
                ? 0
                : database.update(QUESTION)
                        .set(QUESTION.ANSWER, words)
                        .set(QUESTION.ANSWERED_BY_ID, Acting.now().accountId())
                        .set(QUESTION.ANSWERED_AT, OffsetDateTime.now(clock))
                        .where(QUESTION.QUESTION_ID.eq(questionId).and(QUESTION.ANSWERED_AT.isNull()))
                        .execute();
        if (done == 0) {
            throw answeredBefore(questionId);
        }
        log.changed("link", personId, "question answered");
        return waiting.orElseThrow().linkId();
    }

    private RefusedException answeredBefore(UUID questionId) {
        return database.select(QUESTION.ANSWERED_BY_ID)
                .from(QUESTION)
                .where(QUESTION.QUESTION_ID.eq(questionId).and(QUESTION.ANSWERED_AT.isNotNull()))
                .fetchOptional(row -> new RefusedException(
                        "link.question.wrong.answered",
                        colleagues.nameOf(row.value1()).orElse("")))
                .orElseThrow(() -> new NotFoundException("question " + questionId));
    }

    /** @param receiver who asks */
    public record Waiting(
            UUID id,
            UUID linkId,
            UUID courseId,
            String receiver,
            String firstName,
            Optional<String> lastName,
            String words,
            LocalDate since) {}
}

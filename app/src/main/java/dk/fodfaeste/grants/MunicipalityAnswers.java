package dk.fodfaeste.grants;

import static dk.fodfaeste.database.grants.Tables.ANSWER;

import dk.fodfaeste.grants.Answer.Kind;
import dk.fodfaeste.grants.Application.What;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the municipality says of a course itself, by a link that was sent to it, until one of ours has seen it. */
@Service
@Transactional
public class MunicipalityAnswers {

    private final Grants grants;
    private final Placements placements;
    private final DSLContext database;
    private final Clock clock;

    MunicipalityAnswers(Grants grants, Placements placements, DSLContext database, Clock clock) {
        this.grants = grants;
        this.placements = placements;
        this.database = database;
        this.clock = clock;
    }

    /**
     * What was typed, said today. Nothing where a field is wrong; what is, stands in the form.
     *
     * @param kind GRANTED or REFUSED
     * @param caseworker who says it, by name
     * @param letterId under which its letter will lie in the closed room
     */
    public Optional<Answer> read(Form form, Kind kind, String caseworker, UUID letterId) {
        return new AnswerForm(form)
                .answer(kind, Optional.of(LocalDate.now(clock)))
                .map(answer -> answer.by(new Answer.ByLink(caseworker, letterId, false)));
    }

    /**
     * Takes it in.
     *
     * @param applicationId that is answered; empty where nobody wrote down that we applied
     * @param seen version of the application that the page showed; 0 where it showed none
     * @throws RefusedException when the course is over or was called off, or somebody wrote another answer since
     */
    public void take(UUID courseId, Optional<UUID> applicationId, int seen, Answer answer) {
        if (placements.course(courseId).outcome().isPresent()) {
            throw new RefusedException("grant.wrong.over");
        }
        if (applicationId.isPresent()) {
            grants.application(courseId, applicationId.get());
            grants.answer(applicationId.get(), seen, answer);
        } else {
            grants.apply(courseId, What.COURSE, Optional.empty(), answer);
        }
    }

    /** One of ours has seen what was said of the application. Twice is once. */
    void see(UUID courseId, UUID applicationId) {
        grants.application(courseId, applicationId);
        database.update(ANSWER)
                .set(ANSWER.SEEN_AT, OffsetDateTime.now(clock))
                .set(ANSWER.SEEN_BY_ID, Acting.now().accountId())
                .where(ANSWER.APPLICATION_ID.eq(applicationId))
                .and(ANSWER.SAID_BY.isNotNull())
                .and(ANSWER.SEEN_AT.isNull())
                .execute();
    }
}

package dk.fodfaeste.documents;

import static dk.fodfaeste.database.documents.Tables.REFERRAL_ANSWER;

import dk.fodfaeste.documents.ReferralAnswer.Kind;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers to referrals, one for each person; what was given to somebody is kept besides ({@link IssuedDocuments}). */
@Service
@Transactional(noRollbackFor = ChangedMeanwhileException.class)
class ReferralAnswers {

    private final DSLContext database;
    private final Versions versions;
    private final AuditLog log;

    ReferralAnswers(DSLContext database, Versions versions, AuditLog log) {
        this.database = database;
        this.versions = versions;
        this.log = log;
    }

    /** With its version; empty until somebody wrote it. */
    @Transactional(readOnly = true)
    public Optional<Written> of(UUID personId) {
        return database.selectFrom(REFERRAL_ANSWER)
                .where(REFERRAL_ANSWER.PERSON_ID.eq(personId))
                .fetchOptional(row -> new Written(
                        new ReferralAnswer(
                                Kind.valueOf(row.getAnswer()),
                                Optional.ofNullable(row.getFirstTalkOn()),
                                Optional.ofNullable(row.getWords())),
                        row.getVersion()));
    }

    /**
     * @param seen version that the writer saw; 0 for none
     * @throws ChangedMeanwhileException when there is another
     */
    public void write(UUID personId, int seen, ReferralAnswer answer) {
        if (seen > 0) {
            versions.write(
                    database.update(REFERRAL_ANSWER)
                            .set(REFERRAL_ANSWER.ANSWER, answer.kind().name())
                            .set(
                                    REFERRAL_ANSWER.FIRST_TALK_ON,
                                    answer.firstTalkOn().orElse(null))
                            .set(REFERRAL_ANSWER.WORDS, answer.words().orElse(null)),
                    REFERRAL_ANSWER,
                    REFERRAL_ANSWER.PERSON_ID.eq(personId),
                    seen);
        } else if (!first(personId, answer)) {
            throw versions.changed(REFERRAL_ANSWER, REFERRAL_ANSWER.PERSON_ID.eq(personId));
        }
        log.changed("referral answer", personId, answer.kind().name());
    }

    private boolean first(UUID personId, ReferralAnswer answer) {
        return database.insertInto(REFERRAL_ANSWER)
                        .set(REFERRAL_ANSWER.ORGANISATION_ID, Acting.now().organisationId())
                        .set(REFERRAL_ANSWER.PERSON_ID, personId)
                        .set(REFERRAL_ANSWER.ANSWER, answer.kind().name())
                        .set(REFERRAL_ANSWER.FIRST_TALK_ON, answer.firstTalkOn().orElse(null))
                        .set(REFERRAL_ANSWER.WORDS, answer.words().orElse(null))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    record Written(ReferralAnswer answer, int version) {}
}

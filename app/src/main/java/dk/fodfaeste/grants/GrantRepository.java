package dk.fodfaeste.grants;

import static dk.fodfaeste.database.grants.Tables.ANSWER;
import static dk.fodfaeste.database.grants.Tables.APPLICATION;
import static dk.fodfaeste.database.grants.Tables.CLAIM;
import static dk.fodfaeste.database.grants.Tables.WORKED;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectFrom;

import dk.fodfaeste.database.grants.tables.records.AnswerRecord;
import dk.fodfaeste.database.grants.tables.records.ClaimRecord;
import dk.fodfaeste.database.grants.tables.records.WorkedRecord;
import dk.fodfaeste.grants.Answer.Kind;
import dk.fodfaeste.grants.Answer.Rate;
import dk.fodfaeste.grants.Answer.Unit;
import dk.fodfaeste.grants.Application.What;
import dk.fodfaeste.grants.WorkedHours.ToldBy;
import dk.fodfaeste.platform.Acting;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Applications with their answers and claims, as they lie. */
@Repository
class GrantRepository {

    private final DSLContext database;

    GrantRepository(DSLContext database) {
        this.database = database;
    }

    /** In one question, by what was asked for. */
    List<Application> ofCourse(UUID courseId) {
        return applications(APPLICATION.COURSE_ID.eq(courseId));
    }

    Optional<Application> application(UUID id) {
        return applications(APPLICATION.APPLICATION_ID.eq(id)).stream().findFirst();
    }

    private List<Application> applications(Condition which) {
        var answers = multiset(selectFrom(ANSWER)
                        .where(ANSWER.APPLICATION_ID.eq(APPLICATION.APPLICATION_ID))
                        .orderBy(ANSWER.ORDINAL))
                .convertFrom(rows -> rows.map(GrantRepository::answer));
        var claims = multiset(selectFrom(CLAIM)
                        .where(CLAIM.APPLICATION_ID.eq(APPLICATION.APPLICATION_ID))
                        .orderBy(CLAIM.MONTH))
                .convertFrom(rows -> rows.map(GrantRepository::claim));
        var worked = multiset(selectFrom(WORKED)
                        .where(WORKED.APPLICATION_ID.eq(APPLICATION.APPLICATION_ID))
                        .orderBy(WORKED.MONTH, WORKED.ORDINAL))
                .convertFrom(rows -> rows.map(GrantRepository::worked));
        return database.select(
                        APPLICATION.APPLICATION_ID,
                        APPLICATION.COURSE_ID,
                        APPLICATION.KIND,
                        APPLICATION.EXTENDS_ID,
                        answers,
                        worked,
                        claims)
                .from(APPLICATION)
                .where(which)
                .orderBy(APPLICATION.KIND, APPLICATION.EXTENDS_ID.asc().nullsFirst(), APPLICATION.APPLICATION_ID)
                .fetch(row -> new Application(
                        row.value1(),
                        row.value2(),
                        What.valueOf(row.value3()),
                        Optional.ofNullable(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    private static Answer answer(AnswerRecord row) {
        Integer minutes = row.getMinutesPerWeek();
        return new Answer(
                Kind.valueOf(row.getKind()),
                row.getHappenedOn(),
                Optional.ofNullable(row.getFromOn()),
                Optional.ofNullable(row.getUntilOn()),
                Optional.ofNullable(row.getRateUnit())
                        .map(unit -> new Rate(Optional.ofNullable(row.getRate()), Unit.valueOf(unit))),
                minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes),
                Optional.ofNullable(row.getComplainBy()),
                Optional.ofNullable(row.getReference()),
                Optional.ofNullable(row.getNote()),
                row.getRecordedById(),
                Optional.ofNullable(row.getSaidBy())
                        .map(by -> new Answer.ByLink(by, row.getLetterId(), row.getSeenAt() != null)));
    }

    private static WorkedHours worked(WorkedRecord row) {
        return new WorkedHours(
                YearMonth.from(row.getMonth()),
                row.getOrdinal(),
                row.getMinutes(),
                ToldBy.valueOf(row.getToldBy()),
                row.getRecordedById());
    }

    private static Claim claim(ClaimRecord row) {
        Integer agreed = row.getAgreedMinutes();
        return new Claim(
                row.getClaimId(),
                YearMonth.from(row.getMonth()),
                row.getMinutes(),
                agreed == null ? OptionalInt.empty() : OptionalInt.of(agreed),
                row.getAmount(),
                row.getSentOn(),
                Optional.ofNullable(row.getPaidOn()).map(on -> new Claim.Payment(on, row.getPaidAmount())));
    }

    void add(Application application) {
        database.insertInto(APPLICATION)
                .set(APPLICATION.APPLICATION_ID, application.id())
                .set(APPLICATION.ORGANISATION_ID, Acting.now().organisationId())
                .set(APPLICATION.COURSE_ID, application.courseId())
                .set(APPLICATION.KIND, application.what().name())
                .set(APPLICATION.EXTENDS_ID, application.longerThan().orElse(null))
                .execute();
    }

    /** @return false where somebody else wrote an answer of this number */
    boolean add(UUID applicationId, int ordinal, Answer answer) {
        return database.insertInto(ANSWER)
                        .set(ANSWER.ANSWER_ID, UUID.randomUUID())
                        .set(ANSWER.ORGANISATION_ID, Acting.now().organisationId())
                        .set(ANSWER.APPLICATION_ID, applicationId)
                        .set(ANSWER.ORDINAL, ordinal)
                        .set(ANSWER.KIND, answer.kind().name())
                        .set(ANSWER.HAPPENED_ON, answer.happenedOn())
                        .set(ANSWER.FROM_ON, answer.from().orElse(null))
                        .set(ANSWER.UNTIL_ON, answer.until().orElse(null))
                        .set(ANSWER.RATE, answer.rate().flatMap(Rate::kroner).orElse(null))
                        .set(
                                ANSWER.RATE_UNIT,
                                answer.rate().map(rate -> rate.unit().name()).orElse(null))
                        .set(
                                ANSWER.MINUTES_PER_WEEK,
                                answer.minutesPerWeek().stream()
                                        .boxed()
                                        .findFirst()
                                        .orElse(null))
                        .set(ANSWER.COMPLAIN_BY, answer.complainBy().orElse(null))
                        .set(ANSWER.REFERENCE, answer.reference().orElse(null))
                        .set(ANSWER.NOTE, answer.note().orElse(null))
                        .set(ANSWER.RECORDED_BY_ID, answer.recordedBy())
                        .set(
                                ANSWER.SAID_BY,
                                answer.byLink().map(Answer.ByLink::caseworker).orElse(null))
                        .set(
                                ANSWER.LETTER_ID,
                                answer.byLink().map(Answer.ByLink::letterId).orElse(null))
                        .onConflict(ANSWER.APPLICATION_ID, ANSWER.ORDINAL)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** @return false where somebody else told of the month with this number */
    boolean add(UUID applicationId, WorkedHours worked) {
        return database.insertInto(WORKED)
                        .set(WORKED.WORKED_ID, UUID.randomUUID())
                        .set(WORKED.ORGANISATION_ID, Acting.now().organisationId())
                        .set(WORKED.APPLICATION_ID, applicationId)
                        .set(WORKED.MONTH, worked.month().atDay(1))
                        .set(WORKED.ORDINAL, worked.ordinal())
                        .set(WORKED.MINUTES, worked.minutes())
                        .set(WORKED.TOLD_BY, worked.toldBy().name())
                        .set(WORKED.RECORDED_BY_ID, worked.recordedBy())
                        .onConflict(WORKED.APPLICATION_ID, WORKED.MONTH, WORKED.ORDINAL)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** @return false where the month was claimed before */
    boolean add(UUID applicationId, Claim claim) {
        return database.insertInto(CLAIM)
                        .set(CLAIM.CLAIM_ID, claim.id())
                        .set(CLAIM.ORGANISATION_ID, Acting.now().organisationId())
                        .set(CLAIM.APPLICATION_ID, applicationId)
                        .set(CLAIM.MONTH, claim.month().atDay(1))
                        .set(CLAIM.MINUTES, claim.minutes())
                        .set(
                                CLAIM.AGREED_MINUTES,
                                claim.agreedMinutes().stream()
                                        .boxed()
                                        .findFirst()
                                        .orElse(null))
                        .set(CLAIM.AMOUNT, claim.amount())
                        .set(CLAIM.SENT_ON, claim.sentOn())
                        .set(CLAIM.SENT_BY_ID, Acting.now().accountId())
                        .onConflict(CLAIM.APPLICATION_ID, CLAIM.MONTH)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** @return false where it was paid before */
    boolean pay(UUID claimId, Claim.Payment payment) {
        LocalDate on = payment.on();
        return database.update(CLAIM)
                        .set(CLAIM.PAID_ON, on)
                        .set(CLAIM.PAID_AMOUNT, payment.amount())
                        .where(CLAIM.CLAIM_ID.eq(claimId))
                        .and(CLAIM.PAID_ON.isNull())
                        .execute()
                == 1;
    }
}

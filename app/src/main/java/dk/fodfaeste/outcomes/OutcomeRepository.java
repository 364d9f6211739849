package dk.fodfaeste.outcomes;

import static dk.fodfaeste.database.outcomes.Tables.ASKING;
import static dk.fodfaeste.database.outcomes.Tables.CONSENT;
import static dk.fodfaeste.database.outcomes.Tables.OUTCOME_CHECK;

import dk.fodfaeste.database.outcomes.tables.records.AskingRecord;
import dk.fodfaeste.outcomes.OutcomeCheck.Situation;
import dk.fodfaeste.outcomes.OutcomesPage.Which;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Acting;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What people said to being asked, and what they answered, as it lies. */
@Repository
class OutcomeRepository {

    private final DSLContext database;

    OutcomeRepository(DSLContext database) {
        this.database = database;
    }

    /** The three days of the course, the first first; none where it is not asked of. */
    List<Asking> ofCourse(UUID courseId) {
        return database.selectFrom(ASKING)
                .where(ASKING.COURSE_ID.eq(courseId))
                .orderBy(ASKING.MONTHS)
                .fetch(OutcomeRepository::asking);
    }

    int count(Which which, LocalDate today) {
        return database.fetchCount(ASKING, shown(which, today));
    }

    /** The longest due first; what was answered the last first. */
    List<Asking> page(Which which, LocalDate today, int skipped, int most) {
        return database.selectFrom(ASKING)
                .where(shown(which, today))
                .orderBy(
                        which == Which.ANSWERED ? ASKING.ASKED_ON.desc() : ASKING.DUE_ON.asc(),
                        ASKING.COURSE_ID.asc(),
                        ASKING.MONTHS.asc())
                .offset(skipped)
                .limit(most)
                .fetch(OutcomeRepository::asking);
    }

    /** The reader's own that are due, the longest due first, as a column. */
    static Field<List<Asking>> due(UUID reader, LocalDate today, int most) {
        return DSL.multiset(DSL.selectFrom(ASKING)
                        .where(shown(Which.DUE, today))
                        .and(ASKING.CONSULTANT_ID.eq(reader))
                        .orderBy(ASKING.DUE_ON, ASKING.COURSE_ID)
                        .limit(most))
                .convertFrom(rows -> rows.map(OutcomeRepository::asking));
    }

    private static Condition shown(Which which, LocalDate today) {
        Condition isOpen = ASKING.SITUATION.isNull();
        return switch (which) {
            case DUE -> isOpen.and(ASKING.MAY_BE_ASKED).and(ASKING.DUE_ON.le(today));
            case COMING -> isOpen.and(ASKING.MAY_BE_ASKED).and(ASKING.DUE_ON.gt(today));
            case NOT_ASKED -> isOpen.andNot(ASKING.MAY_BE_ASKED).and(ASKING.MONTHS.eq(3));
            case ANSWERED -> ASKING.SITUATION.isNotNull();
        };
    }

    /** How many answered what, by months after the course. */
    Map<Integer, Map<Situation, Integer>> answers() {
        Map<Integer, Map<Situation, Integer>> all = new TreeMap<>();
        database.select(OUTCOME_CHECK.MONTHS, OUTCOME_CHECK.SITUATION, DSL.count())
                .from(OUTCOME_CHECK)
                .groupBy(OUTCOME_CHECK.MONTHS, OUTCOME_CHECK.SITUATION)
                .forEach(row -> all.computeIfAbsent(row.value1(), each -> new EnumMap<>(Situation.class))
                        .put(Situation.valueOf(row.value2()), row.value3()));
        return all;
    }

    private static Asking asking(AskingRecord row) {
        Integer minutes = row.getMinutesPerWeek();
        return new Asking(
                row.getCourseId(),
                row.getPersonId(),
                Person.shortName(row.getFirstName(), Optional.ofNullable(row.getLastName())),
                row.getWorkplaceName(),
                row.getEndedOn(),
                row.getMonths(),
                row.getDueOn(),
                Optional.ofNullable(row.getAskedOn()),
                Optional.ofNullable(row.getSituation()).map(Situation::valueOf),
                minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes),
                Optional.ofNullable(row.getMonthlyWage()),
                Optional.ofNullable(row.getSameWorkplace()),
                row.getMayBeAsked());
    }

    Optional<OutcomeConsent> consent(UUID personId) {
        return database.selectFrom(CONSENT)
                .where(CONSENT.PERSON_ID.eq(personId))
                .orderBy(CONSENT.SAID_ON.desc(), CONSENT.RECORDED_AT.desc())
                .limit(1)
                .fetchOptional(row ->
                        new OutcomeConsent(row.getGiven(), row.getSaidOn(), OutcomeConsent.How.valueOf(row.getHow())));
    }

    void add(UUID personId, OutcomeConsent consent) {
        database.insertInto(CONSENT)
                .set(CONSENT.CONSENT_ID, UUID.randomUUID())
                .set(CONSENT.ORGANISATION_ID, Acting.now().organisationId())
                .set(CONSENT.PERSON_ID, personId)
                .set(CONSENT.GIVEN, consent.given())
                .set(CONSENT.SAID_ON, consent.saidOn())
                .set(CONSENT.HOW, consent.how().name())
                .set(CONSENT.RECORDED_BY_ID, Acting.now().accountId())
                .execute();
    }

    /** @return false where somebody has asked before */
    boolean add(UUID courseId, OutcomeCheck check) {
        return database.insertInto(OUTCOME_CHECK)
                        .set(OUTCOME_CHECK.OUTCOME_CHECK_ID, UUID.randomUUID())
                        .set(OUTCOME_CHECK.ORGANISATION_ID, Acting.now().organisationId())
                        .set(OUTCOME_CHECK.COURSE_ID, courseId)
                        .set(OUTCOME_CHECK.MONTHS, check.months())
                        .set(OUTCOME_CHECK.ASKED_ON, check.askedOn())
                        .set(OUTCOME_CHECK.SITUATION, check.situation().name())
                        .set(
                                OUTCOME_CHECK.MINUTES_PER_WEEK,
                                check.minutesPerWeek().stream()
                                        .boxed()
                                        .findFirst()
                                        .orElse(null))
                        .set(OUTCOME_CHECK.MONTHLY_WAGE, check.monthlyWage().orElse(null))
                        .set(OUTCOME_CHECK.SAME_WORKPLACE, check.sameWorkplace().orElse(null))
                        .set(OUTCOME_CHECK.RECORDED_BY_ID, Acting.now().accountId())
                        .onConflict(OUTCOME_CHECK.COURSE_ID, OUTCOME_CHECK.MONTHS)
                        .doNothing()
                        .execute()
                == 1;
    }
}

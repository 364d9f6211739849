package dk.fodfaeste.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.outcomes.OutcomeCheck.Situation;
import dk.fodfaeste.outcomes.OutcomeConsent.How;
import dk.fodfaeste.platform.web.RefusedException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Asked at three, six and twelve months, of those who said that we may, also when the case is closed. */
class OutcomesTest extends HouseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Imports imports;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private OutcomeRepository repository;

    private UUID person = new UUID(0, 0);

    @BeforeEach
    void somebody() throws SQLException {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", "nr;fornavn\nB1;Amal\n"),
                        Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n13585628;1000000001;Caféen;9\n")));
        TestHouse.execute("update people.person set consultant_id = '%s'"
                .formatted(house.actor(Role.CONSULTANT).accountId()));
        person = UUID.fromString(
                TestHouse.rows("select person_id from people.person").getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-23, 1", // three months to the day
        "2026-08-24, 0",
        "2026-05-23, 2",
        "2025-11-23, 3",
        "2025-11-30, 2", // the year is not round, and November has no 31st day
        "2024-02-29, 3" // a leap day: a year later it is the 28th
    })
    void theDaysComeThreeSixAndTwelveMonthsAfterTheLastOne(LocalDate ended, int due) throws SQLException {
        UUID course = course("COMPLETED", ended.minusWeeks(13), ended);
        yes();

        assertThat(days(course)).hasSize(3);
        assertThat(days(course).stream().filter(day -> day.isOpen(TODAY))).hasSize(due);
        assertThat(in(() -> database.select(OutcomeRepository.due(
                                house.actor(Role.CONSULTANT).accountId(), TODAY, 9))
                        .fetchSingle()
                        .value1()))
                .hasSize(due);
    }

    @Test
    void nobodyIsAskedWhoHasNotSaidYesOrHasTakenItBack() throws SQLException {
        UUID course = course("COMPLETED", TODAY.minusMonths(8), TODAY.minusMonths(4));
        assertThat(days(course)).noneMatch(day -> day.isOpen(TODAY));
        refused("outcome.wrong.noConsent", () -> check(course, 3, TODAY, Situation.JOB));
        yes();
        say(new OutcomeConsent(false, TODAY, How.BY_PHONE));
        assertThat(days(course)).noneMatch(day -> day.isOpen(TODAY));
        refused("outcome.wrong.noConsent", () -> check(course, 3, TODAY, Situation.JOB));
        refused("outcome.wrong.future", () -> say(new OutcomeConsent(true, TODAY.plusDays(1), How.IN_PERSON)));
        assertThat(TestHouse.rows("select given from outcomes.consent order by recorded_at"))
                .containsExactly("t", "f");
    }

    @Test
    void aClosedCaseIsAskedTooAndAnErasedPersonIsNot() throws SQLException {
        UUID course = course("STOPPED_EARLY", TODAY.minusMonths(8), TODAY.minusMonths(4));
        yes();
        TestHouse.execute("update people.person set closed_on = date '2026-09-01', closed_to = 'WAGE_JOB'");
        assertThat(days(course)).filteredOn(day -> day.isOpen(TODAY)).hasSize(1);
        TestHouse.execute("update people.person set erased_on = date '2026-11-01'");
        assertThat(days(course)).isEmpty();
        assertThat(TestHouse.rows("select 1 from outcomes.consent")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED, WORK_PLACEMENT", ", WORK_PLACEMENT", "COMPLETED, OWN"})
    void whatNeverBeganRunsOrWasOurOwnIsNotAskedOf(String outcome, String instrument) throws SQLException {
        UUID course = course(outcome, TODAY.minusMonths(8), TODAY.minusMonths(4));
        TestHouse.execute("update placements.course set instrument = '" + instrument + "'");
        yes();
        assertThat(days(course)).isEmpty();
    }

    @Test
    void whoBeganAnotherCourseIsAskedAfterThatOne() throws SQLException {
        UUID first = course("COMPLETED", TODAY.minusMonths(12), TODAY.minusMonths(8));
        yes();
        in(() -> check(first, 3, TODAY.minusMonths(5), Situation.SUPPORTED));
        UUID second = course("COMPLETED", TODAY.minusMonths(6), TODAY.minusMonths(4));

        assertThat(days(first))
                .singleElement()
                .satisfies(day -> assertThat(day.situation()).contains(Situation.SUPPORTED));
        assertThat(days(second)).filteredOn(day -> day.isOpen(TODAY)).hasSize(1);
    }

    @Test
    void eachDayIsWrittenDownOnceAndNotBeforeItHasCome() throws SQLException {
        UUID course = course("COMPLETED", TODAY.minusMonths(8), TODAY.minusMonths(4));
        yes();
        refused("outcome.wrong.tooEarly", () -> check(course, 3, TODAY.minusMonths(2), Situation.JOB));
        refused("outcome.wrong.tooEarly", () -> check(course, 6, TODAY, Situation.JOB));
        refused("outcome.wrong.notOpen", () -> check(course, 4, TODAY, Situation.JOB));
        in(() -> {
            outcomes.check(
                    course,
                    new OutcomeCheck(
                            3,
                            TODAY,
                            Situation.FLEX_JOB,
                            OptionalInt.of(480),
                            Optional.of(new BigDecimal("9000.00")),
                            Optional.of(true)));
            return true;
        });
        refused("outcome.wrong.askedBefore", () -> check(course, 3, TODAY, Situation.NO_WORK));

        assertThat(in(repository::answers).get(3)).containsEntry(Situation.FLEX_JOB, 1);
        assertThat(TestHouse.rows("select situation || minutes_per_week || monthly_wage from outcomes.outcome_check"))
                .containsExactly("FLEX_JOB4809000.00");
    }

    @Test
    void hoursAndWagesAreOfWorkAlone() {
        assertThatThrownBy(() -> new OutcomeCheck(
                        3, TODAY, Situation.NO_WORK, OptionalInt.of(60), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private UUID course(String outcome, LocalDate from, LocalDate until) throws SQLException {
        UUID id = UUID.randomUUID();
        TestHouse.execute("""
                insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, work, starts_on, ends_on,
                                               minutes_per_week, outcome, stopped_by)
                select '%s', p.organisation_id, p.person_id, w.workplace_id, 'WORK_PLACEMENT', 'Skylle grønt', date '%s', date '%s', 360,
                       nullif('%s', 'null'), case '%s' when 'STOPPED_EARLY' then 'NEITHER' end
                  from people.person p, companies.workplace w where p.organisation_id = w.organisation_id
                """.formatted(id, from, until, outcome, outcome));
        return id;
    }

    private void yes() {
        say(new OutcomeConsent(true, TODAY.minusYears(3), How.IN_PERSON));
    }

    private boolean say(OutcomeConsent consent) {
        return in(() -> {
            outcomes.say(person, consent);
            return true;
        });
    }

    private boolean check(UUID course, int months, LocalDate askedOn, Situation situation) {
        outcomes.check(
                course,
                new OutcomeCheck(months, askedOn, situation, OptionalInt.empty(), Optional.empty(), Optional.empty()));
        return true;
    }

    private List<Asking> days(UUID course) {
        return in(() -> outcomes.ofCourse(course));
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(as(house.actor(Role.CONSULTANT), work));
    }

    private void refused(String key, Supplier<Object> work) {
        assertThatThrownBy(() -> in(work))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}

package dk.fodfaeste.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.StatementCount;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.grants.Answer.Kind;
import dk.fodfaeste.grants.Answer.Rate;
import dk.fodfaeste.grants.Answer.Unit;
import dk.fodfaeste.grants.Application.What;
import dk.fodfaeste.grants.DueGrants.Due;
import dk.fodfaeste.grants.DueGrants.Matter;
import dk.fodfaeste.grants.WorkedHours.ToldBy;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Course.Outcome;
import dk.fodfaeste.placements.Course.Side;
import dk.fodfaeste.placements.Course.State;
import dk.fodfaeste.placements.CourseEndings;
import dk.fodfaeste.placements.Ending;
import dk.fodfaeste.placements.GrantState;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.NewCourse;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.RefusedException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
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

/** No course begins before its grant; answers follow each other, and what is granted is claimed once a month. */
class GrantsTest extends HouseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @Autowired
    private Placements placements;

    @Autowired
    private CourseEndings endings;

    @Autowired
    private Grants grants;

    @Autowired
    private DueGrants due;

    @Autowired
    private StatementCount count;

    @BeforeEach
    void oneOfEach() throws SQLException {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", "nr;fornavn\nB1;Amal\n"),
                        Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n13585628;1000000001;Caféen;9\n")));
        TestHouse.execute("update people.person set consultant_id = '%s'"
                .formatted(house.actor(Role.CONSULTANT).accountId()));
    }

    @ParameterizedTest
    @CsvSource({"WORK_PLACEMENT, true", "WAGE_SUBSIDY, true", "FLEX_JOB, true", "SMALL_JOB, false"})
    void whatWasAgreedWaitsForTheGrantThatTheLawAsksFor(Instrument instrument, boolean waits) throws SQLException {
        UUID course = agreed(instrument, TODAY);

        assertThat(course(course).lacksGrant()).isEqualTo(waits);
        assertThat(course(course).stateOn(TODAY)).isEqualTo(waits ? State.PLANNED : State.RUNNING);
        assertThat(course(course).stateOn(TODAY.plusYears(1)) == State.PLANNED).isEqualTo(waits);
    }

    @Test
    void itBeginsOnItsDayWhenTheGrantIsHere() throws SQLException {
        UUID course = agreed(Instrument.WORK_PLACEMENT, TODAY);
        assertThat(near())
                .singleElement()
                .satisfies(each -> assertThat(each.what()).isEqualTo(Matter.START));
        UUID application = in(() -> grants.apply(course, What.COURSE, Optional.empty(), said(Kind.APPLIED, TODAY)));
        refused("course.wrong.noGrant", () -> end(course));
        answer(application, 1, granted(TODAY, Optional.empty(), Optional.empty()));

        assertThat(course(course).stateOn(TODAY)).isEqualTo(State.RUNNING);
        assertThat(course(course).stateOn(TODAY.minusDays(1))).isEqualTo(State.PLANNED);
        assertThat(near()).isEmpty();
        assertThat(end(course)).isNotNegative();
    }

    @Test
    void whatNeverBeganIsNotOverdueAndHasNoTalksThatAreDue() throws Exception {
        agreed(Instrument.WORK_PLACEMENT, TODAY.minusWeeks(20));
        assertThat(overdue()).doesNotContain("Caféen");
        assertThat(TestHouse.rows("select due_on from placements.coming_talk")).isEmpty();
        TestHouse.execute("update placements.course set grant_state = 'GRANTED'");
        assertThat(overdue()).contains("Caféen");
        assertThat(TestHouse.rows("select due_on from placements.coming_talk")).isNotEmpty();
    }

    private String overdue() throws Exception {
        return web.perform(get("/courses?which=OVERDUE").with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void wordsOfALetterGoWithTheErasureAndDaysStay() throws SQLException {
        UUID course = agreed(Instrument.WORK_PLACEMENT, TODAY);
        in(() -> grants.apply(course, What.COURSE, Optional.empty(), said(Kind.APPLIED, TODAY)));
        TestHouse.execute("update grants.answer set note = 'Ringede til Amal', reference = 'KOM 1'");
        TestHouse.execute("update people.person set erased_on = date '2026-11-23'");
        assertThat(TestHouse.rows("select concat_ws(' ', happened_on, note, reference) from grants.answer"))
                .containsExactly("2026-11-23");
    }

    @Test
    void aRefusalAfterTheSignaturesKeepsItFromBeginningAndAComplaintOpensItAgain() throws SQLException {
        UUID course = agreed(Instrument.WORK_PLACEMENT, TODAY.plusDays(7));
        UUID application = in(() -> grants.apply(course, What.COURSE, Optional.empty(), said(Kind.APPLIED, TODAY)));
        answer(application, 1, refusedUntil(TODAY.plusDays(9)));
        assertThat(course(course).grant()).contains(GrantState.REFUSED);
        assertThat(near()).extracting(Due::what).containsExactly(Matter.START, Matter.COMPLAINT);
        answer(application, 2, said(Kind.COMPLAINED, TODAY));
        assertThat(course(course).grant()).contains(GrantState.AWAITED);
        answer(application, 3, granted(TODAY, Optional.empty(), Optional.empty()));
        assertThat(course(course).grant()).contains(GrantState.GRANTED);

        UUID other = agreed(Instrument.WORK_PLACEMENT, TODAY.plusWeeks(20));
        in(() -> grants.apply(other, What.COURSE, Optional.empty(), refusedUntil(TODAY.plusDays(9))));
        in(() -> {
            endings.cancel(other, Side.NEITHER, Optional.empty());
            return true;
        });
        assertThat(course(other).stateOn(TODAY)).isEqualTo(State.CANCELLED);
    }

    @Test
    void whatRunsGoesOnWhateverIsSaidOfALongerGrant() throws SQLException {
        UUID course = agreed(Instrument.WORK_PLACEMENT, TODAY.minusWeeks(2));
        UUID first = in(() -> grants.apply(
                course,
                What.COURSE,
                Optional.empty(),
                granted(TODAY.minusWeeks(2), Optional.of(TODAY.plusWeeks(2)), Optional.empty())));
        assertThat(near())
                .singleElement()
                .satisfies(each -> assertThat(each.what()).isEqualTo(Matter.END));
        in(() -> grants.apply(course, What.COURSE, Optional.of(first), refusedUntil(TODAY.plusDays(3))));
        assertThat(course(course).stateOn(TODAY)).isEqualTo(State.RUNNING);
        answer(first, 1, said(Kind.REVOKED, TODAY));
        assertThat(course(course).stateOn(TODAY)).isEqualTo(State.RUNNING);
    }

    @Test
    void nothingIsAskedTwiceAnsweredUnseenOrInAWrongOrder() throws SQLException {
        UUID course = agreed(Instrument.WORK_PLACEMENT, TODAY);
        UUID application =
                in(() -> grants.apply(course, What.COURSE, Optional.empty(), said(Kind.APPLIED, TODAY.minusDays(3))));

        refused(
                "grant.wrong.asked",
                () -> grants.apply(course, What.COURSE, Optional.empty(), said(Kind.APPLIED, TODAY)));
        refused(
                "grant.wrong.order",
                () -> grants.apply(course, What.AIDS, Optional.empty(), said(Kind.COMPLAINED, TODAY)));
        refused("grant.wrong.future", () -> answer(application, 1, said(Kind.REFUSED, TODAY.plusDays(1))));
        refused("grant.wrong.before", () -> answer(application, 1, said(Kind.REFUSED, TODAY.minusDays(4))));
        refused(
                "grant.wrong.notGranted",
                () -> grants.apply(course, What.COURSE, Optional.of(application), said(Kind.APPLIED, TODAY)));
        answer(application, 1, said(Kind.WITHDRAWN, TODAY));
        refused("grant.wrong.changedMeanwhile", () -> answer(application, 1, said(Kind.REFUSED, TODAY)));
        refused("grant.wrong.order", () -> answer(application, 2, said(Kind.REFUSED, TODAY)));
        assertThat(in(() -> grants.ofCourse(course)).getFirst().answers()).hasSize(2);
    }

    @Test
    void aMonthIsClaimedOnceAndPaidOnceAndTheDayItIsTooLateIsTheRules() throws SQLException {
        UUID course = agreed(Instrument.WAGE_SUBSIDY, LocalDate.of(2026, 10, 1));
        UUID application = in(() -> grants.apply(
                course,
                What.COURSE,
                Optional.empty(),
                granted(
                        LocalDate.of(2026, 10, 1),
                        Optional.empty(),
                        Optional.of(new Rate(new BigDecimal("91.50"), Unit.HOUR)))));
        assertThat(near()).singleElement().satisfies(each -> {
            assertThat(each.what()).isEqualTo(Matter.CLAIM);
            assertThat(each.tooLate()).contains(LocalDate.of(2026, 11, 15));
        });
        refused("grant.wrong.notWorked", () -> claim(application, "2026-10"));
        refused("grant.wrong.notOpen", () -> work(application, "2026-11", 0, 60));
        work(application, "2026-10", 0, 6000);
        refused("grant.wrong.changedMeanwhile", () -> work(application, "2026-10", 0, 60));
        work(application, "2026-10", 1, 1200);
        UUID october = claim(application, "2026-10");
        refused("grant.wrong.notOpen", () -> claim(application, "2026-10"));
        refused("grant.wrong.notOpen", () -> work(application, "2026-10", 2, 60));
        refused("grant.wrong.notOpen", () -> claim(application, "2026-11"));
        refused("grant.wrong.paidOn", () -> pay(application, october, TODAY.minusDays(1)));
        pay(application, october, TODAY);
        refused("grant.wrong.paidBefore", () -> pay(application, october, TODAY));

        assertThat(near()).isEmpty();
        assertThat(in(() -> grants.application(application)).claims())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.payment()).contains(new Claim.Payment(TODAY, new BigDecimal("10.00")));
                    assertThat(each.minutes()).isEqualTo(1200);
                    assertThat(each.agreedMinutes()).hasValue(1594);
                });
    }

    @Test
    void aMonthIsDueAtOnceWhenTheCourseEndedInItAndNotBeforeItBegan() throws Exception {
        UUID course = agreed(Instrument.WAGE_SUBSIDY, LocalDate.of(2026, 11, 2));
        in(() -> grants.apply(
                course,
                What.COURSE,
                Optional.empty(),
                granted(LocalDate.of(2026, 9, 1), Optional.empty(), Optional.of(Rate.ofTheYear()))));
        assertThat(near()).isEmpty();
        in(() -> endings.end(
                course,
                new Ending(
                        TODAY.minusDays(3), Outcome.COMPLETED, Optional.empty(), Optional.empty(), Optional.empty())));
        assertThat(near()).singleElement().satisfies(each -> {
            assertThat(each.what()).isEqualTo(Matter.CLAIM);
            assertThat(each.on()).isEqualTo(LocalDate.of(2026, 11, 1));
        });
        String application = "/courses/" + course + "/grants/"
                + in(() -> grants.ofCourse(course)).getFirst().id();
        web.perform(get(application).with(house.signedIn(Role.CONSULTANT)))
                .andExpect(content().string(containsString("Satsen for 2026 er ikke lagt ind.")))
                .andExpect(content().string(containsString("læg den ind som en ny udgave")));
    }

    /** Days away are told beside the field with what is uncertain about them, and nobody says that all went as agreed over them. */
    @Test
    void daysAwayAreToldAndNotPassedOver() throws Exception {
        UUID course = agreed(Instrument.WAGE_SUBSIDY, LocalDate.of(2026, 10, 1));
        UUID application = in(() -> grants.apply(
                course,
                What.COURSE,
                Optional.empty(),
                granted(LocalDate.of(2026, 10, 1), Optional.empty(), Optional.of(Rate.ofTheYear()))));
        String page = "/courses/" + course + "/grants/" + application;
        int without = statements(page);
        TestHouse.execute("""
                insert into placements.course_absence (course_absence_id, organisation_id, course_id, first_day, last_day, kind,
                                                       written_by_id, written_at)
                select gen_random_uuid(), organisation_id, course_id, date '2026-09-30', date '2026-10-02', 'ABSENT_TOLD', '%s', now()
                  from placements.course where course_id = '%s'
                """.formatted(house.account(Role.CONSULTANT).accountId(), course));
        assertThat(statements(page)).as("with days and without").isEqualTo(without);
        web.perform(get(page).with(house.signedIn(Role.CONSULTANT)))
                .andExpect(content().string(containsString("Der er skrevet fravær på 2 dage: 1. okt. og 2. okt.")))
                .andExpect(content().string(containsString("tiderne er ikke aftalt dag for dag")))
                .andExpect(content().string(containsString("Usikkert: om timer med løn under fravær kan kræves")));
        web.perform(post(page + "/hours")
                        .param("month", "2026-10")
                        .param("version", "0")
                        .param("hours", "20")
                        .param("toldBy", "AS_AGREED")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("alt gik ikke som aftalt")))
                .andExpect(content().string(containsString("value=\"20\"")));
        assertThat(in(() -> grants.application(application)).worked()).isEmpty();
        assertThat(work(application, "2026-10", 0, 1200)).isTrue();
    }

    private int statements(String page) throws Exception {
        web.perform(get(page).with(house.signedIn(Role.CONSULTANT))).andExpect(status().isOk());
        count.begin();
        try {
            web.perform(get(page).with(house.signedIn(Role.CONSULTANT))).andExpect(status().isOk());
            return count.statements();
        } finally {
            count.end();
        }
    }

    /** The day by which a mentor's claim has to come was read of wage subsidies alone: it is said as perhaps, and nobody is told that it is late. */
    @Test
    void aMentorsClaimHasADayThatIsNotSure() throws Exception {
        UUID course = agreed(Instrument.WORK_PLACEMENT, LocalDate.of(2026, 9, 1));
        UUID mentor = in(() -> grants.apply(
                course,
                What.MENTOR,
                Optional.empty(),
                granted(
                        LocalDate.of(2026, 9, 1),
                        Optional.empty(),
                        Optional.of(new Rate(new BigDecimal("200"), Unit.HOUR)))));
        Due claim = near().stream()
                .filter(each -> each.what() == Matter.CLAIM)
                .findFirst()
                .orElseThrow();
        assertThat(claim.tooLate()).isEmpty();
        assertThat(claim.perhaps().orElseThrow().lastDay()).isEqualTo(LocalDate.of(2026, 10, 15));
        web.perform(get("/courses/grants?what=CLAIM").with(house.signedIn(Role.CONSULTANT)))
                .andExpect(content().string(containsString("måske 15. oktober 2026")));
        web.perform(get("/courses/" + course + "/grants/" + mentor).with(house.signedIn(Role.CONSULTANT)))
                .andExpect(content()
                        .string(containsString(
                                "Kravet skal måske være modtaget senest 15. oktober 2026; det er usikkert.")))
                .andExpect(content().string(containsString("andre for op til tre")))
                .andExpect(content().string(containsString("6 måneder ad gangen; fra 2026 bruges mentor mindre")));
    }

    @Test
    void whatCameFromASheetIsAskedForItsGrantAndWaitsForItWhereItHasNotBegun() throws Exception {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", "nr;fornavn\nB1;Amal\nB2;Bo\nB3;Cille\nB4;Dan\n"),
                        Town.csv("forloeb", """
                        nr;pnr;art;start;slut;timer_pr_uge;afsluttet
                        B1;1000000001;praktik;2026-11-02;2027-01-29;6;
                        B2;1000000001;praktik;2026-12-07;2027-02-26;6;
                        B3;1000000001;småjob;2026-11-02;;6;
                        B4;1000000001;praktik;2026-08-03;2026-10-30;6;gennemført
                        """)));
        TestHouse.execute("update people.person set consultant_id = '%s'"
                .formatted(house.actor(Role.CONSULTANT).accountId()));
        assertThat(TestHouse.rows("""
                        select p.number || ' ' || coalesce(c.grant_state, '') || coalesce(' ' || c.grant_unsaid_since, '')
                          from placements.course c join people.person p using (person_id) order by 1
                        """)).containsExactly("B1  2026-11-23", "B2 AWAITED", "B3 ", "B4 ");
        UUID runs = UUID.fromString(
                TestHouse.rows("select course_id from placements.course where grant_unsaid_since is not null")
                        .getFirst());
        assertThat(course(runs).stateOn(TODAY)).isEqualTo(State.RUNNING);
        for (String page :
                List.of("/today", "/courses/" + runs, "/courses/" + runs + "/grants", "/courses/grants?what=UNSAID")) {
            web.perform(get(page).with(house.signedIn(Role.CONSULTANT)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("/courses/" + runs + "/grants")));
        }
        UUID application = in(() -> grants.apply(runs, What.COURSE, Optional.empty(), refusedUntil(TODAY.plusDays(9))));
        assertThat(course(runs).stateOn(TODAY)).isEqualTo(State.RUNNING);
        assertThat(unsaid()).containsExactly(runs);
        answer(application, 1, said(Kind.COMPLAINED, TODAY));
        answer(application, 2, granted(TODAY, Optional.empty(), Optional.empty()));
        assertThat(course(runs).grant()).contains(GrantState.GRANTED);
        assertThat(unsaid()).isEmpty();
    }

    private List<UUID> unsaid() {
        return in(() -> due.page(Optional.of(Matter.UNSAID), false, UUID.randomUUID(), 1).rows().stream()
                .map(Due::courseId)
                .toList());
    }

    @Test
    void anAnswerIsSentToItsOwnCourseAlone() throws Exception {
        UUID course = agreed(Instrument.WORK_PLACEMENT, TODAY);
        UUID other = agreed(Instrument.WORK_PLACEMENT, TODAY.plusWeeks(20));
        UUID application = in(() -> grants.apply(course, What.COURSE, Optional.empty(), said(Kind.APPLIED, TODAY)));
        for (UUID each : List.of(other, course)) {
            web.perform(post("/courses/" + each + "/grants/" + application)
                            .with(house.signedIn(Role.CONSULTANT))
                            .with(csrf())
                            .param("version", "1")
                            .param("kind", "WITHDRAWN")
                            .param("happenedOn", TODAY.toString()))
                    .andExpect(each.equals(course) ? status().is3xxRedirection() : status().isNotFound());
        }
    }

    private UUID agreed(Instrument instrument, LocalDate from) throws SQLException {
        return in(() -> placements.begin(new NewCourse(
                people.find("B1", 1).getFirst().id(),
                companies.workplaces().getFirst().id(),
                instrument,
                "Skylle grønt",
                from,
                Optional.of(from.plusWeeks(12)),
                List.of(new HoursStep(from, 360)),
                Optional.of(proposal()),
                "Afklare jobmålet",
                "Flere timer")));
    }

    private UUID proposal() {
        try {
            String id = UUID.randomUUID().toString();
            TestHouse.execute("""
                    insert into matching.proposal (proposal_id, organisation_id, person_id, workplace_id, work, minutes_per_week,
                                                   week, grounds, created_by_id)
                    select '%s', p.organisation_id, p.person_id, w.workplace_id, 'Skylle grønt', 360, date '2026-11-23', '{}', '%s'
                      from people.person p, companies.workplace w where p.organisation_id = w.organisation_id
                    """.formatted(id, house.account(Role.CONSULTANT).accountId()));
            return UUID.fromString(id);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private Course course(UUID id) {
        return in(() -> placements.course(id));
    }

    private int end(UUID course) {
        return in(() -> endings.end(
                course, new Ending(TODAY, Outcome.COMPLETED, Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private boolean answer(UUID application, int seen, Answer answer) {
        return in(() -> {
            grants.answer(application, seen, answer);
            return true;
        });
    }

    private boolean work(UUID application, String month, int seen, int minutes) {
        return in(() -> {
            grants.work(application, YearMonth.parse(month), seen, minutes, ToldBy.COMPANY);
            return true;
        });
    }

    private UUID claim(UUID application, String month) {
        return in(() -> grants.claim(application, YearMonth.parse(month), new BigDecimal("91.50"), TODAY));
    }

    private boolean pay(UUID application, UUID claim, LocalDate on) {
        return in(() -> {
            grants.paid(application, claim, new Claim.Payment(on, new BigDecimal("10.00")));
            return true;
        });
    }

    private List<Due> near() {
        return in(() -> database.select(due.near(house.actor(Role.CONSULTANT).accountId(), TODAY, 9))
                .fetchSingle()
                .value1());
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

    private Answer said(Kind kind, LocalDate day) {
        return answer(kind, day, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Answer refusedUntil(LocalDate complainBy) {
        return answer(
                Kind.REFUSED, TODAY, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(complainBy));
    }

    private Answer granted(LocalDate from, Optional<LocalDate> until, Optional<Rate> rate) {
        return answer(Kind.GRANTED, from, Optional.of(from), until, rate, Optional.empty());
    }

    private Answer answer(
            Kind kind,
            LocalDate day,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<Rate> rate,
            Optional<LocalDate> complainBy) {
        return new Answer(
                kind,
                day,
                from,
                until,
                rate,
                OptionalInt.empty(),
                complainBy,
                Optional.empty(),
                Optional.empty(),
                house.account(Role.CONSULTANT).accountId());
    }
}

package dk.fodfaeste.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import dk.fodfaeste.placements.Course.Outcome;
import dk.fodfaeste.placements.Course.Side;
import dk.fodfaeste.placements.Course.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What can be done with a course when: each state, and what stands in the way of the rest. */
class CourseLifeTest extends HouseTest {

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
    private Talks talks;

    @Autowired
    private CourseEndings endings;

    private UUID running = new UUID(0, 0);
    private UUID planned = new UUID(0, 0);
    private UUID overdue = new UUID(0, 0);

    @BeforeEach
    void threeCourses() {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", "nr;fornavn\nB1;Amal\nB2;Bo\nB3;Cem\n"),
                        Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n13585628;1000000001;Caféen;9\n")));
        running = begin(
                "B1",
                Instrument.WORK_PLACEMENT,
                TODAY.minusWeeks(4),
                TODAY.plusWeeks(9).minusDays(1));
        planned = begin("B2", Instrument.WORK_PLACEMENT, TODAY.plusDays(1), TODAY.plusWeeks(10));
        overdue = begin("B3", Instrument.WORK_PLACEMENT, TODAY.minusWeeks(13), TODAY.minusDays(1));
    }

    @Test
    void aCourseIsWhereItsDaysAndItsOutcomeSay() {
        assertThat(state(planned)).isEqualTo(State.PLANNED);
        assertThat(state(running)).isEqualTo(State.RUNNING);
        assertThat(state(overdue)).isEqualTo(State.OVERDUE);
    }

    @Test
    void nothingIsChosenBeforehandAndNothingIsSavedBeforeSomethingIs() throws Exception {
        send("/courses/" + running + "/end", "endsOn", TODAY.toString())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vælg, hvordan det gik.")))
                .andExpect(content().string(containsString("Vælg, hvad det førte til")));
        assertThat(state(running)).isEqualTo(State.RUNNING);
    }

    @Test
    void anEndedCourseShowsHowItWentAndTakesNoMoreStepsOrTalks() throws Exception {
        send(
                        "/courses/" + running + "/end",
                        "endsOn",
                        TODAY.minusDays(3).toString(),
                        "outcome",
                        "COMPLETED",
                        "stepUp",
                        "WAGE_HOURS")
                .andExpect(status().is3xxRedirection());
        assertThat(course(running).ledTo()).contains("løntimer");
        assertThat(course(running).stepUp()).contains(StepUp.WAGE_HOURS);
        assertThat(open(running)).isNotEmpty().allMatch(due -> !due.isAfter(TODAY.minusDays(3)));
        read("/courses/" + running)
                .andExpect(content().string(containsString("gennemført")))
                .andExpect(content().string(containsString("løntimer")))
                .andExpect(content().string(not(containsString("/steps\""))));
        send("/courses/" + running + "/steps", "from", TODAY.minusDays(4).toString(), "hours", "7")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Forløbet er afsluttet.")));
        send("/courses/" + running + "/talks", "heldOn", TODAY.minusDays(1).toString(), "agreed", "Mere")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Forløbet slutter")));
    }

    @Test
    void hoursPlannedForLaterLeaveWithTheEndingAndComeBackWhenItIsTakenBack() throws Exception {
        String page = "/courses/" + running;
        send(page + "/steps", "from", TODAY.plusDays(7).toString(), "hours", "17,5")
                .andExpect(status().is3xxRedirection());
        read(page).andExpect(content().string(containsString("17,5")));
        send(page + "/end", "endsOn", TODAY.toString(), "outcome", "COMPLETED", "stepUp", "WAGE_HOURS")
                .andExpect(status().is3xxRedirection());
        read(page).andExpect(content().string(not(containsString("17,5"))));
        send(page + "/end/undo").andExpect(status().is3xxRedirection());
        read(page).andExpect(content().string(containsString("17,5")));
    }

    @Test
    void wordsAboutWhatItLedToAreNotDroppedWhereItLedToNothing() throws Exception {
        send(
                        "/courses/" + running + "/end",
                        "endsOn",
                        TODAY.toString(),
                        "outcome",
                        "COMPLETED",
                        "stepUp",
                        "NOTHING",
                        "ledTo",
                        "en aftale om sommeren")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Der står ord om, hvad det førte til.")))
                .andExpect(content().string(containsString("en aftale om sommeren")));
        assertThat(state(running)).isEqualTo(State.RUNNING);
    }

    @Test
    void aSecondEndingDoesNotOverwriteTheFirstAndTheSameOneTwiceIsOne() throws Exception {
        for (int twice = 0; twice < 2; twice++) {
            send(
                            "/courses/" + running + "/end",
                            "endsOn",
                            TODAY.toString(),
                            "outcome",
                            "COMPLETED",
                            "stepUp",
                            "NOTHING")
                    .andExpect(status().is3xxRedirection());
        }
        send(
                        "/courses/" + running + "/end",
                        "endsOn",
                        TODAY.toString(),
                        "outcome",
                        "STOPPED_EARLY",
                        "stoppedBy",
                        "COMPANY",
                        "stepUp",
                        "NOTHING")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("afsluttet i forvejen")));
        assertThat(course(running).outcome()).contains(Outcome.COMPLETED);
        assertThat(events(running)).hasSize(1);
    }

    @Test
    void whoEndedItTakesItBackTheSameDayAndItRunsOnAsAgreed() throws Exception {
        List<LocalDate> before = open(running);
        end(running, TODAY);
        send("/courses/" + running + "/end/undo").andExpect(status().is3xxRedirection());
        assertThat(state(running)).isEqualTo(State.RUNNING);
        assertThat(course(running).endsOn()).contains(TODAY.plusWeeks(9).minusDays(1));
        assertThat(open(running)).isEqualTo(before);
        assertThat(events(running))
                .extracting(CourseEvent::kind)
                .containsExactly(CourseEvent.Kind.ENDED, CourseEvent.Kind.REOPENED);
    }

    @Test
    void anImportDoesNotOverwriteHowACourseEndedHere() {
        end(running, TODAY.minusDays(1));
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv(
                        "forloeb",
                        "nr;pnr;art;start;slut;timer_pr_uge;afsluttet;aarsag_side;foerte_til\n"
                                + "B1;1000000001;praktik;26-10-2026;20-11-2026;6;stoppet før tid;virksomhed;\n"
                                + "B3;1000000001;praktik;24-08-2026;20-11-2026;6;gennemført;;løntimer\n")));
        assertThat(course(running).outcome()).contains(Outcome.COMPLETED);
        assertThat(course(running).endsOn()).contains(TODAY.minusDays(1));
        assertThat(course(overdue).ledTo()).as("what nobody decided here").contains("løntimer");
    }

    @Test
    void whatHasNotEndedCannotBeTakenBackAndTwiceIsOnce() throws Exception {
        send("/courses/" + running + "/end/undo").andExpect(status().isConflict());
        end(running, TODAY);
        for (int twice = 0; twice < 2; twice++) {
            send("/courses/" + running + "/end/undo").andExpect(status().is3xxRedirection());
        }
        assertThat(events(running)).hasSize(2);
    }

    @Test
    void nobodyElseTakesItBack() throws Exception {
        end(running, TODAY);
        sendAs(Role.SOCIAL_WORKER, "/courses/" + running + "/end/undo").andExpect(status().isConflict());
        assertThat(state(running)).isEqualTo(State.ENDED);
    }

    @Test
    void theManagerCorrectsWithAReasonAndTheFirstEntryStays() throws Exception {
        end(running, TODAY);
        String[] correction = {
            "endsOn",
            TODAY.minusDays(1).toString(),
            "outcome",
            "STOPPED_EARLY",
            "stoppedBy",
            "NEITHER",
            "stepUp",
            "NOTHING",
            "reason",
            "Vi tog fejl af ugen"
        };
        send("/courses/" + running + "/correction", correction).andExpect(status().isForbidden());
        sendAs(Role.EMPLOYMENT_MANAGER, "/courses/" + running + "/correction", correction)
                .andExpect(status().is3xxRedirection());
        assertThat(course(running).outcome()).contains(Outcome.STOPPED_EARLY);
        read("/courses/" + running)
                .andExpect(content().string(containsString("Vi tog fejl af ugen")))
                .andExpect(content().string(containsString("gennemført")))
                .andExpect(content().string(containsString("stoppet før tid")));
    }

    @Test
    void aCorrectionWithoutAReasonKeepsWhatWasTyped() throws Exception {
        end(running, TODAY);
        sendAs(
                        Role.EMPLOYMENT_MANAGER,
                        "/courses/" + running + "/correction",
                        "endsOn",
                        TODAY.toString(),
                        "outcome",
                        "COMPLETED",
                        "stepUp",
                        "NOTHING")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Skriv hvorfor.")));
        assertThat(events(running)).hasSize(1);
    }

    @Test
    void theLastDayFitsWhatHappened() throws Exception {
        as(house.actor(Role.CONSULTANT), () -> {
            placements.addStep(running, new HoursStep(TODAY.minusDays(6), 540));
            talks.add(running, TODAY.minusDays(2), "Fast makker");
        });
        refusesEnd(TODAY.plusDays(1), "Den dag er ikke kommet.");
        refusesEnd(TODAY.minusWeeks(5), "Forløbet begyndte først");
        refusesEnd(TODAY.minusDays(7), "Timerne er sat op fra");
        refusesEnd(TODAY.minusDays(3), "Der er holdt en samtale");
        send(
                        "/courses/" + running + "/end",
                        "endsOn",
                        TODAY.minusDays(2).toString(),
                        "outcome",
                        "COMPLETED",
                        "stepUp",
                        "NOTHING")
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void aCourseThatNobodyAgreedOnHereIsJudgedByItsFirstDayToo() throws Exception {
        read("/courses/" + running + "/agreement")
                .andExpect(content().string(containsString("Reglerne, én for én")))
                .andExpect(content().string(containsString("Usikkert")));
    }

    @Test
    void aCourseIsCancelledBeforeItsFirstDayAloneAndThePersonCanBeginThereAgain() throws Exception {
        send("/courses/" + planned + "/end", "endsOn", TODAY.toString(), "outcome", "COMPLETED", "stepUp", "NOTHING")
                .andExpect(status().isUnprocessableContent());
        send("/courses/" + running + "/cancellation", "cancelledBy", "NEITHER", "cancelReason", "Færre gæster")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Forløbet er begyndt.")));
        send("/courses/" + planned + "/cancellation").andExpect(status().isUnprocessableContent());
        send("/courses/" + planned + "/cancellation", "cancelledBy", "COMPANY")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Skriv, hvorfor forløbet aflyses.")));
        for (int twice = 0; twice < 2; twice++) {
            send("/courses/" + planned + "/cancellation", "cancelledBy", "COMPANY", "cancelReason", "Færre gæster")
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(state(planned)).isEqualTo(State.CANCELLED);
        assertThat(course(planned).stoppedBy()).contains(Side.COMPANY);
        assertThat(events(planned)).hasSize(1);
        assertThat(open(planned)).isEmpty();
        assertThat(state(begin("B2", Instrument.WORK_PLACEMENT, TODAY.plusDays(1), TODAY.plusWeeks(10))))
                .isEqualTo(State.PLANNED);
        read("/courses/" + planned).andExpect(content().string(containsString("aflyst")));
    }

    @Test
    void anExtensionGoesAsFarAsTheRuleAndNoFurther() throws Exception {
        refusesExtension(TODAY.plusWeeks(9).minusDays(1), "varer allerede til");
        refusesExtension(TODAY.plusWeeks(22), "LAB § 61, stk. 2");
        send(
                        "/courses/" + running + "/extension",
                        "extendedTo",
                        TODAY.plusWeeks(22).minusDays(1).toString(),
                        "extensionReason",
                        "Flere opgaver")
                .andExpect(status().is3xxRedirection());
        assertThat(course(running).endsOn()).contains(TODAY.plusWeeks(22).minusDays(1));
        assertThat(open(running).getLast()).isAfter(TODAY.plusWeeks(16));
        read("/courses/" + running).andExpect(content().string(containsString("Flere opgaver")));
    }

    @Test
    void anOverdueCourseAsksItsConsultantAndKeepsItsTalks() throws Exception {
        as(
                house.actor(Role.CONSULTANT),
                () -> assertThat(course(overdue).takesPlace()).isTrue());
        assertThat(open(overdue)).isNotEmpty();
        read("/courses/" + overdue).andExpect(content().string(containsString("Forløbet skulle være slut")));
    }

    @Test
    void aTalkIsHeldOnTheDayThatSomebodySaysAndAnOldPageDoesNotOverwriteIt() throws Exception {
        UUID talk = talksOf(running).getFirst().id();
        send("/follow-ups/" + talk + "/hold", "heldOn", TODAY.plusDays(1).toString(), "agreed", "I morgen")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ikke kommet endnu")));
        for (int twice = 0; twice < 2; twice++) {
            send("/follow-ups/" + talk + "/hold", "heldOn", TODAY.minusDays(5).toString(), "agreed", "Fast makker")
                    .andExpect(status().is3xxRedirection());
        }
        send("/follow-ups/" + talk + "/hold", "heldOn", TODAY.toString(), "agreed", "Noget andet")
                .andExpect(status().isUnprocessableContent());
        FollowUp held = talksOf(running).getFirst();
        assertThat(held.heldOn()).contains(TODAY.minusDays(5));
        assertThat(held.agreed()).contains("Fast makker");
    }

    @Test
    void aTalkThatNobodyPlannedCanBeWrittenDown() throws Exception {
        send(
                        "/courses/" + running + "/talks",
                        "heldOn",
                        TODAY.minusDays(9).toString(),
                        "agreed",
                        "Ringede om støvlerne")
                .andExpect(status().is3xxRedirection());
        assertThat(talksOf(running))
                .anySatisfy(talk -> assertThat(talk.agreed()).contains("Ringede om støvlerne"));
    }

    @Test
    void aCompanyThatBecomesCarefulIsSpokenWithTwiceAsOftenAtItsRunningCoursesToo() {
        int before = open(running).size();
        end(overdue, TODAY.minusDays(1), Outcome.STOPPED_EARLY, Optional.of(Side.COMPANY));
        assertThat(open(running).size()).isGreaterThan(before);
    }

    @Test
    void whatTheInstrumentAllowsDecidesTheDays() {
        as(house.actor(Role.CONSULTANT), () -> {
            assertThat(placements.latestEnd(Instrument.WORK_PLACEMENT, TODAY))
                    .contains(TODAY.plusWeeks(13).minusDays(1));
            assertThat(placements.latestEnd(Instrument.WAGE_SUBSIDY, TODAY))
                    .contains(TODAY.plusMonths(6).minusDays(1));
            assertThat(placements.latestEnd(Instrument.FLEX_JOB, TODAY)).isEmpty();
            assertThat(placements.latestEnd(Instrument.SMALL_JOB, TODAY)).isEmpty();
        });
    }

    @Test
    void aCourseWithoutALastDayHasItsTalksForAYear() {
        UUID job = begin("B3", Instrument.FLEX_JOB, TODAY.plusWeeks(1), null);
        assertThat(open(job))
                .hasSizeBetween(10, 20)
                .last()
                .satisfies(day -> assertThat(day).isAfter(TODAY.plusWeeks(44)));
    }

    private void refusesEnd(LocalDate day, String words) throws Exception {
        send("/courses/" + running + "/end", "endsOn", day.toString(), "outcome", "COMPLETED", "stepUp", "NOTHING")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(containsString("value=\"" + day + "\"")));
        assertThat(state(running)).isEqualTo(State.RUNNING);
    }

    private void refusesExtension(LocalDate day, String words) throws Exception {
        send("/courses/" + running + "/extension", "extendedTo", day.toString(), "extensionReason", "Flere opgaver")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(containsString("Flere opgaver")));
        assertThat(events(running)).isEmpty();
    }

    private void end(UUID course, LocalDate day) {
        end(course, day, Outcome.COMPLETED, Optional.empty());
    }

    private void end(UUID course, LocalDate day, Outcome outcome, Optional<Side> side) {
        as(house.actor(Role.CONSULTANT), () -> {
            endings.end(course, new Ending(day, outcome, side, Optional.empty(), Optional.empty()));
        });
    }

    private UUID begin(String number, Instrument instrument, LocalDate from, @Nullable LocalDate until) {
        return Objects.requireNonNull(as(
                house.actor(Role.CONSULTANT),
                () -> placements.begin(new NewCourse(
                        people.find(number, 1).getFirst().id(),
                        companies.workplaces().getFirst().id(),
                        instrument,
                        "Skylle grønt",
                        from,
                        Optional.ofNullable(until),
                        List.of(new HoursStep(from, 360)),
                        Optional.empty(),
                        "Afklare jobmålet",
                        "Flere timer"))));
    }

    private ResultActions send(String address, String... fields) throws Exception {
        return sendAs(Role.CONSULTANT, address, fields);
    }

    private ResultActions sendAs(Role role, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(address);
        for (int index = 0; index < fields.length; index += 2) {
            form.param(fields[index], fields[index + 1]);
        }
        return web.perform(form.with(house.signedIn(role)).with(csrf()));
    }

    private ResultActions read(String address) throws Exception {
        return web.perform(get(address).with(house.signedIn(Role.CONSULTANT))).andExpect(status().isOk());
    }

    private Course course(UUID id) {
        return Objects.requireNonNull(as(house.actor(Role.CONSULTANT), () -> placements.course(id)));
    }

    private State state(UUID id) {
        return course(id).stateOn(TODAY);
    }

    private List<FollowUp> talksOf(UUID id) {
        return as(house.actor(Role.CONSULTANT), () -> placements.followUpsOf(id));
    }

    /** When the talks are due that nobody has held. */
    private List<LocalDate> open(UUID id) {
        return talksOf(id).stream()
                .filter(talk -> talk.heldOn().isEmpty())
                .map(FollowUp::dueOn)
                .toList();
    }

    private List<CourseEvent> events(UUID id) {
        return as(house.actor(Role.CONSULTANT), () -> placements.eventsOf(id));
    }
}

package dk.fodfaeste.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.placements.CourseStory;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Particulars;
import dk.fodfaeste.placements.Placements;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Steps that an agreement names are confirmed on their day, others are a change; and the next step always has a day to talk about it. */
class AgreedStepsTest extends CarouselTown {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate CAME = LocalDate.of(2026, 11, 16);
    private static final LocalDate COMES = LocalDate.of(2026, 12, 28);

    @Autowired
    private Placements placements;

    private UUID courseId = new UUID(0, 0);

    /** Five weeks on its way, with a step a week ago and one in week 53. */
    @BeforeEach
    void aCourseThatRuns() throws Exception {
        amalIsProposed();
        Particulars particulars = new Particulars(
                Optional.of("WAGE_HOURS"),
                List.of("Skylle grønt"),
                List.of(),
                Optional.of("Torvet 1"),
                Optional.empty(),
                OptionalInt.empty(),
                0,
                List.of(new HoursStep(START.plusWeeks(4), 480, 120), new HoursStep(START.plusWeeks(10), 480, 300)),
                Optional.of(START.plusWeeks(5)));
        consultant(() -> say().agree(
                        proposal,
                        terms(Instrument.WORK_PLACEMENT, Optional.of(StepUp.WAGE_HOURS), Map.of())
                                .with(particulars)));
        everybodySaysYes();
        courseId =
                consultant(() -> placements.ofProposal(proposal)).orElseThrow().id();
        TestHouse.execute("""
                update placements.hours_step set from_on = from_on - 49;
                update placements.named_step set talk_on = talk_on - 49;
                update placements.course set starts_on = starts_on - 49, grant_state = 'GRANTED'
                """);
    }

    @Test
    void aStepThatIsAgreedIsConfirmedOnceOnItsDay() throws Exception {
        page().andExpect(content().string(containsString("Det skete")));
        today().andExpect(content().string(containsString("et trin er kommet, skete det?")));
        send("/steps/confirmation", "confirmed", CAME.toString()).andExpect(status().is3xxRedirection());
        send("/steps/confirmation", "confirmed", CAME.toString()).andExpect(status().is3xxRedirection());
        assertThat(steps().get(1)).isEqualTo(new HoursStep(CAME, 480, 120, Optional.of(TODAY)));
        page().andExpect(content().string(not(containsString("Det skete"))));
        today().andExpect(content().string(not(containsString("et trin er kommet"))));
    }

    @Test
    void whatHasNotComeOrIsNotAgreedIsNotConfirmed() throws Exception {
        send("/steps/confirmation", "confirmed", COMES.toString())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Trinnet begynder først 28. december 2026.")));
        send("/steps/confirmation", "confirmed", "2026-11-20")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Der er ikke aftalt noget trin fra 20. november 2026.")));
    }

    @Test
    void hoursThatTheAgreementDoesNotNameAreAChange() throws Exception {
        send("/steps", "from", "2026-12-01", "hours", "20")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Timerne er aftalt.")));
        assertThat(steps()).hasSize(3);
    }

    @Test
    void theDayToTalkAboutTheNextStepIsInTodayUntilTheNextIsNamed() throws Exception {
        today().andExpect(content().string(containsString("tal om næste skridt")));
        page().andExpect(content().string(containsString("Dagen er kommet: I skulle tale om det 23. november 2026.")));
        nextStep("Løntimer alle ugens dage", "WAGE_HOURS", "2026-11-22")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vælg i dag, 23. november 2026, eller en senere dag.")))
                .andExpect(content().string(containsString("Løntimer alle ugens dage")));
        nextStep("Angst er bedre", "WAGE_HOURS", "2027-01-04").andExpect(status().isUnprocessableContent());
        nextStep("Løntimer alle ugens dage", "", "2027-01-04")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vælg, hvad slags skridt det er.")));
        nextStep("Elevplads på hotellet", "EDUCATION", "2027-01-04").andExpect(status().is3xxRedirection());
        assertThat(story().next().orElseThrow().words()).isEqualTo("Elevplads på hotellet");
        assertThat(story().named()).as("nothing that was named is lost").hasSize(2);
        today().andExpect(content().string(not(containsString("tal om næste skridt"))));
        page().andExpect(content().string(containsString("Nævnt før: 1")));
    }

    @Test
    void aCourseWithoutANextStepSaysSo() throws Exception {
        TestHouse.execute("delete from placements.named_step");
        page().andExpect(content().string(containsString("Der er ikke nævnt noget næste skridt.")));
    }

    @Test
    void anOldPageNamesNoNextStep() throws Exception {
        int old = story().version();
        nextStep("Elevplads på hotellet", "EDUCATION", "2027-01-04").andExpect(status().is3xxRedirection());
        send(
                        "/next-step",
                        "nextStep",
                        "Flere timer",
                        "leadsTo",
                        "MORE_HOURS",
                        "talkOn",
                        "2027-01-05",
                        "version",
                        Integer.toString(old))
                .andExpect(status().isConflict());
        assertThat(story().named()).hasSize(2);
    }

    @Test
    void aReplacedStepIsKeptByTheDatabase() throws Exception {
        consultant(() -> placements.addStep(courseId, new HoursStep(COMES, 600, 300)));
        assertThat(TestHouse.rows("select from_on, minutes_per_week, wage_minutes from placements.replaced_step"))
                .hasSize(1);
        assertThat(steps()).contains(new HoursStep(COMES, 600, 300));
    }

    @Test
    void practiceAndWageHoursStandBesideEachOtherInOneWeek() throws Exception {
        page().andExpect(content().string(containsString("Løntimer")))
                .andExpect(content().string(containsString("class=\"wage\"")))
                .andExpect(content().string(containsString("class=\"coming-wage\"")))
                .andExpect(content().string(containsString("class=\"goal\"")));
        web.perform(get("/people/"
                                + consultant(() -> placements.course(courseId)).personId() + "/courses")
                        .with(house.signedIn(Role.CONSULTANT)))
                .andExpect(content().string(containsString("Er nu på 10 timer.")))
                .andExpect(content().string(containsString("+ 5 løn")));
        web.perform(get("/courses").with(house.signedIn(Role.CONSULTANT)))
                .andExpect(content().string(containsString("Caféen på torvet")))
                .andExpect(content().string(containsString(">10<")));
    }

    private ResultActions nextStep(String words, String leadsTo, String talkOn) throws Exception {
        return send(
                "/next-step",
                "nextStep",
                words,
                "leadsTo",
                leadsTo,
                "talkOn",
                talkOn,
                "version",
                Integer.toString(story().version()));
    }

    private ResultActions send(String what, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/courses/" + courseId + what)
                .with(house.signedIn(Role.CONSULTANT))
                .with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return web.perform(request);
    }

    @Override
    ResultActions page() throws Exception {
        return web.perform(get("/courses/" + courseId).with(house.signedIn(Role.CONSULTANT)));
    }

    private ResultActions today() throws Exception {
        return web.perform(get("/today").with(house.signedIn(Role.CONSULTANT)));
    }

    private CourseStory story() {
        return consultant(() -> placements.story(courseId));
    }

    private List<HoursStep> steps() {
        return consultant(() -> placements.stepsOf(courseId));
    }
}

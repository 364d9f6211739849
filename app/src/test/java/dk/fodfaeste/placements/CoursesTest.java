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
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A course from its first day to its outcome, and what a person's time line tells of it. */
class CoursesTest extends HouseTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 2);

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

    private UUID person = new UUID(0, 0);
    private UUID course = new UUID(0, 0);

    @BeforeEach
    void amalIsAtTheCafe() {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", "nr;fornavn;henvist_dato;kommune\nB1;Amal;01-02-2026;Aarhus\n"),
                        Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n13585628;1000000001;Caféen;1\n"),
                        Town.csv(
                                "observationer",
                                "nr;dimension;niveau;dato;set_af;gange\nB1;PUNCTUAL;3;20-11-2026;leder;4\n")));
        as(house.actor(Role.CONSULTANT), () -> {
            person = people.all().getFirst().id();
            course = placements.begin(new NewCourse(
                    person,
                    companies.workplaces().getFirst().id(),
                    Instrument.WORK_PLACEMENT,
                    "Skylle grønt",
                    START,
                    Optional.of(START.plusWeeks(13).minusDays(1)),
                    List.of(new HoursStep(START, 360)),
                    Optional.empty(),
                    "Afklare jobmålet",
                    "Flere timer"));
        });
    }

    @Test
    void theRhythmOfTheTalksIsDenserInTheBeginning() {
        assertThat(talks().stream().map(FollowUp::dueOn))
                .startsWith(
                        START.plusWeeks(1),
                        START.plusWeeks(3),
                        START.plusWeeks(5),
                        START.plusWeeks(7),
                        START.plusWeeks(9))
                .allMatch(day -> !day.isAfter(START.plusWeeks(13)));
    }

    @Test
    void aTalkWithoutAWordOfWhatWasAgreedIsNotHeldAndTheFieldSaysSo() throws Exception {
        UUID talk = talks().getFirst().id();
        send(post("/follow-ups/" + talk + "/hold").param("heldOn", "2026-11-20").param("agreed", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Skriv, hvad I aftalte.")));
        assertThat(talks().getFirst().heldOn()).isEmpty();
        send(post("/follow-ups/" + talk + "/hold").param("heldOn", "2026-11-20").param("agreed", "Fast makker"))
                .andExpect(status().is3xxRedirection());
        assertThat(talks().getFirst().agreed()).contains("Fast makker");
        assertThat(talks().getFirst().heldOn()).contains(LocalDate.of(2026, 11, 20));
    }

    @Test
    void aStepBeforeTheFirstDayOrOverFullTimeIsRefusedAndNothingTypedIsLost() throws Exception {
        send(post("/courses/" + course + "/steps").param("from", "2026-11-01").param("hours", "37,5"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Skriv timer fra 0 til 37")))
                .andExpect(content().string(containsString("value=\"37,5\"")));
        send(post("/courses/" + course + "/steps").param("from", "2026-11-01").param("hours", "7,5"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Forløbet begyndte først 2. november 2026.")))
                .andExpect(content().string(containsString("value=\"7,5\"")));
        assertThat(steps()).hasSize(1);
        send(post("/courses/" + course + "/steps").param("from", "2026-11-30").param("hours", "7,5"))
                .andExpect(status().is3xxRedirection());
        assertThat(steps()).containsExactly(new HoursStep(START, 360), new HoursStep(LocalDate.of(2026, 11, 30), 450));
    }

    @Test
    void anEarlyStopNeedsANeutralWordForTheSideItWasOn() throws Exception {
        send(post("/courses/" + course + "/end")
                        .param("endsOn", "2026-11-20")
                        .param("outcome", "STOPPED_EARLY")
                        .param("stepUp", "NOTHING"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vælg en side")));
        assertThat(ofCourse().outcome()).isEmpty();
        send(post("/courses/" + course + "/end")
                        .param("endsOn", "2026-11-20")
                        .param("outcome", "STOPPED_EARLY")
                        .param("stoppedBy", "NEITHER")
                        .param("stepUp", "NOTHING"))
                .andExpect(status().is3xxRedirection());
        assertThat(ofCourse().stoppedBy()).contains(Course.Side.NEITHER);
    }

    @Test
    void theTimeLineTellsReferralStayTalkAndWhatWasSeen() throws Exception {
        as(house.actor(Role.CONSULTANT), () -> {
            talks.hold(talks().getFirst().id(), START.plusWeeks(1), "Fast makker om morgenen");
            placements.addStep(course, new HoursStep(LocalDate.of(2026, 12, 1), 450));
        });
        read("/people/" + person)
                .andExpect(content().string(containsString("Henvist til os, Aarhus")))
                .andExpect(content().string(containsString("Begyndte hos Caféen: Virksomhedspraktik, 6 timer om ugen")))
                .andExpect(content().string(containsString("Fast makker om morgenen")))
                .andExpect(content().string(containsString("7,5 timer om ugen hos Caféen")))
                .andExpect(content().string(containsString("Set 4 gange på arbejde, på 1 punkt")));
        read("/people/" + person + "?chapter=SEEN")
                .andExpect(content().string(containsString("Set 4 gange på arbejde")))
                .andExpect(content().string(not(containsString("Begyndte hos Caféen"))));
    }

    @Test
    void theTimeLineOfAnotherHousesPersonIsNotThere() throws Exception {
        web.perform(get("/people/" + person).with(otherHouse.signedIn(Role.CONSULTANT)))
                .andExpect(status().isNotFound());
    }

    private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.with(house.signedIn(Role.CONSULTANT)).with(csrf()));
    }

    private ResultActions read(String address) throws Exception {
        return web.perform(get(address).with(house.signedIn(Role.CONSULTANT))).andExpect(status().isOk());
    }

    private List<FollowUp> talks() {
        return as(house.actor(Role.CONSULTANT), () -> placements.followUpsOf(course));
    }

    private List<HoursStep> steps() {
        return as(house.actor(Role.CONSULTANT), () -> placements.stepsOf(course));
    }

    private Course ofCourse() {
        return Objects.requireNonNull(as(house.actor(Role.CONSULTANT), () -> placements.course(course)));
    }
}

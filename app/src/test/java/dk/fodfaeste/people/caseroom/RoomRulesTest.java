package dk.fodfaeste.people.caseroom;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.CaseRoom;
import dk.fodfaeste.people.Cpr;
import dk.fodfaeste.people.People;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.NewCourse;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With the target group the rules answer; the group and the answer stay in the room. */
class RoomRulesTest extends HouseTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 30);

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @Autowired
    private Placements placements;

    @Autowired
    private CaseRoom caseRoom;

    private UUID person = new UUID(0, 0);

    @BeforeEach
    void aCourseOfTenWeeks() {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", "nr;fornavn;socialraadgiver\nB1;Amal;Social worker\n"),
                        Town.csv("virksomheder", "cvr;navn\n35211055;Hostel Kanalen\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n35211055;1026161383;Hostellet;2\n")));
        as(house.actor(Role.CONSULTANT), () -> {
            person = people.all().getFirst().id();
            placements.begin(new NewCourse(
                    person,
                    companies.workplaces().getFirst().id(),
                    Instrument.WORK_PLACEMENT,
                    "Rede senge",
                    START,
                    Optional.of(START.plusWeeks(10)),
                    List.of(new HoursStep(START, 600)),
                    Optional.empty(),
                    "Øve sig",
                    "Flere timer"));
        });
    }

    @Test
    void withoutTheGroupItIsUncertainAndWithItTheRoomKnows() throws Exception {
        read(Role.SOCIAL_WORKER)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Målgruppen er ikke skrevet")))
                .andExpect(content().string(containsString("målgruppe (står i sagsrummet)")));
        group("2");
        read(Role.SOCIAL_WORKER)
                .andExpect(content().string(containsString("Slut senest 27. december 2026")))
                .andExpect(content().string(not(containsString("Målgruppen er ikke skrevet"))));
    }

    /** An apprenticeship asks for an age: the room says yes or no, and neither day of birth nor age stands on its page or on the others. */
    @Test
    void ofTheAgeTheRoomTellsOnlyWhetherTheRuleHolds() throws Exception {
        UUID course = as(
                house.actor(Role.CONSULTANT),
                () -> placements.begin(new NewCourse(
                        person,
                        companies.workplaces().getFirst().id(),
                        Instrument.ADULT_APPRENTICE,
                        "Rede senge",
                        START.plusWeeks(20),
                        Optional.of(START.plusYears(2)),
                        List.of(new HoursStep(START.plusWeeks(20), 2220)),
                        Optional.empty(),
                        "Blive udlært",
                        "Et job")));
        read(Role.SOCIAL_WORKER).andExpect(content().string(containsString("alder (står i sagsrummet)")));
        Acting.as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.writeCpr(person, 0, new Cpr("0203044000")));
        read(Role.SOCIAL_WORKER)
                .andExpect(content().string(containsString("Mindst 25 år.")))
                .andExpect(content().string(containsString("25 år")))
                .andExpect(content().string(not(containsString("alder (står i sagsrummet)"))))
                .andExpect(content().string(not(containsString("2004"))))
                .andExpect(content().string(not(containsString("020304"))));
        web.perform(get("/courses/" + course).with(house.signedIn(Role.CONSULTANT)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("2004"))));
    }

    /** Of a flex job only what lies beyond its second term depends on the age. */
    @Test
    void theLengthOfAFlexJobIsAnsweredWithTheAgeInTheRoomAlone() throws Exception {
        as(
                house.actor(Role.CONSULTANT),
                () -> placements.begin(new NewCourse(
                        person,
                        companies.workplaces().getFirst().id(),
                        Instrument.FLEX_JOB,
                        "Rede senge",
                        START.plusWeeks(20),
                        Optional.of(START.plusYears(6)),
                        List.of(new HoursStep(START.plusWeeks(20), 600)),
                        Optional.empty(),
                        "Et fleksjob",
                        "Flere timer")));
        read(Role.SOCIAL_WORKER)
                .andExpect(content().string(containsString("Bevilges for 5 år ad gangen: til og med 18. april 2032.")))
                .andExpect(content()
                        .string(containsString("Slut senest 18. april 2032, eller få det bevilget for 5 år mere.")));
    }

    @Test
    void itOpensToNobodyElse() throws Exception {
        group("2");
        read(Role.CONSULTANT).andExpect(status().isForbidden());
        read(Role.EMPLOYMENT_MANAGER).andExpect(content().string(not(containsString("Slut senest"))));
    }

    private void group(String code) {
        Acting.as(
                house.actor(Role.SOCIAL_WORKER),
                () -> caseRoom.writeTargetGroup(person, 0, Optional.of(code), Optional.empty()));
    }

    private org.springframework.test.web.servlet.ResultActions read(Role role) throws Exception {
        return web.perform(get("/people/" + person + "/case-room/rules").with(house.signedIn(role)));
    }
}

package dk.fodfaeste.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.NewCourse;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.rules.file.PackReader;
import dk.fodfaeste.rules.file.PackReading;
import dk.fodfaeste.rules.file.ShippedPacks;
import dk.fodfaeste.rules.law.Pack;
import dk.fodfaeste.rules.packs.KeptPack.Standing;
import dk.fodfaeste.rules.packs.Packs;
import dk.fodfaeste.rules.trial.Differing;
import dk.fodfaeste.rules.trial.TrialResult;
import dk.fodfaeste.rules.trial.Trials;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** A pack that changes lengths and target groups: laid in, compared, tried, put in force by a second person, taken back. */
class RulePackOf2027Test extends HouseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final String FILE = new String(PackReader.bytes("rules/pack-2027.json"), StandardCharsets.UTF_8);

    @Autowired
    private Packs packs;

    @Autowired
    private Trials trials;

    @Autowired
    private Rules rules;

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @Autowired
    private Placements placements;

    private UUID pack = new UUID(0, 0);

    @BeforeEach
    void town() {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", "nr;fornavn\nB1;Amal\nB2;Bo\nB3;Cille\n"),
                        Town.csv("virksomheder", "cvr;navn\n35211055;Hostel Kanalen\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n35211055;1026161383;Hostellet;5\n")));
        begins("B1", NEW_YEAR.plusDays(10), NEW_YEAR.plusDays(10).plusWeeks(13).minusDays(1));
        begins("B2", TODAY.minusWeeks(2), NEW_YEAR.plusWeeks(5));
        begins("B3", TODAY.minusWeeks(2), NEW_YEAR.minusDays(1));
        pack = as(house.actor(Role.ADMINISTRATOR), () -> packs.layIn(UUID.randomUUID(), read(FILE), FILE));
    }

    private void begins(String number, LocalDate from, LocalDate until) {
        as(house.actor(Role.CONSULTANT), () -> {
            placements.begin(new NewCourse(
                    people.all().stream()
                            .filter(each -> each.number().equals(number))
                            .findFirst()
                            .orElseThrow()
                            .id(),
                    companies.workplaces().getFirst().id(),
                    Instrument.WORK_PLACEMENT,
                    "Rede senge",
                    from,
                    Optional.of(until),
                    List.of(new HoursStep(from, 600)),
                    Optional.empty(),
                    "Øve sig",
                    "Flere timer"));
        });
    }

    private static Pack read(String file) {
        return ((PackReading.Whole) new PackReader().read(file.getBytes(StandardCharsets.UTF_8))).pack();
    }

    @Test
    void laidInItJudgesNothingBeforeASecondPersonApproves() {
        assertThat(lawOn(NEW_YEAR)).isEqualTo("2026.1");
        assertThatThrownBy(() -> as(house.actor(Role.ADMINISTRATOR), () -> packs.approve(pack, "Læst")))
                .isInstanceOfSatisfying(
                        RefusedException.class, no -> assertThat(no.key()).isEqualTo("rules.wrong.own"));
        as(house.actor(Role.EMPLOYMENT_MANAGER), () -> packs.approve(pack, "Læst op imod loven"));
        assertThat(lawOn(NEW_YEAR)).isEqualTo("2027.1");
        assertThat(lawOn(NEW_YEAR.minusDays(1))).isEqualTo("2026.1");
        assertThat(standing()).isEqualTo(Standing.COMING);
    }

    @Test
    void takenBackEverythingIsAsItWas() {
        as(house.actor(Role.EMPLOYMENT_MANAGER), () -> packs.approve(pack, "Læst op imod loven"));
        assertThat(weeks(NEW_YEAR)).isEqualTo(12);
        as(house.actor(Role.ADMINISTRATOR), () -> packs.takeBack(pack, "Loven blev udsat"));
        assertThat(weeks(NEW_YEAR)).isEqualTo(13);
        assertThat(lawOn(NEW_YEAR)).isEqualTo("2026.1");
        assertThat(standing()).isEqualTo(Standing.TAKEN_BACK);
    }

    @Test
    void theSecondOfTwoWhoDecideAtOnceIsTold() {
        as(house.actor(Role.EMPLOYMENT_MANAGER), () -> packs.approve(pack, "Læst"));
        assertThatThrownBy(() -> as(house.actor(Role.ADMINISTRATOR), () -> packs.putAway(pack)))
                .isInstanceOfSatisfying(
                        RefusedException.class, no -> assertThat(no.key()).isEqualTo("rules.wrong.decided"));
        assertThatThrownBy(() -> as(house.actor(Role.EMPLOYMENT_MANAGER), () -> packs.approve(pack, "Igen")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void theDatabaseItselfAsksForASecondPerson() {
        String own = "update rules.pack set approved_by_id = laid_in_by_id, approved_at = now(), approved_for = 'x'";
        assertThatThrownBy(() -> TestHouse.execute(own)).hasMessageContaining("pack");
    }

    @Test
    void anEditionMeansOneThing() {
        assertThatThrownBy(() ->
                        as(house.actor(Role.ADMINISTRATOR), () -> packs.layIn(UUID.randomUUID(), read(FILE), FILE)))
                .isInstanceOfSatisfying(
                        RefusedException.class, no -> assertThat(no.key()).isEqualTo("rules.wrong.name"));
        as(house.actor(Role.ADMINISTRATOR), () -> packs.putAway(pack));
        as(house.actor(Role.ADMINISTRATOR), () -> packs.layIn(UUID.randomUUID(), read(FILE), FILE));
    }

    @Test
    void itIsTriedOnTheCoursesThatRunOrArePlannedOnItsFirstDay() {
        byHand.runDue();
        TrialResult result =
                as(house.actor(Role.ADMINISTRATOR), () -> trials.of(pack).orElseThrow());
        assertThat(result.courses()).isEqualTo(2);
        assertThat(result.differing())
                .filteredOn(each -> each.rule().equals("placement.length"))
                .extracting(Differing::kind)
                .contains(Differing.Kind.BECOMES_NO);
        assertThat(result.differing())
                .filteredOn(each -> each.kind() == Differing.Kind.BECOMES_NO)
                .allSatisfy(each -> assertThat(each.after().da()).contains("12 uger"));
    }

    @Test
    void theManagerReadsWhoAndTheAdministratorWhere() throws Exception {
        byHand.runDue();
        String page = "/administration/rules/" + pack;
        web.perform(get(page).with(house.signedIn(Role.EMPLOYMENT_MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Amal: Virksomhedspraktik hos Hostellet")))
                .andExpect(content().string(containsString("højst 12 uger")))
                .andExpect(content().string(containsString("Behov for mere hjælp")));
        web.perform(get(page).with(house.signedIn(Role.ADMINISTRATOR)))
                .andExpect(content().string(containsString("Virksomhedspraktik hos Hostellet")))
                .andExpect(content().string(not(containsString("Amal"))));
        web.perform(get(page).with(otherHouse.signedIn(Role.ADMINISTRATOR))).andExpect(status().isNotFound());
    }

    @Test
    void anotherHouseIsJudgedByItsOwn() {
        as(house.actor(Role.EMPLOYMENT_MANAGER), () -> packs.approve(pack, "Læst"));
        assertThat(as(
                        otherHouse.actor(Role.CONSULTANT),
                        () -> rules.lawNow().on(NEW_YEAR).name()))
                .isEqualTo("2026.1");
    }

    @Test
    void aBrokenFileIsToldLineByLineAndNothingIsKept() throws Exception {
        String broken =
                FILE.replaceFirst("\"unit\": \"WEEKS\"", "\"unit\": \"UGER\"").replace("2027.1", "2027.2");
        send(broken)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("rules[")))
                .andExpect(content().string(containsString("Værdien er ikke en af dem")));
        assertThat(as(house.actor(Role.ADMINISTRATOR), () -> packs.latest())).hasSize(1);
    }

    /** The name of an edition that waits, or came with the program, is taken: said on the page, beside the file. */
    @Test
    void aNameThatIsTakenIsSaidOnThePage() throws Exception {
        send(FILE)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("I har allerede en regelpakke, der hedder 2027.1.")));
        send(FILE.replace("\"2027.1\"", "\"2026.1\""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("I har allerede en regelpakke, der hedder 2026.1.")));
        assertThat(as(house.actor(Role.ADMINISTRATOR), () -> packs.latest())).hasSize(1);
    }

    /** Who laid it in presses a button of an old page all the same; so does the second of two. */
    @Test
    void whatMayNotBeDecidedIsSaidOnThePage() throws Exception {
        decide("approval", Role.ADMINISTRATOR)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Du har selv lagt den ind.")));
        decide("approval", Role.EMPLOYMENT_MANAGER).andExpect(status().is3xxRedirection());
        for (String late : java.util.List.of("approval", "putting-away")) {
            decide(late, Role.EMPLOYMENT_MANAGER)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("En anden har bestemt om regelpakken imens.")));
        }
        decide("taking-back", Role.EMPLOYMENT_MANAGER).andExpect(status().is3xxRedirection());
        decide("taking-back", Role.EMPLOYMENT_MANAGER)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("En anden har bestemt om regelpakken imens.")));
    }

    private org.springframework.test.web.servlet.ResultActions decide(String what, Role role) throws Exception {
        return web.perform(post("/administration/rules/" + pack + "/" + what)
                .param("why", "Læst")
                .with(csrf())
                .with(house.signedIn(role)));
    }

    private org.springframework.test.web.servlet.ResultActions send(String file) throws Exception {
        return web.perform(multipart("/administration/rules")
                .file(new MockMultipartFile(
                        "file", "regler.json", "application/json", file.getBytes(StandardCharsets.UTF_8)))
                .param("form", UUID.randomUUID().toString())
                .with(csrf())
                .with(house.signedIn(Role.ADMINISTRATOR)));
    }

    @Test
    void oneSheetSentTwiceIsOnePack() throws Exception {
        UUID sheet = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++) {
            web.perform(multipart("/administration/rules")
                            .file(new MockMultipartFile(
                                    "file",
                                    "regler.json",
                                    "application/json",
                                    FILE.replace("2027.1", "2027.3").getBytes(StandardCharsets.UTF_8)))
                            .param("form", sheet.toString())
                            .with(csrf())
                            .with(house.signedIn(Role.ADMINISTRATOR)))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(as(house.actor(Role.ADMINISTRATOR), () -> packs.latest())).hasSize(2);
    }

    @Test
    void theFileInForceIsTheOneToBeginFrom() throws Exception {
        byte[] file = web.perform(get("/administration/rules/in-force.json").with(house.signedIn(Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(file).isEqualTo(PackReader.bytes(ShippedPacks.LATEST));
    }

    @Test
    void whoeverApprovesSaysWhy() throws Exception {
        web.perform(post("/administration/rules/" + pack + "/approval")
                        .contentType("application/x-www-form-urlencoded")
                        .content("why=")
                        .with(csrf())
                        .with(house.signedIn(Role.EMPLOYMENT_MANAGER)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Skriv hvorfor.")));
        web.perform(get("/administration/rules").with(house.signedIn(Role.CONSULTANT)))
                .andExpect(status().isForbidden());
    }

    private String lawOn(LocalDate day) {
        return as(house.actor(Role.CONSULTANT), () -> rules.law().on(day).name());
    }

    private int weeks(LocalDate day) {
        return as(
                house.actor(Role.CONSULTANT),
                () -> rules.longest("WORK_PLACEMENT", day, false)
                        .orElseThrow()
                        .term()
                        .value());
    }

    private Standing standing() {
        return as(house.actor(Role.ADMINISTRATOR), () -> packs.kept(pack).stateOn(TODAY));
    }
}

package dk.fodfaeste.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import dk.fodfaeste.rules.file.PackReader;
import dk.fodfaeste.rules.packs.KeptPack;
import dk.fodfaeste.rules.packs.KeptPack.Standing;
import dk.fodfaeste.rules.packs.Packs;
import dk.fodfaeste.rules.trial.Trials;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/** A pack that nobody here has seen, all the way: sent, compared, tried, approved, in force, taken back; and broken ones, of which nothing is kept. */
class UnseenPackTest extends HouseTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final LocalDate AUGUST = LocalDate.of(2027, 8, 2);
    private static final String ODD = new String(PackReader.bytes("rules/odd-2027.json"), StandardCharsets.UTF_8);

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

    private final Map<Instrument, UUID> courses = new LinkedHashMap<>();

    @BeforeEach
    void town() {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", "nr;fornavn\nB1;Amal\nB2;Bo\nB3;Cille\n"),
                        Town.csv("virksomheder", "cvr;navn\n35211055;Hostel Kanalen\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n35211055;1026161383;Hostellet;5\n")));
        begins("B1", Instrument.WORK_PLACEMENT, AUGUST, Optional.of(AUGUST.plusWeeks(9)));
        begins("B2", Instrument.FLEX_JOB, AUGUST, Optional.empty());
        begins("B3", Instrument.IGU, AUGUST, Optional.of(AUGUST.plusYears(2).minusDays(1)));
    }

    private void begins(String number, Instrument instrument, LocalDate from, Optional<LocalDate> until) {
        courses.put(
                instrument,
                as(
                        house.actor(Role.CONSULTANT),
                        () -> placements.begin(new NewCourse(
                                people.all().stream()
                                        .filter(each -> each.number().equals(number))
                                        .findFirst()
                                        .orElseThrow()
                                        .id(),
                                companies.workplaces().getFirst().id(),
                                instrument,
                                "Rede senge",
                                from,
                                until,
                                List.of(new HoursStep(from, 600)),
                                Optional.empty(),
                                "Øve sig",
                                "Flere timer"))));
    }

    @Test
    void anOddPackGoesAllTheWayAndBack() throws Exception {
        send(("\uFEFF" + ODD).getBytes(StandardCharsets.UTF_8)).andExpect(status().is3xxRedirection());
        KeptPack pack =
                as(house.actor(Role.ADMINISTRATOR), () -> packs.latest()).getFirst();
        assertThat(pack.name()).isEqualTo("2027.2 – Æ «prøve» ☂");
        assertThat(as(house.actor(Role.ADMINISTRATOR), () -> packs.file(pack.id())))
                .isEqualTo(ODD);

        byHand.runDue();
        assertThat(as(
                                house.actor(Role.ADMINISTRATOR),
                                () -> trials.of(pack.id()).orElseThrow())
                        .courses())
                .isEqualTo(3);
        String address = "/administration/rules/" + pack.id();
        page(address, Role.EMPLOYMENT_MANAGER)
                .andExpect(content().string(containsString("Fra 1. juli 2027: Ny: Seniorer efter 60")))
                .andExpect(content().string(containsString("kommer til at hedde Førtidspension (2027) – «ny» æøå ☂")))
                .andExpect(content().string(containsString("Slutter: Fleksjob")))
                .andExpect(content().string(containsString("Teksten gælder til 29. februar 2028.")))
                .andExpect(content().string(containsString("Opdigtet – «lov» nr. 0, ☂ &amp; &lt;b&gt;")));
        web.perform(get(address).cookie(new Cookie("language", "en")).with(house.signedIn(Role.EMPLOYMENT_MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("From 1 July 2027: New: Seniorer efter 60 (en)")));

        decide(address + "/approval", Role.EMPLOYMENT_MANAGER).andExpect(status().is3xxRedirection());
        assertThat(lawOn(FIRST)).isEqualTo(pack.name());
        assertThat(lawOn(FIRST.minusDays(1))).isEqualTo("2026.1");
        everyPageOfACourseAnswers();

        decide(address + "/taking-back", Role.ADMINISTRATOR).andExpect(status().is3xxRedirection());
        assertThat(lawOn(FIRST)).isEqualTo("2026.1");
        assertThat(as(house.actor(Role.ADMINISTRATOR), () -> packs.kept(pack.id()))
                        .stateOn(FIRST))
                .isEqualTo(Standing.TAKEN_BACK);
        everyPageOfACourseAnswers();
    }

    /** By a law that does not know the instrument of a course any more, too. */
    private void everyPageOfACourseAnswers() throws Exception {
        for (UUID course : courses.values()) {
            for (String under : List.of(
                    "",
                    "/documents",
                    "/documents/agreement.pdf",
                    "/state-form",
                    "/grants",
                    "/grants/new",
                    "/agreement",
                    "/end",
                    "/outcome")) {
                web.perform(get("/courses/" + course + under).with(house.signedIn(Role.CONSULTANT)))
                        .andExpect(result -> assertThat(result.getResponse().getStatus())
                                .as(result.getRequest().getRequestURI())
                                .isLessThan(500));
            }
        }
        page("/administration/rules", Role.ADMINISTRATOR);
        page("/today", Role.CONSULTANT);
    }

    @Test
    void ofABrokenFileNothingIsKept() throws Exception {
        Map<byte[], String> files = new LinkedHashMap<>();
        files.put(bytes(ODD.substring(0, 9_000)), "Filen er ikke JSON.");
        files.put(
                bytes(ODD.replaceFirst("\"inForceFrom\": \"2027-03-01\"", "\"inForceFrom\": \"2027-02-29\"")),
                "Skriv en dag");
        files.put(
                bytes(ODD.replaceFirst("\"code\": \"NEAR_2\"", "\"code\": \"NEAR_9\"")),
                "Målgruppen «NEAR_9» står ikke");
        files.put(bytes(ODD.replaceFirst("\"name\": \"2027", "\"name\": \"\\\\u0000")), "som ingen kan se (U+0000)");
        files.put(bytes("{\"" + "<script>".repeat(100) + "\": 1}"), "kendes ikke. Er det stavet rigtigt?");
        files.put(ODD.getBytes(StandardCharsets.UTF_16), "Filen er ikke tekst i UTF-8.");
        files.put(new byte[PackReader.LARGEST + 1], "Filen er større end 1 MB.");
        for (Map.Entry<byte[], String> file : files.entrySet()) {
            String page = send(file.getKey())
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString(file.getValue())))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).contains("Intet er gemt.").doesNotContain("<script>".repeat(2), "must ", "does not");
        }
        byHand.runDue();
        for (String table : List.of("rules.pack", "rules.trial")) {
            assertThat(TestHouse.rows("select 1 from " + table)).as(table).isEmpty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ResultActions page(String address, Role role) throws Exception {
        return web.perform(get(address).with(house.signedIn(role))).andExpect(status().isOk());
    }

    private ResultActions decide(String address, Role role) throws Exception {
        return web.perform(post(address).param("why", "Læst").with(csrf()).with(house.signedIn(role)));
    }

    private ResultActions send(byte[] file) throws Exception {
        return web.perform(multipart("/administration/rules")
                .file(new MockMultipartFile("file", "regler.json", "application/json", file))
                .param("form", UUID.randomUUID().toString())
                .with(csrf())
                .with(house.signedIn(Role.ADMINISTRATOR)));
    }

    private String lawOn(LocalDate day) {
        return as(house.actor(Role.CONSULTANT), () -> rules.lawNow().on(day).name());
    }
}

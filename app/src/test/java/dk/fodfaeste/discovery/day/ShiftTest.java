package dk.fodfaeste.discovery.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Several at once, and one told more closely afterwards. */
class ShiftTest extends HouseTest {

    @Autowired
    private Imports imports;

    private UUID first = new UUID(0, 0);
    private UUID second = new UUID(0, 0);
    private String key = UUID.randomUUID().toString();

    @BeforeEach
    void theShopOpens() {
        Shop.opens(imports, house, 3);
        first = Shop.person("B01");
        second = Shop.person("B02");
        key = UUID.randomUUID().toString();
    }

    @Test
    void oneThingOfSeveralPeopleIsSavedAtOnceAndOnce() throws Exception {
        Map<String, String> fields = Map.of(
                "dimension",
                "TILL",
                "level." + first + ".TILL",
                "3",
                "level." + second + ".TILL",
                "1",
                "task",
                "Passe kasse");
        assertThat(save(fields).getStatus()).isEqualTo(302);
        save(fields);
        assertThat(Shop.seen())
                .containsExactly("B01 TILL 3 by Enterprise supervisor", "B02 TILL 1 by Enterprise supervisor");
    }

    @Test
    void whatAPhoneKeptIsOfTheDayOnWhichItWasWrittenAndNotOlderThanAWeek() throws Exception {
        assertThat(read("/enterprises/" + Shop.id() + "/shift?dimension=TILL"))
                .contains("name=\"day\" value=\"2026-11-23\"", "data-keep");
        Map<String, String> sheet = Map.of("dimension", "TILL", "level." + first + ".TILL", "3");
        Map<String, String> friday = new HashMap<>(sheet);
        friday.put("day", "2026-11-20");
        assertThat(save(friday).getRedirectedUrl()).endsWith("/day?told=1");
        assertThat(TestHouse.rows("select seen_on::text from discovery.observation"))
                .containsExactly("2026-11-20");

        for (String wrong : List.of("2026-11-24", "2026-11-15")) {
            friday.put("day", wrong);
            key = UUID.randomUUID().toString();
            assertThat(save(friday).getStatus()).as(wrong).isEqualTo(404);
        }
    }

    @Test
    void severalThingsOfOnePersonAreSavedAtOnce() throws Exception {
        save(Map.of("person", first.toString(), "level." + first + ".TILL", "3", "level." + first + ".CUSTOMERS", "2"));
        assertThat(Shop.seen()).hasSize(2);
    }

    @Test
    void oneLineThatIsWrongKeepsAllOutAndIsToldBesideItWhileTheRestIsKept() throws Exception {
        MockHttpServletResponse answer = save(Map.of(
                "dimension",
                "TILL",
                "level." + first + ".TILL",
                "3",
                "level." + second + ".TILL",
                "9",
                "task",
                "Sortere tøj"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("id=\"level." + second + ".TILL-wrong\"", "Intet er gemt endnu", "value=\"Sortere tøj\"")
                .containsPattern("level\\." + first + "\\.TILL\"[^§]*value=\"3\" selected");
        assertThat(Shop.seen()).isEmpty();
    }

    @Test
    void aSheetWithNothingInItSaysSo() throws Exception {
        MockHttpServletResponse answer = save(Map.of("dimension", "TILL"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Vælg mindst ét trin.");
    }

    @Test
    void oneToldMoreCloselyKeepsThePersonsOwnViewBesideIt() throws Exception {
        String page = observed();
        assertThat(change(Role.ENTERPRISE_SUPERVISOR, page, version(page), Map.of("help", "SHOWN", "ownLevel", "2"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(read("/enterprises/" + Shop.id() + "/day"))
                .contains("siger selv: Med lidt støtte", "Fik det vist først", "<b>Selv</b>");
        assertThat(Shop.seen()).containsExactly("B01 TILL 3 by Enterprise supervisor");
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwritten() throws Exception {
        String page = observed();
        String old = version(page);
        change(Role.ENTERPRISE_SUPERVISOR, page, old, Map.of("level", "2"));
        MockHttpServletResponse both = change(Role.ENTERPRISE_SUPERVISOR, page, old, Map.of("level", "1"));
        assertThat(both.getStatus()).isEqualTo(409);
        assertThat(Shop.seen()).containsExactly("B01 TILL 2 by Enterprise supervisor");
    }

    @Test
    void nobodyElseTellsItMoreCloselyAndNumbersOfCprStayOut() throws Exception {
        String page = observed();
        assertThat(change(Role.CONSULTANT, page, "1", Map.of("level", "1")).getStatus())
                .isEqualTo(403);
        MockHttpServletResponse answer =
                change(Role.ENTERPRISE_SUPERVISOR, page, version(page), Map.of("note", "Ringede om 010190-1234"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("note-wrong", "Ringede om");
    }

    @Test
    void wordsOfHealthAndLongTextsAreRefusedAndKept() throws Exception {
        String page = observed();
        String long201 = "a".repeat(201);
        Map<String, String> wrong = Map.of("note", "Gik hjem, for depressionen er tilbage", "task", long201);
        MockHttpServletResponse answer = change(Role.ENTERPRISE_SUPERVISOR, page, version(page), wrong);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("note-wrong", "depressionen er tilbage", "task-wrong", long201);

        answer = save(Map.of("dimension", "TILL", "level." + first + ".TILL", "2", "task", "Stress og angst"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("task-wrong", "Stress og angst");
        assertThat(Shop.seen()).containsExactly("B01 TILL 3 by Enterprise supervisor");
    }

    /** The page of something that was seen. */
    private String observed() throws Exception {
        save(Map.of("dimension", "TILL", "level." + first + ".TILL", "3"));
        Matcher link = Pattern.compile("href=\"(/observe/[0-9a-f-]{36})\"")
                .matcher(read("/enterprises/" + Shop.id() + "/day"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String version(String page) throws Exception {
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(read(page));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private MockHttpServletResponse change(Role role, String page, String version, Map<String, String> other)
            throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of("level", "3", "timesSeen", "1", "version", version));
        fields.putAll(other);
        return send(role, post(page), fields);
    }

    private MockHttpServletResponse save(Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("key", key);
        return send(Role.ENTERPRISE_SUPERVISOR, post("/enterprises/" + Shop.id() + "/shift"), all);
    }

    private MockHttpServletResponse send(Role role, MockHttpServletRequestBuilder request, Map<String, String> fields)
            throws Exception {
        fields.forEach(request::param);
        return web.perform(request.with(house.signedIn(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String read(String address) throws Exception {
        return web.perform(get(address).with(house.signedIn(Role.ENTERPRISE_SUPERVISOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

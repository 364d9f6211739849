package dk.fodfaeste.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.SavedFilters.SavedFilter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Lists of people that somebody keeps under a name, with the columns that they chose. */
class SavedFiltersTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private SavedFilters filters;

    @BeforeEach
    void amalMovesIn() {
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv(
                        "borgere", "nr;fornavn;telefon;konsulent;cpr\nB1;Amal;20304050;Consultant;140285-1234\n")));
    }

    @Test
    void aListIsKeptWithItsOrderAndColumnsAndWithoutWhatWasTyped() throws Exception {
        send(
                Role.CONSULTANT,
                post("/people/filters")
                        .param("name", "Ringeliste")
                        .param("q", "Amal")
                        .param("sort", "WAITED")
                        .param("stage", "ENGAGEMENT")
                        .param("column", "PHONE", "STAGE"));
        Document list = page("/people", Role.CONSULTANT);
        String address = list.select("nav.filter a:contains(Ringeliste)").attr("href");
        assertThat(address).isEqualTo("/people?sort=WAITED&stage=ENGAGEMENT&column=STAGE&column=PHONE");
        Document kept = page(address, Role.CONSULTANT);
        assertThat(kept.select("thead th").eachText()).containsExactly("Navn", "Trin", "Telefon");
        assertThat(kept.select("tbody td").eachText()).containsExactly("Kontakt", "20304050");
        assertThat(kept.select("nav.filter a[aria-current]").eachText()).contains("Ringeliste");
        assertThat(page("/people", Role.SOCIAL_WORKER).text())
                .as("nobody else's")
                .doesNotContain("Ringeliste");
        assertThat(TestHouse.rows("select asked from people.saved_filter")).noneMatch(asked -> asked.contains("Amal"));
    }

    @Test
    void theSpreadsheetFollowsTheColumnsAndTheCaseRoomIsNeverAmongThem() throws Exception {
        assertThat(sheet("/people/export.xlsx?column=PHONE")).containsExactly("Navn", "Nummer", "Telefon");
        assertThat(sheet("/people/export.xlsx"))
                .contains("Trin", "Virksomhedskonsulent")
                .doesNotContain("Telefon");
        assertThat(page("/people?column=CPR", Role.CONSULTANT).text()).doesNotContain("140285");
        assertThat(send(Role.CONSULTANT, get("/people/export.xlsx?column=CAUSE"))
                        .getStatus())
                .isEqualTo(400);
    }

    private List<String> sheet(String address) throws Exception {
        byte[] file = send(Role.CONSULTANT, get(address)).getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = book.getFirstSheet().openStream()) {
            return rows.findFirst().orElseThrow().stream()
                    .map(cell -> cell.getText())
                    .toList();
        }
    }

    @Test
    void aListIsNamedOtherwiseAndTakenAway() throws Exception {
        as(house.actor(Role.CONSULTANT), () -> filters.save("Mine", "sort=NAME"));
        UUID id = own().getFirst().id();
        assertThat(send(Role.SOCIAL_WORKER, post("/people/filters/" + id + "/remove"))
                        .getStatus())
                .isEqualTo(404);
        send(
                Role.CONSULTANT,
                post("/people/filters/" + id).param("name", "Alle").param("version", "1"));
        assertThat(own()).extracting(SavedFilter::name).containsExactly("Alle");
        send(Role.CONSULTANT, post("/people/filters/" + id + "/remove"));
        assertThat(own()).isEmpty();
    }

    @Test
    void aNameIsNeededAndTheTwentyFirstListIsRefused() throws Exception {
        MockHttpServletResponse nameless =
                send(Role.CONSULTANT, post("/people/filters").param("column", "PHONE"));
        assertThat(nameless.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(nameless.getContentAsString(StandardCharsets.UTF_8))
                        .select("main input[name=column]")
                        .eachAttr("value"))
                .as("what was chosen stays")
                .containsExactly("PHONE");
        assertThat(refusal("140285-1234")).contains("CPR-nummer");
        assertThat(refusal("Dem med angst")).contains("«angst» siger noget om helbred");
        as(house.actor(Role.CONSULTANT), () -> {
            for (int each = 1; each <= SavedFilters.MOST; each++) {
                filters.save("Liste " + each, "sort=NAME");
            }
        });
        assertThat(refusal("liste 3")).contains("Du har 20 lister");
        assertThatThrownBy(() -> as(
                        house.actor(Role.CONSULTANT),
                        () -> database.execute(
                                "insert into people.saved_filter (saved_filter_id, organisation_id, account_id, name, asked)"
                                        + " values (gen_random_uuid(), ?, ?, 'En til', '')",
                                house.organisationId(),
                                house.account(Role.CONSULTANT).accountId())))
                .rootCause()
                .hasMessageContaining("20 filters");
    }

    private String refusal(String name) throws Exception {
        MockHttpServletResponse answer =
                send(Role.CONSULTANT, post("/people/filters").param("name", name));
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private List<SavedFilter> own() {
        return as(house.actor(Role.CONSULTANT), () -> filters.all());
    }

    private Document page(String address, Role role) throws Exception {
        return Jsoup.parse(send(role, get(address)).getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(house.signedIn(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}

package dk.fodfaeste.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.editing.Change;
import dk.fodfaeste.catalogue.editing.Drafts;
import dk.fodfaeste.catalogue.editing.Publishing;
import dk.fodfaeste.catalogue.editing.Restepped;
import dk.fodfaeste.catalogue.editing.Reworded;
import dk.fodfaeste.catalogue.editing.TakenOut;
import dk.fodfaeste.discovery.Knowledge.Written;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What was seen is told in the words in which it was seen, whatever they became. */
class OldWordsTest extends HouseTest {

    private static final InLanguages WORDS = InLanguages.of("Er der til tiden", "Is there on time");

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Publishing publishing;

    private UUID amal = new UUID(0, 0);

    @BeforeEach
    void amalMovesIn() {
        Town.moveIn(imports, house, List.of(Town.csv("borgere", "nr;fornavn;efternavn\nB1;Amal;Hassan\n")));
        amal = as(house.actor(Role.CONSULTANT), () -> people.all().getFirst().id());
    }

    @Test
    void whatAPhoneSendsLaterIsKeptInTheWordsThatItShowedAndExplained() throws Exception {
        publish(new TakenOut("PUNCTUAL"));

        String next = Objects.requireNonNull(see("3", "0").getRedirectedUrl());

        assertThat(written()).containsExactly(new Written("PUNCTUAL", 3, 0));
        assertThat(page(next, Role.ENTERPRISE_SUPERVISOR))
                .contains("Gemt om Amal H., B1: Kommer til tiden, Selv.", "er taget ud af kataloget 23. november 2026");
        assertThat(page("/people/" + amal + "/profile", Role.CONSULTANT))
                .contains("Spørges der ikke om mere", "Taget ud 23. november 2026", "Kommer til tiden");
    }

    @Test
    void aFormOfTodayDoesNotAskForWhatWasTakenOut() throws Exception {
        publish(new TakenOut("PUNCTUAL"));
        assertThat(see("3", "1").getStatus()).isEqualTo(404);
        assertThat(page("/observe?person=" + amal, Role.ENTERPRISE_SUPERVISOR)).doesNotContain("PUNCTUAL");
        assertThat(written()).isEmpty();
    }

    @Test
    void aStepOfThenIsToldInTheWordsOfThenAndCountsForTheStepThatWasSaid() throws Exception {
        see("4", "0");
        publish(new Restepped(
                "PUNCTUAL", List.of(InLanguages.of("Nej", "No"), InLanguages.of("Ja", "Yes")), List.of(0, 0, 0, 1, 1)));
        see("1", "1");

        assertThat(as(house.actor(Role.CONSULTANT), () -> knowledge.sightingsOf(amal)))
                .extracting(each -> each.observation().level())
                .containsExactly(1, 1);
        assertThat(page("/people/" + amal + "/profile", Role.CONSULTANT)).contains("Hver gang", "Ja");
        assertThat(page("/observe?person=" + amal + "&dimension=PUNCTUAL", Role.CONSULTANT))
                .contains("name=\"edition\" value=\"1\"", "Nej")
                .doesNotContain("Hver gang");
    }

    @Test
    void aNameOfThenStandsBesideWhatWasSeen() throws Exception {
        see("3", "0");
        publish(new Reworded("PUNCTUAL", WORDS, WORDS));
        assertThat(page("/people/" + amal + "/profile", Role.CONSULTANT))
                .contains("Er der til tiden", "set som »Kommer til tiden«");
    }

    private void publish(Change change) {
        as(house.actor(Role.ADMINISTRATOR), () -> drafts.add(change));
        as(
                house.actor(Role.EMPLOYMENT_MANAGER),
                () -> publishing.putInForce(drafts.ours().version(), "Vi ser bedre"));
    }

    private MockHttpServletResponse see(String level, String edition) throws Exception {
        return web.perform(post("/observe")
                        .with(house.signedIn(Role.ENTERPRISE_SUPERVISOR))
                        .with(csrf())
                        .param("person", amal.toString())
                        .param("dimension", "PUNCTUAL")
                        .param("edition", edition)
                        .param("level", level)
                        .param("seenOn", "2026-11-23")
                        .param("timesSeen", "1")
                        .param("clientKey", UUID.randomUUID().toString()))
                .andReturn()
                .getResponse();
    }

    private List<Written> written() {
        return as(house.actor(Role.CONSULTANT), () -> knowledge.writtenOf(amal)).stream()
                .map(Knowledge.Sighting::seen)
                .toList();
    }

    private String page(String address, Role role) throws Exception {
        return web.perform(get(address).with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

package dk.fodfaeste.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.engine.fit.NeedState;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

class ObservationsTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Knowledge knowledge;

    private UUID amal = new UUID(0, 0);

    @BeforeEach
    void amalMovesIn() {
        Town.moveIn(imports, house, List.of(Town.csv("borgere", "nr;fornavn;efternavn\nB1;Amal;Hassan\n")));
        amal = as(house.actor(Role.CONSULTANT), () -> people.all().getFirst().id());
    }

    @Test
    void twoSightingsByASupervisorMakeANeedMet() throws Exception {
        see(Role.ENTERPRISE_SUPERVISOR, house, "3", "2026-11-23", UUID.randomUUID());
        assertThat(state()).isEqualTo(NeedState.UNKNOWN);
        see(Role.ENTERPRISE_SUPERVISOR, house, "3", "2026-11-23", UUID.randomUUID());
        assertThat(state()).isEqualTo(NeedState.MET);
    }

    @Test
    void aFormThatArrivesTwiceIsWrittenOnce() throws Exception {
        UUID key = UUID.randomUUID();
        see(Role.ENTERPRISE_SUPERVISOR, house, "3", "2026-11-23", key);
        see(Role.ENTERPRISE_SUPERVISOR, house, "3", "2026-11-23", key);

        assertThat(sightings()).hasSize(1);
        assertThat(sightings().getFirst().observation().seenBy()).isEqualTo(ObserverRole.SUPERVISOR);
    }

    @Test
    void whatWasSeenCanBeTakenBackByTheOneWhoSawIt() throws Exception {
        String address =
                Objects.requireNonNull(see(Role.ENTERPRISE_SUPERVISOR, house, "3", "2026-11-23", UUID.randomUUID())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        String undo = "/observe/" + address.substring(address.indexOf("saved=") + 6) + "/undo";

        web.perform(post(undo).with(house.signedIn(Role.CONSULTANT)).with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(sightings()).hasSize(1);
        web.perform(post(undo).with(house.signedIn(Role.ENTERPRISE_SUPERVISOR)).with(csrf()))
                .andExpect(redirectedUrlPattern("/observe?person=*"));
        assertThat(sightings()).isEmpty();
    }

    @Test
    void aLevelOrADayThatCannotBeIsToldBesideItsFieldAndNothingIsSaved() throws Exception {
        see(Role.CONSULTANT, house, "9", "2026-11-23", UUID.randomUUID())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Vælg, hvor godt det gik.")));
        see(Role.CONSULTANT, house, "3", "2026-11-24", UUID.randomUUID())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Vælg en dag, der har været")));
        assertThat(sightings()).isEmpty();
    }

    @Test
    void somebodyElseIsFoundByAPieceOfTheNameAndNobodyIsListedUnasked() throws Exception {
        assertThat(page("/observe")).doesNotContain("Amal");
        assertThat(page("/observe?q=hass am")).contains("/observe?person=" + amal, "Amal H., B1");
        assertThat(page("/observe?q=B1")).contains("/observe?person=" + amal);
        assertThat(page("/observe?q=ingen")).contains("Ingen passer til det, du søger");
    }

    @Test
    void atMostTenAreShownAndItIsSaidThatThereAreOthers() throws Exception {
        String rows = IntStream.range(10, 21).mapToObj("K%d;Kim;\n"::formatted).collect(Collectors.joining());
        Town.moveIn(imports, house, List.of(Town.csv("borgere", "nr;fornavn;efternavn\n" + rows)));
        assertThat(page("/observe?q=kim"))
                .contains("Kim, K10", "Kim, K19", "Der er flere, der passer.")
                .doesNotContain("Kim, K20");
    }

    @Test
    void thoseWhoWereSeenLatelyAreATapAway() throws Exception {
        see(Role.ENTERPRISE_SUPERVISOR, house, "3", "2026-11-23", UUID.randomUUID());
        assertThat(page("/observe")).contains("/observe?person=" + amal, "Amal H.");
    }

    @Test
    void nobodySeesIntoAnotherHouse() throws Exception {
        see(Role.ENTERPRISE_SUPERVISOR, otherHouse, "3", "2026-11-23", UUID.randomUUID())
                .andExpect(status().isNotFound());
        assertThat(sightings()).isEmpty();
    }

    private ResultActions see(Role role, Accounts who, String level, String day, UUID key) throws Exception {
        return web.perform(post("/observe")
                .with(who.signedIn(role))
                .with(csrf())
                .param("person", amal.toString())
                .param("dimension", "PUNCTUAL")
                .param("level", level)
                .param("seenOn", day)
                .param("timesSeen", "1")
                .param("clientKey", key.toString()));
    }

    private String page(String address) throws Exception {
        return web.perform(get(address).with(house.signedIn(Role.ENTERPRISE_SUPERVISOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<Knowledge.Sighting> sightings() {
        return as(house.actor(Role.CONSULTANT), () -> knowledge.sightingsOf(amal));
    }

    private NeedState state() {
        return Objects.requireNonNull(as(house.actor(Role.CONSULTANT), () -> knowledge.beliefs(sightings()))
                        .get("PUNCTUAL"))
                .state(3);
    }
}

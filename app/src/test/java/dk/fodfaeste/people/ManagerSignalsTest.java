package dk.fodfaeste.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.catalogue.editing.Drafts;
import dk.fodfaeste.catalogue.editing.Publishing;
import dk.fodfaeste.catalogue.editing.TakenOut;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** What waits for the manager stands on I dag, whichever room it is of. */
class ManagerSignalsTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Publishing publishing;

    @Test
    void theDraftOfTheCatalogueWaitsUntilItIsInForce() throws Exception {
        String waits = "Kladden til kataloget venter";
        assertThat(today(house, Role.EMPLOYMENT_MANAGER)).doesNotContain(waits);
        as(house.actor(Role.ADMINISTRATOR), () -> drafts.add(new TakenOut("NOISE")));

        assertThat(today(house, Role.EMPLOYMENT_MANAGER)).contains(waits, "/administration/catalogue/draft");
        assertThat(today(house, Role.CONSULTANT)).doesNotContain(waits);
        assertThat(today(otherHouse, Role.EMPLOYMENT_MANAGER)).doesNotContain(waits);

        as(
                house.actor(Role.EMPLOYMENT_MANAGER),
                () -> publishing.putInForce(drafts.ours().version(), "Ingen spørger om det"));
        assertThat(today(house, Role.EMPLOYMENT_MANAGER)).doesNotContain(waits);
    }

    @Test
    void aRulePackThatAnotherLaidInWaitsAndOnesOwnDoesNot() throws Exception {
        layIn(Role.ADMINISTRATOR);
        assertThat(today(house, Role.EMPLOYMENT_MANAGER)).contains("Regelpakken 2027.1 venter");
        assertThat(today(otherHouse, Role.EMPLOYMENT_MANAGER)).doesNotContain("Regelpakken");

        TestHouse.execute("update rules.pack set laid_in_by_id = '"
                + house.account(Role.EMPLOYMENT_MANAGER).accountId() + "'");
        assertThat(today(house, Role.EMPLOYMENT_MANAGER)).doesNotContain("Regelpakken");
    }

    private void layIn(Role role) throws Exception {
        byte[] pack = Objects.requireNonNull(getClass().getResourceAsStream("/rules/pack-2027.json"))
                .readAllBytes();
        web.perform(multipart("/administration/rules")
                        .file(new MockMultipartFile("file", "2027.json", "application/json", pack))
                        .param("form", UUID.randomUUID().toString())
                        .with(house.signedIn(role))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void aTalkAboutProgressThatHasWaitedForMoreThanAMonthIsToldAndAFreshOneIsNot() throws Exception {
        SmallTown.moveIn(imports, house, "");
        TestHouse.execute("update people.person set stage = 'PROFILING'");
        TestHouse.execute("update people.stage_entry set entered_on = date '2026-11-01'");
        assertThat(today(house, Role.EMPLOYMENT_MANAGER)).doesNotContain("Samtalen om fremgang");

        TestHouse.execute("update people.stage_entry set entered_on = date '2026-06-01'");
        assertThat(today(house, Role.EMPLOYMENT_MANAGER))
                .contains("Samtalen om fremgang med Amal har ventet i over en måned", "Samtalen om fremgang med Carl");
        assertThat(today(otherHouse, Role.EMPLOYMENT_MANAGER)).doesNotContain("Samtalen om fremgang");
    }

    private String today(Accounts of, Role role) throws Exception {
        return web.perform(get("/today").with(of.signedIn(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

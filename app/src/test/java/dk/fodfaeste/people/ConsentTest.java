package dk.fodfaeste.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.ImportReport;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.privacy.Consents;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may see a profile is the person's to say, and what they took back stays taken back. */
class ConsentTest extends HouseTest {

    private static final Upload SAYS_YES = borgere("nr;fornavn;samtykke_profil\nT0020;Sara;ja\nT0021;Omar;ja\n");
    private static final Upload SAYS_NO = borgere("nr;fornavn;samtykke_profil\nT0020;Sara;nej\n");
    private static final Upload SAYS_NOTHING = borgere("nr;fornavn\nT0020;Sara\n");

    @Autowired
    private Imports imports;

    @Autowired
    private Consents consents;

    @Test
    void whatWasTakenBackOnThePageIsNotGivenBackByAFileAndTheDryRunSaysSo() throws Exception {
        write(SAYS_YES);
        UUID sara = person("T0020");
        say(sara, false, "IN_PERSON");

        ImportReport dryRun = dk.fodfaeste.platform.Acting.as(
                house.actor(Role.ADMINISTRATOR), () -> imports.dryRun(List.of(SAYS_YES), rows -> {}));
        assertThat(dryRun.stayWithdrawn()).containsExactly("T0020");
        assertThat(dryRun.changesNothing()).isTrue();

        assertThat(write(SAYS_YES).stayWithdrawn()).containsExactly("T0020");
        assertThat(mayBeShown(sara)).isFalse();
        assertThat(mayBeShown(person("T0021"))).as("who took nothing back").isTrue();
    }

    @Test
    void whatAFileTookBackNoFileGivesBackAndAFileThatSaysNothingChangesNothing() throws Exception {
        write(SAYS_YES);
        write(SAYS_NO);
        UUID sara = person("T0020");
        write(SAYS_NOTHING);
        assertThat(write(SAYS_YES).stayWithdrawn()).containsExactly("T0020");
        assertThat(mayBeShown(sara)).isFalse();
        say(sara, true, "WITH_INTERPRETER");
        assertThat(mayBeShown(sara)).as("said by the person again").isTrue();
        assertThat(write(SAYS_YES).stayWithdrawn()).isEmpty();
    }

    @Test
    void howItWasSaidIsAskedForAndWrittenDown() throws Exception {
        write(SAYS_NOTHING);
        UUID sara = person("T0020");
        web.perform(post("/people/" + sara + "/profile/consent")
                        .with(csrf())
                        .with(house.signedIn(Role.CONSULTANT))
                        .param("given", "true")
                        .param("how", ""))
                .andExpect(status().isUnprocessableContent());
        assertThat(mayBeShown(sara)).isFalse();
        say(sara, true, "BY_PHONE");
        assertThat(as(house.actor(Role.CONSULTANT), () -> consents.latestOf(sara)))
                .hasValueSatisfying(consent -> assertThat(consent.source()).isEqualTo("by phone"));
    }

    @Test
    void withoutAYesASupervisorIsNotToldWhatIsUnknownOfThePersonAndWithOneIs() throws Exception {
        write(SAYS_NOTHING);
        UUID sara = person("T0020");
        String address = "/observe?person=" + sara;
        boolean teamIsTold = page(address, Role.CONSULTANT).contains("class=\"note\"");
        assertThat(page(address, Role.ENTERPRISE_SUPERVISOR)).doesNotContain("class=\"note\"");
        say(sara, true, "IN_PERSON");
        assertThat(page(address, Role.ENTERPRISE_SUPERVISOR).contains("class=\"note\""))
                .isEqualTo(teamIsTold);
    }

    private void say(UUID person, boolean given, String how) throws Exception {
        web.perform(post("/people/" + person + "/profile/consent")
                        .with(csrf())
                        .with(house.signedIn(Role.CONSULTANT))
                        .param("given", String.valueOf(given))
                        .param("how", how))
                .andExpect(redirectedUrl("/people/" + person + "/profile"));
    }

    private String page(String address, Role role) throws Exception {
        return web.perform(get(address).with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private boolean mayBeShown(UUID person) {
        return as(house.actor(Role.CONSULTANT), () -> consents.mayBeShown(person));
    }

    private ImportReport write(Upload upload) {
        return dk.fodfaeste.platform.Acting.as(
                house.actor(Role.ADMINISTRATOR), () -> imports.write(List.of(upload), rows -> {}));
    }

    private static Upload borgere(String rows) {
        return new Upload("borgere.csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    private UUID person(String number) throws SQLException {
        try (var owner = TestHouse.owner();
                var query = owner.prepareStatement(
                        "select person_id from people.person where number = ? and organisation_id = ?")) {
            query.setString(1, number);
            query.setObject(2, house.organisationId());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }
}

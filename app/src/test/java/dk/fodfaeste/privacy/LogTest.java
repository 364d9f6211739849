package dk.fodfaeste.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.WorkingTime;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class LogTest extends HouseTest {

    private static final UUID PERSON = UUID.fromString("abcdef12-0000-4000-8000-000000000001");

    @Autowired
    private AuditLog log;

    @Autowired
    private ChainCheck check;

    @Test
    void theFiltersNarrowTheList() throws Exception {
        as(house.actor(Role.CONSULTANT), () -> log.append(AuditLog.Action.READ, "profile", PERSON, "the first"));
        as(house.actor(Role.SOCIAL_WORKER), () -> log.changed("case-room", PERSON, "the second"));
        LocalDate today = LocalDate.now(WorkingTime.ZONE);

        assertThat(page("")).contains("the first", "the second");
        assertThat(page("?action=CHANGE")).contains("the second").doesNotContain("the first");
        assertThat(page("?actor=consul")).contains("the first").doesNotContain("the second");
        assertThat(page("?actor=100%25")).contains("Her er ingen poster");
        assertThat(page("?subject=case-room")).contains("the second").doesNotContain("the first");
        assertThat(page("?from=" + today + "&to=" + today)).contains("the first", "the second");
        assertThat(page("?from=" + today.plusDays(1))).doesNotContain("the first", "the second");
        assertThat(page("?to=" + today.minusDays(1))).doesNotContain("the first", "the second");
        assertThat(page("?action=&actor=&subject=&from=&to=&page=9")).contains("the first");
    }

    @Test
    void theNewestStandFirstTwentyOnAPage() throws Exception {
        append(21);

        assertThat(page(""))
                .contains("Post 21 til 2", "entry 21", "entry 2", "/administration/log?before=2\"")
                .doesNotContain("entry 1<", "Nyere");
        assertThat(page("?before=2&subject=profile"))
                .contains("Post 1 til 1", "entry 1<", "/administration/log?after=1&amp;subject=profile")
                .doesNotContain("Ældre");
    }

    @Test
    void aPageOfOldEntriesStaysWhereItIsWhileNewOnesCome() throws Exception {
        append(180);

        assertThat(page("?before=81")).contains("Post 80 til 61", "Nyere", "Ældre");
        append(20);
        assertThat(page("?before=81")).contains("Post 80 til 61");
        assertThat(page("?after=80")).contains("Post 100 til 81", "Nyere", "Ældre");
        assertThat(page("?after=180")).contains("Post 200 til 181").doesNotContain("Nyere");
        assertThat(page("?before=1")).contains("Her er ingen poster");
        assertThat(page("?before=x")).doesNotContain("Post ");
    }

    @Test
    void whatTheLogTellsOfCanBeChosen() throws Exception {
        append(3);
        as(house.actor(Role.CONSULTANT), () -> log.changed("course", PERSON, "begun"));
        as(otherHouse.actor(Role.CONSULTANT), () -> log.changed("stage", PERSON, "moved"));

        assertThat(page(""))
                .contains("<option value=\"course\">", "<option value=\"profile\">")
                .doesNotContain("<option value=\"stage\">");
    }

    @Test
    void thePersonIsNamedByAShortReferenceThatOnlyTheTeamMayFollow() throws Exception {
        append(1);

        assertThat(page("")).contains("abcdef12").doesNotContain("/people/" + PERSON);
        assertThat(read(get("/administration/log"), Role.EMPLOYMENT_MANAGER)).contains("/people/" + PERSON);
    }

    @Test
    void anotherOrganisationsEntriesAreNotSeen() throws Exception {
        as(otherHouse.actor(Role.CONSULTANT), () -> log.changed("profile", PERSON, "over the harbour"));

        assertThat(page("")).doesNotContain("over the harbour").contains("Den første kommer");
        assertThat(checked()).contains("Kæden er hel: 0 poster");
    }

    @Test
    void aWholeChainIsSaidToBeWhole() throws Exception {
        append(1234);
        as(otherHouse.actor(Role.CONSULTANT), () -> log.changed("profile", PERSON, "over the harbour"));

        assertThat(checked()).contains("Kæden er hel: 1.234 poster");
        assertThat(check.ofEveryHouse())
                .extracting(ChainCheck.Chain::organisation, ChainCheck.Chain::entries, ChainCheck.Chain::isWhole)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Huset i Gaden", 1234L, true),
                        org.assertj.core.groups.Tuple.tuple("Huset ved Havnen", 1L, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update privacy.log_entry set detail = 'nothing' where sequence = 17                 | 17",
                "update privacy.log_entry set person_id = null where sequence = 17                   | 17",
                "update privacy.log_entry set at = at + interval '1 microsecond' where sequence = 17 | 17",
                "update privacy.log_entry set hash = '\\x00' where sequence = 17                     | 17",
                "delete from privacy.log_entry where sequence = 17                                   | 17",
                "delete from privacy.log_entry where sequence = 1                                    | 1",
                "delete from privacy.log_entry where sequence > 16                                   | 17",
                "delete from privacy.log_entry                                                       | 1",
                "delete from privacy.log_head                                                        | 20",
                "update privacy.log_head set sequence = 16                                           | 17",
                "update privacy.log_entry set actor = 'Nobody', hash = privacy.entry_hash(previous_hash, organisation_id,"
                        + " sequence, at, account_id, 'Nobody', action, subject, person_id, detail) where sequence = 20 | 20",
                "update privacy.log_entry set actor = 'Nobody', hash = privacy.entry_hash(previous_hash, organisation_id,"
                        + " sequence, at, account_id, 'Nobody', action, subject, person_id, detail) where sequence = 16 | 16",
            })
    void whatTheOwnerOfTheTablesTampersWithIsFound(String tampering, long broken) throws Exception {
        append(20);
        tamper(tampering);

        assertThat(checked()).contains("Kæden er brudt ved post " + broken + ".");
        assertThat(check.ofEveryHouse())
                .filteredOn(chain -> !chain.isWhole())
                .singleElement()
                .satisfies(chain -> assertThat(chain.firstBroken()).contains(broken));
    }

    private void append(int entries) {
        as(house.actor(Role.CONSULTANT), () -> {
            for (int entry = 1; entry <= entries; entry++) {
                log.append(AuditLog.Action.READ, "profile", PERSON, "entry " + entry);
            }
        });
    }

    private static void tamper(String sql) throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private String page(String query) throws Exception {
        return read(get(java.net.URI.create("/administration/log" + query)), Role.ADMINISTRATOR);
    }

    private String checked() throws Exception {
        return read(post("/administration/log/check").with(csrf()), Role.ADMINISTRATOR);
    }

    private String read(MockHttpServletRequestBuilder request, Role role) throws Exception {
        return web.perform(request.with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

package dk.fodfaeste.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signed in, who looked at what, and who was refused stands in the log; what they typed does not. */
class LookLogTest extends HouseTest {

    @Test
    void everyListIsLoggedWithHowManyWereFound() throws Exception {
        look("/people?stage=SUPPORT&page=1", Role.CONSULTANT);
        look("/courses", Role.CONSULTANT);
        look("/today", Role.SOCIAL_WORKER);
        assertThat(lines())
                .contains(
                        "Consultant LIST people: 0 found; by stage; page 1",
                        "Consultant LIST courses: 0 found",
                        "Social worker LIST today: ");
    }

    @ParameterizedTest
    @CsvSource({
        "/people?q=010190-1234, people: a number like a CPR number; 0 found",
        "/search?q=depression, search: a word; 0 found",
        "/observe?q=brudt%20ryg, observe: 2 words; 0 found",
    })
    void aSearchIsLoggedWithoutItsWords(String address, String line) throws Exception {
        look(address, Role.CONSULTANT);
        assertThat(lines()).contains("Consultant SEARCH " + line);
        assertThat(String.join("\n", lines())).doesNotContain("010190", "1234", "depression", "ryg");
    }

    @Test
    void whatIsClosedToTheReaderIsLogged() throws Exception {
        UUID person = UUID.randomUUID();
        look("/people/" + person + "/case-room", Role.CONSULTANT);
        look("/administration/accounts", Role.SOCIAL_WORKER);
        assertThat(lines())
                .contains(
                        "Consultant REFUSED address: GET /people/…/case-room " + person,
                        "Social worker REFUSED address: GET /administration/accounts");
    }

    @Test
    void signingInAndOutAndWrongPasswordsAreLogged() throws Exception {
        signIn("consultant@huset.example", "forkert");
        signIn("consultant@huset.example", Accounts.PASSWORD);
        web.perform(post("/sign-out").with(csrf()).with(house.signedIn(Role.CONSULTANT)));
        assertThat(lines())
                .contains(
                        "Consultant SIGN_IN account: refused, wrong password, from 127.0.0.1",
                        "Consultant SIGN_IN account: from 127.0.0.1",
                        "Consultant SIGN_OUT account: ");
    }

    private void signIn(String email, String password) throws Exception {
        web.perform(post("/sign-in").with(csrf()).param("email", email).param("password", password));
    }

    private void look(String address, Role role) throws Exception {
        web.perform(get(URI.create(address)).with(house.signedIn(role)));
    }

    private List<String> lines() throws SQLException {
        try (var owner = TestHouse.owner();
                var query = owner.prepareStatement("select actor || ' ' || action || ' ' || subject || ': ' || detail"
                        + " || coalesce(' ' || person_id, '') from privacy.log_entry where organisation_id = ?")) {
            query.setObject(1, house.organisationId());
            List<String> lines = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        }
    }
}

package dk.fodfaeste.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class AccountsTest extends HouseTest {

    private static final String LIST = "/administration/accounts";
    private static final String NEW = LIST + "/new";
    private static final String PASSWORD = "tre små ord her";

    @Test
    void theListHoldsTheOrganisationsOwnAndNobodyElse() throws Exception {
        assertThat(send(get(LIST)).getContentAsString())
                .contains("Consultant", "consultant@huset.example", "Virksomhedskonsulent", "kan logge ind")
                .doesNotContain("havnen.example");
        assertThat(send(get(LIST + "/" + otherHouse.account(Role.CONSULTANT).accountId()))
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void onlyAdministratorsOpenTheAccounts(Role role) throws Exception {
        for (MockHttpServletRequestBuilder request : List.of(get(LIST), get(NEW), post(NEW))) {
            assertThat(web.perform(request.with(house.signedIn(role)).with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
    }

    @Test
    void aNewAccountSignsInWithItsPassword() throws Exception {
        assertThat(send(typed(NEW, "Mette Holm", " mette@huset.example ", "SOCIAL_WORKER", PASSWORD, true))
                        .getRedirectedUrl())
                .isEqualTo(LIST);

        assertThat(signIn("mette@huset.example", PASSWORD)).endsWith("/today");
        assertThat(column("select detail from privacy.log_entry where action = 'CHANGE'"))
                .containsExactly("Mette Holm: new, social worker");
        assertThat(column("select password_hash from identity.credential"))
                .allSatisfy(hash -> assertThat(hash).startsWith("$argon2id$"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',        a@b.example, CONSULTANT, tre små ord her, name, Skriv et navn.",
        "Bo,        '',          CONSULTANT, tre små ord her, email, Skriv en e-mail",
        "Bo,        bo,          CONSULTANT, tre små ord her, email, Skriv en e-mail",
        "Bo,        a@b.example, '',         tre små ord her, role, Vælg en rolle.",
        "Bo,        a@b.example, CONSULTANT, elleve tegn,     password, mindst 12 tegn",
        "Bo,        a@b.example, CONSULTANT, '',              password, mindst 12 tegn",
        "Bo, CONSULTANT@huset.example,  CONSULTANT, tre små ord her, email, Den adresse er i brug",
        "Consultant, a@b.example, CONSULTANT, tre små ord her, name, Der er allerede en med det navn",
    })
    void whatIsWrongStandsBesideItsField(
            String name, String email, String role, String password, String field, String message) throws Exception {
        MockHttpServletResponse response = send(typed(NEW, name, email, role, password, true));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString())
                .containsPattern("id=\"" + field + "-wrong\">[^<]*" + message)
                .contains("value=\"" + name + "\"", "value=\"" + email + "\"")
                .doesNotContain("tre små ord her", "elleve tegn");
        assertThat(column("select detail from privacy.log_entry where action = 'CHANGE'"))
                .isEmpty();
        assertThat(column("select 1 from identity.account")).hasSize(10);
    }

    @Test
    void aChangeKeepsThePasswordWhenNoneIsTyped() throws Exception {
        String address = address(Role.CONSULTANT);

        assertThat(send(typed(address, "Kai Consultant", "kai@huset.example", "EMPLOYMENT_MANAGER", "", true))
                        .getRedirectedUrl())
                .isEqualTo(LIST);

        assertThat(send(get(address)).getContentAsString()).contains("Kai Consultant", "kai@huset.example");
        assertThat(signIn("kai@huset.example", dk.fodfaeste.Accounts.PASSWORD)).endsWith("/today");
        assertThat(column("select detail from privacy.log_entry where action = 'CHANGE'"))
                .containsExactly("Kai Consultant: name, before: Consultant; e-mail; role, now employment manager");
    }

    @Test
    void savingWithoutAChangeLogsNothing() throws Exception {
        send(typed(address(Role.CONSULTANT), "Consultant", "consultant@huset.example", "CONSULTANT", "", true));

        assertThat(column("select detail from privacy.log_entry where action = 'CHANGE'"))
                .isEmpty();
    }

    @Test
    void aNewPasswordReplacesTheOldAndLiftsTheLock() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            signIn("consultant@huset.example", "forkert");
        }
        assertThat(signIn("consultant@huset.example", dk.fodfaeste.Accounts.PASSWORD))
                .contains("locked");

        send(typed(address(Role.CONSULTANT), "Consultant", "consultant@huset.example", "CONSULTANT", PASSWORD, true));

        assertThat(signIn("consultant@huset.example", PASSWORD)).endsWith("/today");
        assertThat(column("select detail from privacy.log_entry where action = 'CHANGE'"))
                .containsExactly("Consultant: password");
    }

    @Test
    void whoIsClosedOutIsOutAtOnce() throws Exception {
        Cookie session = Objects.requireNonNull(web.perform(post("/sign-in")
                        .param("email", "consultant@huset.example")
                        .param("password", dk.fodfaeste.Accounts.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
        assertThat(status(session)).isEqualTo(200);

        send(typed(address(Role.CONSULTANT), "Consultant", "consultant@huset.example", "CONSULTANT", "", false));

        assertThat(status(session)).isEqualTo(302);
        assertThat(signIn("consultant@huset.example", dk.fodfaeste.Accounts.PASSWORD))
                .contains("wrong");
    }

    @Test
    void nobodyShutsThemselvesOutOrChangesTheirOwnRole() throws Exception {
        String own = address(Role.ADMINISTRATOR);
        String email = "administrator@huset.example";

        MockHttpServletResponse closed = send(typed(own, "Administrator", email, "ADMINISTRATOR", "", false));
        MockHttpServletResponse moved = send(typed(own, "Administrator", email, "CONSULTANT", "", true));

        assertThat(closed.getStatus()).isEqualTo(422);
        assertThat(closed.getContentAsString()).contains("id=\"active-wrong\"", "lukke dig selv ude");
        assertThat(moved.getStatus()).isEqualTo(422);
        assertThat(moved.getContentAsString()).contains("id=\"role-wrong\"", "din egen rolle");
        assertThat(signIn(email, dk.fodfaeste.Accounts.PASSWORD)).endsWith("/today");
    }

    @Test
    void anotherOrganisationsAccountCannotBeChanged() throws Exception {
        UUID theirs = otherHouse.account(Role.CONSULTANT).accountId();

        assertThat(send(typed(LIST + "/" + theirs, "Bo", "bo@huset.example", "CONSULTANT", PASSWORD, true))
                        .getStatus())
                .isEqualTo(404);
        assertThat(signIn("consultant@havnen.example", dk.fodfaeste.Accounts.PASSWORD))
                .endsWith("/today");
    }

    private String address(Role role) {
        return LIST + "/" + house.account(role).accountId();
    }

    private static MockHttpServletRequestBuilder typed(
            String address, String name, String email, String role, String password, boolean active) {
        MockHttpServletRequestBuilder form = post(address)
                .param("name", name)
                .param("email", email)
                .param("role", role)
                .param("password", password);
        if (!address.equals(NEW)) {
            form.param("version", "1");
        }
        return active ? form.param("active", "true") : form;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(house.signedIn(Role.ADMINISTRATOR)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String signIn(String email, String password) throws Exception {
        return String.valueOf(web.perform(post("/sign-in")
                        .param("email", email)
                        .param("password", password)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private int status(Cookie session) throws Exception {
        return web.perform(get("/today").cookie(session))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static List<String> column(String sql) throws SQLException {
        try (var owner = TestHouse.owner();
                var rows = owner.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}

package dk.fodfaeste.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.MessageSource;

/** The operator founds an organisation by a command, as it is typed. */
class FoundingTest extends HouseTest {

    private static final String EMAIL = "anna@skoven.example";

    @Autowired
    private Founding founding;

    @Autowired
    private MessageSource messages;

    private final InputStream keyboard = System.in;
    private final PrintStream screen = System.out;
    private final Locale language = Locale.getDefault();

    @BeforeEach
    void aDane() {
        Locale.setDefault(Locale.of("da", "DK"));
    }

    @AfterEach
    void putBack() {
        System.setIn(keyboard);
        System.setOut(screen);
        Locale.setDefault(language);
    }

    @Test
    void theAdministratorSignsInWithThePasswordThatWasTyped() throws Exception {
        Said said = found("Huset i Skoven", EMAIL, "tre små ord her\n");

        assertThat(said.exitCode()).isZero();
        assertThat(said.text()).contains("«Huset i Skoven» er oprettet", EMAIL).doesNotContain("tre små ord her");
        assertThat(signIn("tre små ord her")).isEqualTo("/today");
    }

    @Test
    void ofAnEmptyLineAPasswordIsMadeAndShown() throws Exception {
        String text = found("Huset i Skoven", EMAIL, "\n").text();

        String password = text.replaceFirst("(?s).*Adgangskode: (\\S+).*", "$1");
        assertThat(password).hasSizeGreaterThanOrEqualTo(SignInRules.SHORTEST_PASSWORD);
        assertThat(signIn(password)).isEqualTo("/today");
        assertThat(signIn(password + "x")).isEqualTo("/sign-in?wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "huset i gaden,  anna@skoven.example, tre små ord her, Der er allerede en organisation",
        "'',             anna@skoven.example, tre små ord her, hvad organisationen hedder",
        "Huset i Skoven, anna,                tre små ord her, er ikke en e-mail",
        "Huset i Skoven, '',                  tre små ord her, er ikke en e-mail",
        "Huset i Skoven, anna@skoven.example, elleve tegn,     mindst 12 tegn",
    })
    void whatIsWrongIsSaidAndNothingIsFounded(String name, String email, String password, String words)
            throws Exception {
        Said said = found(name, email, password + "\n");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).contains(words).doesNotContain(password);
        assertThat(organisations()).isEqualTo(2);
    }

    @Test
    void whoeverSpeaksNoDanishIsAnsweredInEnglish() throws Exception {
        Locale.setDefault(Locale.GERMANY);

        assertThat(found("Huset i Gaden", EMAIL, "tre små ord her\n").text())
                .contains("There is an organisation called");
    }

    @Test
    void nodesThatStartAtTheSameMomentFoundOneOrganisationTogether() throws Exception {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            statement.execute("truncate identity.organisation cascade");
        }
        NewOrganisation ours = new NewOrganisation("Vores organisation", "Administrator", EMAIL);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> first = nodes.invokeAll(java.util.Collections.nCopies(
                    4, () -> founding.foundFirst(ours, "tre små ord her").isPresent()));
            int founded = 0;
            for (Future<Boolean> each : first) {
                founded += each.get() ? 1 : 0;
            }
            assertThat(founded).isEqualTo(1);
        }
        assertThat(organisations()).isEqualTo(1);
    }

    private Said found(String name, String email, String typed) throws Exception {
        FoundCommand command = new FoundCommand(founding, messages, new PasswordAdvice());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(typed.getBytes(Charset.defaultCharset())));
        System.setOut(new PrintStream(said, true, Charset.defaultCharset()));
        command.run(new DefaultApplicationArguments("--found=" + name, "--email=" + email, "--administrator="));
        return new Said(said.toString(Charset.defaultCharset()), command.getExitCode());
    }

    private String signIn(String password) throws Exception {
        return String.valueOf(web.perform(post("/sign-in")
                        .param("email", EMAIL)
                        .param("password", password)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static int organisations() throws Exception {
        try (var owner = TestHouse.owner();
                var row = owner.createStatement().executeQuery("select count(*) from identity.organisation")) {
            row.next();
            return row.getInt(1);
        }
    }

    private record Said(String text, int exitCode) {}
}

package dk.fodfaeste.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A number that nobody else has, put everywhere a file can hold one, and looked for everywhere the program leaves something. */
@ExtendWith(OutputCaptureExtension.class)
class CprStaysOutTest extends HouseTest {

    private static final String CANARY = "170382-5561";
    private static final Pattern ANYHOW = Pattern.compile("170382[^0-9•]{0,3}5561");
    private static final List<String> SHEETS = List.of(
            "borgere:nr;fornavn;efternavn;cpr;telefon;email;postnr;maalgruppe;modersmaal;tolk;henvist_dato;kommune;socialraadgiver;konsulent;"
                    + "max_rejse_min;dage;tidligst;senest;oensker;samtykke_profil",
            "virksomheder:cvr;navn;db07;kontakt_navn;kontakt_email;kontakt_telefon;max_kontakter_pr_maaned;pause_til;maa_kontaktes_af;"
                    + "egen_virksomhed",
            "arbejdssteder:cvr;pnr;navn;adresse;postnr;ordinaere_aarsvaerk;stoettede_aarsvaerk;pladser",
            "opgaver:pnr;opgave_nr;opgave;minutter;gange_pr_uge;dage;tidligst;senest;sted;udfoeres_af;aflastning",
            "krav:pnr;opgave_nr;dimension;mindst;styrke;kan_tilpasses;tilpasning",
            "observationer:nr;dimension;niveau;dato;set_af;gange;sted;opgave;note",
            "forloeb:nr;pnr;art;start;slut;timer_pr_uge;afsluttet;aarsag_side;foerte_til");

    @Autowired
    private LoggingSystem logging;

    @Autowired
    private ImportRuns runs;

    /** What it writes down is what this is about; another test in the same program may have told it to say nothing. */
    @BeforeEach
    void theProgramSaysWhatItSays() {
        logging.setLogLevel("dk.fodfaeste", LogLevel.INFO);
    }

    @Test
    void aNumberInAnyColumnTitleOrNameIsReadNowhereAfterwards(CapturedOutput log) throws Exception {
        List<Upload> uploads = new ArrayList<>();
        for (String sheet : SHEETS) {
            String headers = sheet.substring(sheet.indexOf(':') + 1);
            String everywhere = headers.replaceAll("[a-z_0-9]+", "x " + CANARY);
            String bare = headers.replaceAll("[a-z_0-9]+", CANARY.replace("-", ""));
            uploads.add(csv(
                    sheet.substring(0, sheet.indexOf(':')),
                    headers + ";" + CANARY + "\n" + everywhere + ";x\n" + bare + ";x\n" + bare + ";x;" + CANARY
                            + "\n"));
        }
        uploads.add(csv("ukendt " + CANARY, "a;b\n1;2\n"));
        uploads.add(new Upload("brev " + CANARY + ".pdf", new byte[] {1}));
        UUID run = tried(uploads);

        assertThat(page(run)).contains("170382-••••", "Noget skal rettes først");
        assertThat(page(run) + list(run)).doesNotContainPattern(ANYHOW);
        assertNowhere(log);
    }

    @Test
    void aTargetGroupIsNotRepeated() throws Exception {
        UUID run = tried(List.of(csv(
                "borgere",
                "nr;fornavn;maalgruppe;modersmaal;tolk\nB1;Amal;77;dansk;LAB § 6, nr. 12\nB2;Bo;9 eller 12;;\n")));

        assertThat(page(run)).contains("»••«").doesNotContain("»77«", "9 eller", "nr. 12");
        assertThat(list(run)).contains("\"••\"").doesNotContain("\"77\"", "9 eller", "nr. 12");
    }

    @Test
    void aNumberThatIsSavedLiesSealedAndInNoFileOfTheDatabase(CapturedOutput log) throws Exception {
        UUID run = tried(
                List.of(csv("noter " + CANARY, "x\n"), csv("borgere", "nr;fornavn;cpr\nB1;Amal;" + CANARY + "\n")));
        as(house.actor(Role.ADMINISTRATOR), () -> runs.accept(run));
        byHand.runDue();

        assertThat(page(run)).contains("Det hele er gemt");
        assertNowhere(log);
    }

    @Test
    void aParameterThatIsNoneIsNotInTheLog(CapturedOutput log) throws Exception {
        for (String address : List.of("/people/" + CANARY, "/people?page=" + CANARY, "/companies?sort=" + CANARY)) {
            web.perform(get(address).with(house.signedIn(Role.EMPLOYMENT_MANAGER)));
        }
        web.perform(post("/people/{id}/case-room/notes", CANARY)
                .param("body", CANARY)
                .with(house.signedIn(Role.SOCIAL_WORKER))
                .with(csrf()));
        org.slf4j.LoggerFactory.getLogger(CprStaysOutTest.class)
                .error("found {}", CANARY, new IllegalStateException("with " + CANARY));

        assertThat(log.getAll()).contains("170382-••••").doesNotContainPattern(ANYHOW);
    }

    @Test
    void aRowThatTheDatabaseRefusesIsNotRepeatedInWhatItSays() {
        Throwable refused = catchThrowable(() -> Acting.in(
                DatabaseRole.INTAKE,
                () -> as(
                        house.actor(Role.ADMINISTRATOR),
                        () -> database.execute(
                                "insert into people.person (person_id, organisation_id, number, first_name, stage, available_days)"
                                        + " values (gen_random_uuid(), ?, ?, 'Amal', 'NONE', 1)",
                                house.organisationId(),
                                CANARY))));
        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString()).contains("violates").doesNotContainPattern(ANYHOW);
    }

    private void assertNowhere(CapturedOutput log) throws SQLException, IOException {
        assertThat(log.getAll()).doesNotContainPattern(ANYHOW);
        String hexed =
                java.util.HexFormat.of().formatHex(CANARY.replace("-", "").getBytes(StandardCharsets.UTF_8));
        assertThat(TestHouse.dumped())
                .contains("Huset i Gaden")
                .doesNotContainPattern(ANYHOW)
                .doesNotContain(hexed);
        assertThat(holding(CANARY)).isEmpty();
        assertThat(holding(CANARY.replace("-", ""))).isEmpty();
    }

    /** The database's files that hold the words: its tables, and what it wrote before it wrote them. */
    private static List<Path> holding(String words) throws SQLException, IOException {
        Path folder;
        try (var owner = TestHouse.owner();
                var found = owner.createStatement().executeQuery("show data_directory")) {
            owner.createStatement().execute("checkpoint");
            found.next();
            folder = Path.of(found.getString(1));
        }
        byte[] searched = words.getBytes(StandardCharsets.US_ASCII);
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(searched, file))
                    .toList();
        }
    }

    private static boolean holds(byte[] words, Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            for (int from = 0; from <= content.length - words.length; from++) {
                if (content[from] == words[0]
                        && java.util.Arrays.equals(content, from, from + words.length, words, 0, words.length)) {
                    return true;
                }
            }
            return false;
        } catch (IOException gone) {
            return false;
        }
    }

    private UUID tried(List<Upload> uploads) {
        UUID run = as(house.actor(Role.ADMINISTRATOR), () -> runs.begin(UUID.randomUUID(), uploads));
        byHand.runDue();
        return run;
    }

    private String page(UUID run) throws Exception {
        return got("/administration/import") + got("/administration/import/" + run);
    }

    private String list(UUID run) throws Exception {
        return got("/administration/import/" + run + "/refusals.csv");
    }

    private String got(String address) throws Exception {
        return web.perform(get(address).with(house.signedIn(Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Upload csv(String sheet, String text) {
        return new Upload(sheet + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }
}

package dk.fodfaeste.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.people.CaseRoom;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.sheets.Count;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportsTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @Autowired
    private CaseRoom caseRoom;

    @Test
    void theExampleSetIsWrittenWholeAndASecondTimeChangesNothing() {
        ImportReport first = write(example());
        ImportReport second = write(example());

        assertThat(first.written()).isTrue();
        assertThat(first.counts())
                .isEqualTo(Map.of(
                        "borgere", new Count(120, 0, 0),
                        "virksomheder", new Count(101, 0, 0),
                        "arbejdssteder", new Count(170, 0, 0),
                        "opgaver", new Count(550, 0, 0),
                        "krav", new Count(1780, 0, 0),
                        "observationer", new Count(7015, 0, 0),
                        "forloeb", new Count(135, 0, 0)));
        assertThat(second.counts().values()).allSatisfy(count -> {
            assertThat(count.fresh()).isZero();
            assertThat(count.changed()).isZero();
        });
        assertThat(as(house.actor(Role.CONSULTANT), () -> companies.tasks())).hasSize(550);
    }

    @Test
    void aDryRunCountsAndWritesNothing() {
        ImportReport report = Acting.as(house.actor(Role.ADMINISTRATOR), () -> imports.dryRun(example(), done -> {}));

        assertThat(report.counts().get("borgere")).isEqualTo(new Count(120, 0, 0));
        assertThat(report.written()).isFalse();
        assertThat(persons()).isEmpty();
    }

    @Test
    void oneBrokenRowKeepsTheWholeImportOut() {
        ImportReport report = write(List.of(csv("borgere", "nr;fornavn;tolk\nB1;Amal;ja\nB2;Bo;måske\n")));

        assertThat(report.written()).isFalse();
        assertThat(report.refusals()).hasSize(1);
        assertThat(report.counts()).isEqualTo(Map.of("borgere", new Count(1, 0, 0, 1)));
        assertThat(persons()).isEmpty();
    }

    @Test
    void whatStopsHalfwayLeavesNothing() {
        assertThatThrownBy(() -> Acting.as(
                        house.actor(Role.ADMINISTRATOR),
                        () -> imports.write(example(), done -> {
                            if (done > 2000) {
                                throw new IllegalStateException("the power went");
                            }
                        })))
                .hasMessage("the power went");

        assertThat(persons()).isEmpty();
        assertThat(as(house.actor(Role.CONSULTANT), () -> companies.companies()))
                .isEmpty();
    }

    @Test
    void aColumnThatIsLeftOutKeepsWhatIsStored() {
        write(List.of(csv("borgere", "nr;fornavn;telefon;oensker\nB1;Amal;12345678;køkken\n")));

        ImportReport report = write(List.of(csv("borgere", "nr;fornavn;telefon\nB1;Amal;87654321\n")));

        assertThat(report.counts().get("borgere")).isEqualTo(new Count(0, 1, 0));
        assertThat(persons()).singleElement().satisfies(person -> {
            assertThat(person.phone()).contains("87654321");
            assertThat(person.wishes()).contains("køkken");
        });
    }

    @Test
    void aCprNumberLiesSealedAndNowhereElse() throws SQLException {
        write(List.of(csv("borgere", "nr;fornavn;cpr;maalgruppe\nB1;Amal;010190-1234;7\n")));

        assertThat(TestHouse.dumped()).doesNotContain("0101901234").doesNotContain("010190-1234");
        assertThatThrownBy(() -> Acting.in(
                        DatabaseRole.INTAKE,
                        () -> as(
                                house.actor(Role.ADMINISTRATOR),
                                () -> database.fetch("select cpr_sealed from case_room.case_file"))))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(
                        house.actor(Role.CONSULTANT),
                        () -> database.fetch("select person_id from case_room.case_file")))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void refusedRowsAreCountedBesideWhatTheOthersWouldDo() {
        write(List.of(csv("borgere", "nr;fornavn\nB1;Amal\nB2;Bo\n")));

        ImportReport report = write(List.of(
                csv("borgere", "nr;fornavn;tolk\nb1;Amal;nej\nB2;Bodil;nej\nB3;Cleo;måske\nB4;Dan;ja\n"),
                csv("observationer", "nr;dimension;niveau;dato;set_af\nB3;KITCHEN;SELV;1/11-26;Leder\n")));

        assertThat(report.written()).isFalse();
        assertThat(report.counts())
                .isEqualTo(Map.of("borgere", new Count(1, 1, 1, 1), "observationer", new Count(1, 0, 0, 0)));
        assertThat(persons()).extracting(Person::firstName).containsExactlyInAnyOrder("Amal", "Bo");
    }

    @Test
    void aConsentAloneIsAChangeTooAndOnlyOnceAndWhatIsSealedIsNotToldOf() {
        write(List.of(csv("borgere", "nr;fornavn;cpr\nB1;Amal;010190-1234\nB2;Bo;\n")));

        List<Upload> changed =
                List.of(csv("borgere", "nr;fornavn;cpr;samtykke_profil\nB1;Amal;020190-1234;\nB2;Bo;;ja\n"));

        assertThat(write(changed).counts().get("borgere")).isEqualTo(new Count(0, 1, 1));
        assertThat(write(changed).counts().get("borgere")).isEqualTo(new Count(0, 0, 2));
    }

    @Test
    void theAnswerIsTheSameWhateverTheClosedRoomHolds() {
        write(List.of(csv(
                "borgere",
                "nr;fornavn;cpr;maalgruppe;socialraadgiver\nB1;Amal;010190-1234;7;Social worker\nB2;Bo;;;\n")));
        List<Upload> same = List.of(csv("borgere", "nr;fornavn;cpr;maalgruppe\nB1;Amal;010190-1234;7\nB2;Bo;;\n"));
        List<Upload> guessed = List.of(csv("borgere", "nr;fornavn;cpr;maalgruppe\nB1;Amal;020190-1234;8\nB2;Bo;;\n"));

        assertThat(tried(guessed)).isEqualTo(tried(same));
        assertThat(tried(same).changesNothing())
                .as("the page lets both be saved, or its button would tell")
                .isFalse();
        assertThat(write(guessed)).isEqualTo(write(guessed));
        java.util.UUID amal = persons().stream()
                .filter(person -> person.number().equals("B1"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(Acting.as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.cpr(amal)))
                .contains("020190-1234");
    }

    private ImportReport tried(List<Upload> uploads) {
        return Acting.as(house.actor(Role.ADMINISTRATOR), () -> imports.dryRun(uploads, done -> {}));
    }

    @Test
    void oneEndOfTheDayMustFitTheOtherThatIsStored() {
        write(List.of(csv("borgere", "nr;fornavn;tidligst\nB1;Amal;10:00\n")));

        ImportReport report = write(List.of(csv("borgere", "nr;fornavn;senest\nB1;Amal;kl. 9\n")));

        assertThat(report.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.column()).isEqualTo("senest");
            assertThat(refusal.row()).isEqualTo(2);
        });
    }

    @Test
    void aCourseThatOverlapsAStoredOneIsRefusedAndOneThatMakesRoomIsWritten() {
        List<Upload> town = List.of(
                csv("borgere", "nr;fornavn\nB1;Amal\n"),
                csv("virksomheder", "cvr;navn\n13585628;Bageriet\n"),
                csv("arbejdssteder", "cvr;pnr;navn\n13585628;1010457500;Bageriet\n"));
        String headers = "nr;pnr;art;start;slut\n";
        write(town);
        write(List.of(csv("forloeb", headers + "B1;1010457500;praktik;1.1.2026;\n")));
        String next = "B1;1010457500;fleksjob;1.4.2026;\n";

        ImportReport overlaps = write(List.of(csv("forloeb", headers + next)));
        ImportReport makesRoom =
                write(List.of(csv("forloeb", headers + next + "B1;1010457500;praktik;1.1.2026;31.3.2026\n")));

        assertThat(overlaps.refusals())
                .extracting(refusal -> refusal.row() + " " + refusal.column() + " " + refusal.expectedKey())
                .containsExactly("2 start intake.expected.noOverlapHeld");
        assertThat(makesRoom.written()).isTrue();
        assertThat(makesRoom.counts().get("forloeb")).isEqualTo(new Count(1, 1, 0));
    }

    @Test
    void anObservationThatLeftTheFileStaysAndTheOthersAreUnchanged() {
        String headers = "nr;dimension;niveau;dato;set_af\n";
        String first = "B1;KITCHEN;2;1-11-2026;leder\n";
        String second = "B1;KITCHEN;3;1-11-2026;leder\n";
        write(List.of(
                csv("borgere", "nr;fornavn\nB1;Amal\n"), csv("observationer", headers + first + second + second)));

        ImportReport report = write(List.of(csv("observationer", headers + second)));

        assertThat(report.counts().get("observationer")).isEqualTo(new Count(0, 0, 1));
    }

    @Test
    void aColleagueInCapitalsIsNobodyNew() {
        write(List.of(csv("borgere", "nr;fornavn;konsulent\nB1;Amal;Åse Holm\nB2;Bo;ÅSE  HOLM\nB3;Cleo;aase holm\n")));

        assertThat(persons()).extracting(Person::consultantId).doesNotContain(java.util.Optional.empty());
        assertThat(persons().stream().map(Person::consultantId).distinct()).hasSize(1);
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        write(List.of(csv("borgere", "nr;fornavn\nB1;Amal\n")));

        assertThat(as(otherHouse.actor(Role.EMPLOYMENT_MANAGER), () -> people.all()))
                .isEmpty();
    }

    private ImportReport write(List<Upload> uploads) {
        return Acting.as(house.actor(Role.ADMINISTRATOR), () -> imports.write(uploads, done -> {}));
    }

    private List<Person> persons() {
        return as(house.actor(Role.CONSULTANT), () -> people.all());
    }

    private static Upload csv(String sheet, String text) {
        return new Upload(sheet + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Upload> example() {
        return List.of("borgere", "virksomheder", "arbejdssteder", "opgaver", "krav", "observationer", "forloeb")
                .stream()
                .map(sheet -> {
                    try (var stream = ImportsTest.class.getResourceAsStream("/demo/" + sheet + ".csv")) {
                        return new Upload(
                                sheet + ".csv",
                                java.util.Objects.requireNonNull(stream).readAllBytes());
                    } catch (IOException problem) {
                        throw new UncheckedIOException(problem);
                    }
                })
                .toList();
    }
}

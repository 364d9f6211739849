package dk.fodfaeste.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.ImportReport;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.intake.reading.Refusal;
import dk.fodfaeste.platform.Acting;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** One CPR number is one person, by whatever way it comes. */
class OneNumberTest extends HouseTest {

    private static final String HEAD = "nr;fornavn;efternavn;cpr;socialraadgiver\n";

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private CaseRoom caseRoom;

    @Test
    void twoRowsWithOneNumberAreRefusedAndTheSecondNamesTheFirst() {
        ImportReport report = read("T0002;Maja;Prøve;710190-1234;\nT0003;Maja;Proeve;7101901234;\n");

        assertThat(report.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.row()).isEqualTo(3);
            assertThat(refusal.column()).isEqualTo("cpr");
            assertThat(refusal.expectedKey()).isEqualTo("intake.expected.cprOnce");
            assertThat(refusal.argument()).isEqualTo("2 (T0002)");
            assertThat(refusal.found()).doesNotContain("7101901234", "1234");
        });
        assertThat(report.written()).isFalse();
    }

    @Test
    void aNumberThatSomebodyHasAlreadyIsRefusedAndNamesThem() {
        read("T0002;Maja;Prøve;710190-1234;\n");

        assertThat(read("T0009;Maja;Proeve;7101901234;\n").refusals())
                .extracting(Refusal::expectedKey, Refusal::argument)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("intake.expected.cprOther", "T0002"));
        assertThat(read("T0002;Maja;Prøve;7101901234;\n").written())
                .as("the same person again")
                .isTrue();
    }

    @Test
    void eachOrganisationHasItsOwnNumbersAndNoHashTellsThatTheyAreTheSame() throws Exception {
        Town.moveIn(imports, house, List.of(Town.csv("borgere", HEAD + "T0002;Maja;Prøve;710190-1234;\n")));
        Town.moveIn(imports, otherHouse, List.of(Town.csv("borgere", HEAD + "X1;Maja;Prøve;710190-1234;\n")));

        Set<String> indexes = new HashSet<>();
        try (var owner = TestHouse.owner();
                var rows = owner.createStatement()
                        .executeQuery("select encode(cpr_index, 'hex') from case_room.case_file")) {
            while (rows.next()) {
                indexes.add(rows.getString(1));
            }
        }
        assertThat(indexes).hasSize(2).allMatch(hash -> hash.length() == 64);
    }

    @Test
    void byHandItIsSaidWhoHasTheNumberAndNothingIsWritten() throws Exception {
        read("T0002;Maja;Prøve;710190-1234;Social worker\nT0003;Bo;Berg;;Social worker\n");

        MockHttpServletResponse answer = write("T0003", "7101901234");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Nummeret står allerede ved Maja Prøve (nr T0002)", "value=\"7101901234\"");
        assertThat(room("T0003").maskedCpr()).isEmpty();
    }

    @Test
    void whoHasTheNumberIsNotSaidToWhoIsNotOnThatOnesTeam() throws Exception {
        read("T0002;Maja;Prøve;710190-1234;\nT0003;Bo;Berg;;Social worker\n");

        assertThat(write("T0003", "7101901234").getContentAsString())
                .contains("Nummeret står allerede ved en anden, som ikke er i dit team")
                .doesNotContain("Maja", "T0002");
    }

    @Test
    void byHandANumberOfTheirOwnIsWritten() throws Exception {
        read("T0003;Bo;Berg;;Social worker\n");

        assertThat(write("T0003", "710190-1234").getStatus()).isEqualTo(302);
        assertThat(room("T0003").maskedCpr()).contains("710190-••••");
        assertThat(read("T0009;Maja;Proeve;7101901234;\n").refusals()).hasSize(1);
        assertThat(write("T0003", "320190-1234").getContentAsString()).contains("der begynder med en dato, der findes");
    }

    private ImportReport read(String rows) {
        return Acting.as(
                house.actor(Role.ADMINISTRATOR),
                () -> imports.write(List.of(Town.csv("borgere", HEAD + rows)), done -> {}));
    }

    private MockHttpServletResponse write(String number, String cpr) throws Exception {
        return web.perform(post("/people/" + id(house, number) + "/case-room/number")
                        .param("version", Integer.toString(room(number).version()))
                        .param("number", cpr)
                        .with(house.signedIn(Role.SOCIAL_WORKER))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private CaseRoom.Room room(String number) {
        UUID person = id(house, number);
        return Acting.as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.look(person));
    }

    private UUID id(Accounts where, String number) {
        return Objects.requireNonNull(as(
                where.actor(Role.SOCIAL_WORKER),
                () -> people.all().stream()
                        .filter(person -> person.number().equals(number))
                        .findFirst()
                        .orElseThrow()
                        .id()));
    }
}

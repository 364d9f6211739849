package dk.fodfaeste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.web.Form;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A CPR number that somebody writes anywhere but in the case room is refused beside its field, and kept nowhere. */
class CprInFormsTest extends HouseTest {

    private static final String WORDS = "Her må ikke stå et CPR-nummer";
    private static final String CANARY = "170382-5561";

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Test
    void anyTextOfAFormThatHoldsOneIsNotedAsWrong() {
        Form form = new Form(Map.of("about", "talte om " + CANARY, "name", CANARY, "note", "intet"));

        assertThat(form.text("about")).isEmpty();
        assertThat(form.required("name", "companies.wrong.name")).isEmpty();
        assertThat(form.text("note")).contains("intet");
        assertThat(form.wrong("about")).contains(Form.NO_CPR);
        assertThat(form.wrong("name")).contains(Form.NO_CPR);
        assertThat(form.isRight()).isFalse();
    }

    @Test
    void aCompanyAnAccountAndAnObservationAreRefusedWithOneAndWhatWasTypedIsKept() throws Exception {
        Town.moveIn(imports, house, List.of(Town.csv("borgere", "nr;fornavn\nB1;Amal\n")));
        UUID amal =
                as(house.actor(Role.CONSULTANT), () -> people.all().getFirst().id());
        for (String field : new String[] {"name", "contactName", "contactEmail", "contactPhone"}) {
            refuses(
                    Role.CONSULTANT,
                    "/companies/new",
                    Map.of("cvr", "13585628", "name", "Bageriet", "contactName", "Bo", "contactEmail", "b@b.dk"),
                    field);
        }
        for (String field : new String[] {"name", "email"}) {
            refuses(
                    Role.ADMINISTRATOR,
                    "/administration/accounts/new",
                    Map.of("name", "Bo", "email", "bo@huset.example", "role", "CONSULTANT", "active", "true"),
                    field);
        }
        for (String field : new String[] {"task", "note"}) {
            refuses(
                    Role.CONSULTANT,
                    "/observe",
                    Map.of(
                            "person",
                            amal.toString(),
                            "dimension",
                            "KITCHEN",
                            "level",
                            "2",
                            "seenOn",
                            "2026-11-20",
                            "timesSeen",
                            "1"),
                    field);
        }
        assertThat(kept()).isZero();
    }

    private void refuses(Role role, String address, Map<String, String> typed, String field) throws Exception {
        var request = post(address).with(house.signedIn(role)).with(csrf());
        typed.forEach((name, value) -> {
            if (!name.equals(field)) {
                request.param(name, value);
            }
        });
        var answer = web.perform(request.param(field, CANARY + (field.contains("mail") ? "@b.dk" : "")))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).as(address + " " + field).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .as(address + " " + field)
                .contains(WORDS, field + "-wrong", CANARY);
    }

    private static int kept() throws SQLException {
        try (var owner = TestHouse.owner();
                var found = owner.createStatement()
                        .executeQuery("select (select count(*) from companies.company)"
                                + " + (select count(*) from discovery.observation)"
                                + " + (select count(*) from identity.account where name like '%5561%')")) {
            found.next();
            return found.getInt(1);
        }
    }
}

package dk.fodfaeste.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;

/** What was just done is taken back with one button: by who did it, for some minutes, and as long as nobody changed it again. */
class UndoTest extends HouseTest {

    @Autowired
    private Imports imports;

    private UUID amal = new UUID(0, 0);

    @BeforeEach
    void amalMovesIn() throws Exception {
        Town.moveIn(imports, house, List.of(Town.csv("borgere", "nr;fornavn;konsulent\nB1;Amal;Consultant\n")));
        amal = UUID.fromString(
                TestHouse.rows("select person_id::text from people.person").getFirst());
    }

    @Test
    void aStageIsMovedBackAndTheLogTellsBoth() throws Exception {
        Undo undo = moved();
        assertThat(send(undo.address(), undo.fields(), Role.CONSULTANT).getStatus())
                .isEqualTo(302);
        assertThat(stage()).isEqualTo("ENGAGEMENT");
        assertThat(TestHouse.rows("select detail from privacy.log_entry where subject = 'stage' order by sequence"))
                .containsExactly("JOB_FINDING", "ENGAGEMENT");
    }

    @Test
    void whatSomebodyChangedAgainIsNotTakenBack() throws Exception {
        Undo undo = moved();
        TestHouse.execute("update people.person set stage = 'SUPPORT'");
        MockHttpServletResponse answer = send(undo.address(), undo.fields(), Role.CONSULTANT);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Det er ændret igen");
        assertThat(stage()).isEqualTo("SUPPORT");
    }

    @Test
    void aButtonOfAnotherTimeOrOfAnotherReaderDoesNothing() throws Exception {
        Undo undo = moved();
        assertThat(late(send(undo.address(), undo.fields(), Role.SOCIAL_WORKER)))
                .isTrue();
        Map<String, String> made = new HashMap<>(undo.fields());
        made.put(Undos.FIELD, "9999999999." + "0".repeat(64));
        assertThat(late(send(undo.address(), made, Role.CONSULTANT))).isTrue();
        made.put(
                Undos.FIELD,
                "1000000000."
                        + Objects.requireNonNull(undo.fields().get(Undos.FIELD)).replaceFirst("^[0-9]+\\.", ""));
        assertThat(late(send(undo.address(), made, Role.CONSULTANT))).isTrue();
        made.put(Undos.FIELD, "nonsense");
        assertThat(late(send(undo.address(), made, Role.CONSULTANT))).isTrue();
        assertThat(stage()).isEqualTo("JOB_FINDING");
    }

    private static boolean late(MockHttpServletResponse answer) throws Exception {
        return answer.getStatus() == 409
                && answer.getContentAsString(StandardCharsets.UTF_8).contains("mere end 10 minutter siden");
    }

    private Undo moved() throws Exception {
        MvcResult done = web.perform(post("/people/" + amal + "/stage")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf())
                        .param("version", "1")
                        .param("stage", "JOB_FINDING")
                        .param("enteredOn", "2026-11-23"))
                .andReturn();
        assertThat(done.getFlashMap().get(Undos.OFFERED)).isInstanceOf(Undo.class);
        return (Undo) Objects.requireNonNull(done.getFlashMap().get(Undos.OFFERED));
    }

    private MockHttpServletResponse send(String address, Map<String, String> fields, Role role) throws Exception {
        var form = post(address).with(house.signedIn(role)).with(csrf());
        fields.forEach(form::param);
        return web.perform(form).andReturn().getResponse();
    }

    private static String stage() throws Exception {
        return TestHouse.rows("select stage from people.person").getFirst();
    }
}

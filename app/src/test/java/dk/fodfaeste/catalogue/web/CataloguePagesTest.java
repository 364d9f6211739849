package dk.fodfaeste.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.editing.Change;
import dk.fodfaeste.catalogue.editing.Drafts;
import dk.fodfaeste.catalogue.editing.Publishing;
import dk.fodfaeste.catalogue.editing.Restepped;
import dk.fodfaeste.catalogue.editing.TakenOut;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.people.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

class CataloguePagesTest extends HouseTest {

    private static final String CATALOGUE = "/administration/catalogue";

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Publishing publishing;

    @Test
    void theListIsSearchedAndItsPartsStandInTheAddress() throws Exception {
        publish(new TakenOut("NOISE"));
        assertThat(read(CATALOGUE + "?q=findes ikke")).contains("Ingen dimension passer.");
        assertThat(read(CATALOGUE + "?q=støj opvask"))
                .contains("Arbejder i støj")
                .doesNotContain("Går på trapper");
        assertThat(read(CATALOGUE + "?q=STOEJ"))
                .as("as it is typed without Danish letters")
                .contains("Arbejder i støj")
                .doesNotContain("Går på trapper");
        assertThat(read(CATALOGUE + "?q=gaar pa")).contains("Går på trapper");
        assertThat(read(CATALOGUE + "?show=RETIRED"))
                .contains("Arbejder i støj", "taget ud 23. november 2026")
                .doesNotContain("Går på trapper");
        assertThat(read(CATALOGUE + "?group=BODY")).contains("Går på trapper").doesNotContain("Arbejder i støj");
        assertThat(read(CATALOGUE + "?group=TIME&page=9")).contains("Kommer til tiden");
    }

    @Test
    void anAdministratorSeesNobodysProfileAndTheManagerDoes() throws Exception {
        SmallTown.moveIn(imports, house, SmallTown.CAFE + ";1;PUNCTUAL;3;skal;nej\n");
        as(house.actor(Role.ADMINISTRATOR), () -> drafts.add(new TakenOut("PUNCTUAL")));
        UUID amal = as(
                house.actor(Role.CONSULTANT),
                () -> people.find("Amal", 1).getFirst().id());
        String example = CATALOGUE + "/draft?person=" + amal;

        assertThat(answer(example, Role.ADMINISTRATOR).getStatus()).isEqualTo(403);
        assertThat(answer(CATALOGUE + "/draft?q=Amal", Role.ADMINISTRATOR).getStatus())
                .isEqualTo(403);
        assertThat(read(CATALOGUE + "/draft")).contains("Eksemplet er digtet").doesNotContain("Amal");
        assertThat(answer(example, Role.EMPLOYMENT_MANAGER).getContentAsString())
                .contains("Profilen er Amal, B1.", "Mennesker, der er set i det");
    }

    @Test
    void aNameThatAnotherHasIsRefusedBesideItsField() throws Exception {
        Map<String, String> words = words("Kommer til tiden", "Comes");
        words.put("id", "NOISE");
        MockHttpServletResponse refused = send("/dimension", words);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("id=\"name.da-wrong\"", "En anden dimension hedder sådan.");
    }

    @Test
    void aCauseOrANumberStandsInNoName() throws Exception {
        Map<String, String> cause = words("Klarer sin depression", "Copes");
        cause.put("id", "NOISE");
        assertThat(send("/dimension", cause).getContentAsString()).contains("id=\"name.da-wrong\"", "«depression»");
        Map<String, String> number = words("Klarer sig", "Copes 170382-5561");
        number.put("id", "NOISE");
        assertThat(send("/dimension", number).getContentAsString()).contains("id=\"name.en-wrong\"");
        assertThat(as(house.actor(Role.ADMINISTRATOR), () -> drafts.ours()).entries())
                .isEmpty();
    }

    @Test
    void theTwoPartsOfAWholeHaveNamesOfTheirOwn() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>(Map.of("id", "PUNCTUAL"));
        for (int part = 0; part < 2; part++) {
            for (Map.Entry<String, String> each : words("Om morgenen", "Early").entrySet()) {
                parts.put(each.getKey().replace(".", "." + part + "."), each.getValue());
            }
        }
        MockHttpServletResponse refused = send("/split", parts);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("id=\"name.1.da-wrong\"");
    }

    @Test
    void aHigherStepCountsForNoLowerOneThanTheStepBefore() throws Exception {
        Map<String, String> steps = new LinkedHashMap<>(Map.of("id", "PUNCTUAL"));
        for (int step = 0; step < 3; step++) {
            steps.put("step." + step + ".da", "Trin " + step);
            steps.put("step." + step + ".en", "Step " + step);
        }
        Map.of("onward.0", "0", "onward.1", "2", "onward.2", "1", "onward.3", "none", "onward.4", "2")
                .forEach(steps::put);

        assertThat(send("/steps", steps).getContentAsString())
                .contains("id=\"onward.2-wrong\"", "kan ikke tælle for et lavere")
                .doesNotContain("id=\"onward.3-wrong\"");
    }

    @Test
    void aNeedAskedInStepsThatAreThereNoMoreIsAskedAgain() throws Exception {
        SmallTown.moveIn(imports, house, SmallTown.CAFE + ";1;PUNCTUAL;3;skal;nej\n");
        String task =
                "/tasks/" + TestHouse.rows("select task_id from companies.need").getFirst();
        Map<String, String> need = new LinkedHashMap<>(
                Map.of("dimension", "PUNCTUAL", "edition", "0", "leastBin", "2", "strength", "MUST", "version", "1"));
        publish(new Restepped(
                "PUNCTUAL",
                List.of(InLanguages.of("Nej", "No"), InLanguages.of("Næsten", "Almost"), InLanguages.of("Ja", "Yes")),
                List.of(0, 0, 1, 2, 2)));

        MockHttpServletResponse refused = send(task + "/needs", need, Role.CONSULTANT);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Trinene er ændret, siden du åbnede siden.", "name=\"edition\" value=\"1\"", "Næsten");

        need.put("edition", "1");
        assertThat(send(task + "/needs", need, Role.CONSULTANT).getStatus()).isEqualTo(302);
        assertThat(TestHouse.rows("select least_bin || ' ' || edition from companies.need"))
                .containsExactly("2 1");
    }

    @Test
    void whatWasTypedOfOneThatWasTakenOutMeanwhileIsNotLost() throws Exception {
        as(house.actor(Role.ADMINISTRATOR), () -> drafts.add(new TakenOut("NOISE")));
        Map<String, String> merge = words("Arbejder, hvor der sker meget", "Works where much goes on");
        merge.putAll(Map.of("id", "NOISE", "other", "CROWDS"));

        MockHttpServletResponse refused = send("/merge", merge);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Dimensionen er ikke i brug mere.", "Arbejder, hvor der sker meget");
        assertThat(send("/split", Map.of("id", "NOISE")).getStatus()).isEqualTo(422);
    }

    @Test
    void theHoursOfAWeekAreNeitherSplitNorStepped() throws Exception {
        assertThat(answer(CATALOGUE + "/steps?id=HOURS_WEEK", Role.ADMINISTRATOR)
                        .getContentAsString())
                .contains("Programmet regner med trinene som timer.");
        assertThat(answer(CATALOGUE + "/split?id=HOURS_WEEK", Role.ADMINISTRATOR)
                        .getContentAsString())
                .contains("Programmet regner med trinene som timer.");
    }

    private static Map<String, String> words(String danish, String english) {
        return new LinkedHashMap<>(
                Map.of("name.da", danish, "name.en", english, "lookFor.da", "Ses", "lookFor.en", "Is seen"));
    }

    private void publish(Change change) {
        as(house.actor(Role.ADMINISTRATOR), () -> drafts.add(change));
        as(house.actor(Role.EMPLOYMENT_MANAGER), () -> publishing.putInForce(1, "Vi ser bedre"));
    }

    private MockHttpServletResponse send(String page, Map<String, String> typed) throws Exception {
        return send(CATALOGUE + page, typed, Role.ADMINISTRATOR);
    }

    private MockHttpServletResponse send(String address, Map<String, String> typed, Role role) throws Exception {
        var form = post(address).with(house.signedIn(role)).with(csrf());
        typed.forEach(form::param);
        return web.perform(form).andReturn().getResponse();
    }

    private String read(String address) throws Exception {
        return answer(address, Role.ADMINISTRATOR).getContentAsString();
    }

    private MockHttpServletResponse answer(String address, Role role) throws Exception {
        return web.perform(get(address).with(house.signedIn(role))).andReturn().getResponse();
    }
}

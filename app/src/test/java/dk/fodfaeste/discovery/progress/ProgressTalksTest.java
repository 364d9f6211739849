package dk.fodfaeste.discovery.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** A talk filled in by a team, in one sitting or in two, held, corrected while it is fresh, and taken back. */
class ProgressTalksTest extends HouseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private ProgressTalks talks;

    private UUID amal = new UUID(0, 0);

    @BeforeEach
    void amalMovesIn() {
        SmallTown.moveIn(imports, house, "");
        amal = as(
                house.actor(Role.CONSULTANT),
                () -> people.all().stream()
                        .filter(person -> person.number().equals("B1"))
                        .map(Person::id)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void onePartInTheMorningAndTheOtherByAColleague() throws Exception {
        part(Role.CONSULTANT, "EVERYDAY", "person.STRENGTH", "2", "person.NETWORK", "UNSURE", "act", "LATER");
        assertThat(page(Role.SOCIAL_WORKER)).contains("En samtale er begyndt 23. november 2026 og ikke færdig.");
        part(Role.SOCIAL_WORKER, "WORKER", "worker.STRENGTH", "4", "worker.SIGHT", "3");
        part(Role.SOCIAL_WORKER, "NEXT", "act", "HOLD", "heldOn", "2026-11-23", "note", "Vil gerne prøve kassen");

        Talk held = latest();
        assertThat(held.answers().of(Viewpoint.PERSON, "STRENGTH").written()).isEqualTo("2");
        assertThat(held.answers().of(Viewpoint.PERSON, "NETWORK").written()).isEqualTo("UNSURE");
        assertThat(held.answers().of(Viewpoint.PERSON, "GOAL").isSaid()).isFalse();
        assertThat(held.counts()).isTrue();
        assertThat(page(Role.CONSULTANT))
                .contains("Ved, hvad der tager kræfter, men ikke hvad der hjælper")
                .contains("Lægger dagen til rette, så den holder de fleste dage")
                .contains("I ser det forskelligt", "Ved ikke");
        assertThat(read(Role.CONSULTANT, "/people/" + amal))
                .contains("Samtale om fremgang")
                .doesNotContain("Vil gerne prøve kassen");
    }

    @Test
    void atMostThreeAreChosenAndEachSaysWhatWillBeTried() throws Exception {
        part(Role.CONSULTANT, "EVERYDAY", "person.EVERYDAY", "3");
        MockHttpServletResponse half = part(Role.CONSULTANT, "NEXT", "heldOn", "2026-11-23", "focus1", "GOAL");
        assertThat(half.getStatus()).isEqualTo(422);
        assertThat(text(half)).contains("Skriv, hvad I vil prøve.");
        MockHttpServletResponse twice = part(
                Role.CONSULTANT,
                "NEXT",
                "heldOn",
                "2026-11-23",
                "focus1",
                "GOAL",
                "trying1",
                "Se to steder",
                "again1",
                "2027-02-23",
                "focus2",
                "GOAL",
                "trying2",
                "Har angst i bussen",
                "again2",
                "2026-11-23");
        assertThat(text(twice))
                .contains("Det er valgt før.", "«angst» siger noget om helbred", "Vælg en dag efter samtalen")
                .contains("Har angst i bussen");
        part(
                Role.CONSULTANT,
                "NEXT",
                "heldOn",
                "2026-11-23",
                "focus1",
                "GOAL",
                "trying1",
                "Se to steder",
                "again1",
                "2027-02-23");
        assertThat(begun().focus()).containsExactly(new Focus("GOAL", "Se to steder", LocalDate.of(2027, 2, 23)));
    }

    @Test
    void aTalkInWhichOneOfTheTwoSaidNothingIsNotHeld() throws Exception {
        part(Role.CONSULTANT, "WORKER", "worker.GOAL", "3");
        assertThat(text(part(Role.CONSULTANT, "NEXT", "act", "HOLD", "heldOn", "2026-11-23")))
                .contains("Personen har ikke svaret på noget endnu.");
        part(Role.CONSULTANT, "WAY", "person.GOAL", "3");
        part(Role.CONSULTANT, "NEXT", "act", "HOLD", "heldOn", "2026-11-23");
        assertThat(latest().counts()).isTrue();
    }

    @Test
    void daysThatCannotBeAreToldBesideTheField() throws Exception {
        hold(2, 3);
        part(Role.CONSULTANT, "WAY", "person.GOAL", "3");
        part(Role.CONSULTANT, "WORKER", "worker.GOAL", "3");
        for (String day : List.of("2026-11-24", "2024-01-01", "i går", "")) {
            assertThat(text(part(Role.CONSULTANT, "NEXT", "act", "HOLD", "heldOn", day)))
                    .as(day)
                    .contains("Vælg en dag, der har været");
        }
        assertThat(text(part(Role.CONSULTANT, "NEXT", "act", "HOLD", "heldOn", "2026-11-23")))
                .contains("Der er allerede en samtale den dag.");
        assertThat(text(part(Role.CONSULTANT, "WAY", "person.GOAL", "9"))).contains("Vælg et af svarene.");
    }

    @Test
    void twoWhoWriteTheSamePartAtOnceSeeBothAndTwoPartsDoNotCollide() throws Exception {
        part(Role.CONSULTANT, "WAY", "person.GOAL", "3");
        int seen = begun().version();
        part(Role.CONSULTANT, seen, "WORKER", "worker.GOAL", "2", "was.worker.GOAL", "NOT_ASKED");
        MockHttpServletResponse other =
                part(Role.SOCIAL_WORKER, seen, "WAY", "person.GOAL", "4", "was.person.GOAL", "3", "person.BELIEF", "");
        assertThat(other.getStatus()).as("another part").isEqualTo(302);

        MockHttpServletResponse both =
                part(Role.SOCIAL_WORKER, seen, "WORKER", "worker.GOAL", "5", "was.worker.GOAL", "NOT_ASKED");
        assertThat(both.getStatus()).isEqualTo(409);
        assertThat(text(both)).contains("Har et par tanker om det", "Følger sit mål og retter til undervejs");
        assertThat(begun().answers().of(Viewpoint.WORKER, "GOAL").written()).isEqualTo("2");
    }

    @Test
    void whoComesWithAnOldPageWhenTheTalkIsHeldLosesNothing() throws Exception {
        part(Role.CONSULTANT, "WAY", "person.GOAL", "3");
        int seen = begun().version();
        part(Role.CONSULTANT, "WORKER", "worker.GOAL", "3");
        part(Role.CONSULTANT, "NEXT", "act", "HOLD", "heldOn", "2026-11-23");
        MockHttpServletResponse late =
                part(Role.SOCIAL_WORKER, seen, "NEXT", "heldOn", "2026-11-23", "note", "Skrevet for sent");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("af en kollega imens", "Skrevet for sent");
    }

    @Test
    void whatWasBegunIsThrownAwayUnlessAColleagueWroteInIt() throws Exception {
        part(Role.CONSULTANT, "WAY", "person.GOAL", "3");
        int seen = begun().version();
        part(Role.SOCIAL_WORKER, "WORKER", "worker.GOAL", "3");
        assertThat(text(send(Role.CONSULTANT, "/new/removal", "version", "" + seen)))
                .contains("så den er ikke kasseret");
        send(Role.CONSULTANT, "/new/removal", "version", "" + begun().version());
        assertThat(TestHouse.rows("select 1 from discovery.progress_talk")).isEmpty();
    }

    @Test
    void onTheSameDayItIsCorrectedAndWhatStoodThereStays() throws Exception {
        UUID talk = hold(2, 3);
        assertThat(correct(talk, "WAY", "person.GOAL", "4").getStatus()).isEqualTo(302);
        assertThat(read(Role.SOCIAL_WORKER, "/people/" + amal + "/progress/" + talk))
                .contains("Rettet samme dag", "Amal: Retning", "Har et par tanker om det", "Consultant");

        TestHouse.execute("update discovery.progress_talk set done_at = done_at - interval '1 day'");
        MockHttpServletResponse late = correct(talk, "WAY", "person.GOAL", "5");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("kun rettes den dag");
        assertThat(latest().answers().of(Viewpoint.PERSON, "GOAL").written()).isEqualTo("4");
    }

    @Test
    void aTalkIsTakenBackWithAReasonAndCountsNoMore() throws Exception {
        UUID talk = hold(2, 3);
        assertThat(text(send(Role.CONSULTANT, "/" + talk + "/withdrawal")))
                .contains("Vælg, hvorfor den tages tilbage.");
        send(Role.CONSULTANT, "/" + talk + "/withdrawal", "reason", "MISUNDERSTOOD");
        assertThat(read(Role.CONSULTANT, "/people/" + amal + "/progress/" + talk))
                .contains("en misforståelse", "Har et par tanker om det");
        assertThat(page(Role.CONSULTANT)).doesNotContain("Har et par tanker om det");
        assertThat(send(Role.SOCIAL_WORKER, "/" + talk + "/withdrawal", "reason", "TWICE")
                        .getStatus())
                .isEqualTo(409);
        hold(4, 4);
    }

    @Test
    void whereThePersonAskedForItTheAnswersAreErased() throws Exception {
        UUID talk =
                as(house.actor(Role.CONSULTANT), () -> Table.talk(talks, amal, TODAY, 2, 3, "Nævnte sin bror Bilal"));
        correct(talk, "WAY", "person.GOAL", "4");
        send(Role.CONSULTANT, "/" + talk + "/withdrawal", "reason", "PERSON_ASKED");
        assertThat(TestHouse.rows("select 1 from discovery.progress_answer union all select 1 from"
                        + " discovery.progress_focus union all select 1 from discovery.progress_change"))
                .isEmpty();
        assertThat(TestHouse.dumped()).doesNotContain("Bilal");
        assertThat(read(Role.CONSULTANT, "/people/" + amal + "/progress/" + talk))
                .contains("Svarene er slettet, fordi personen bad om det.");
    }

    @Test
    void withSomebodyWhoIsClosedNoTalkIsHeld() throws Exception {
        part(Role.CONSULTANT, "WAY", "person.GOAL", "3");
        TestHouse.execute("update people.person set closed_on = '2026-11-20', closed_to = 'EDUCATION'");
        MockHttpServletResponse late =
                part(Role.CONSULTANT, "NEXT", "heldOn", "2026-11-20", "note", "Sagde farvel og tak");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Amal er afsluttet hos jer", "Sagde farvel og tak");
        assertThat(page(Role.CONSULTANT))
                .contains("I bliver ikke mindet om samtaler")
                .doesNotContain("Hold samtalen");
    }

    private UUID hold(int person, int worker) {
        return as(house.actor(Role.CONSULTANT), () -> Table.talk(talks, amal, TODAY, person, worker));
    }

    private Talk latest() {
        return as(house.actor(Role.CONSULTANT), () -> talks.latest(amal).getFirst());
    }

    private Talk begun() {
        return as(house.actor(Role.CONSULTANT), () -> talks.begun(amal).orElseThrow());
    }

    private MockHttpServletResponse correct(UUID talk, String part, String... fields) throws Exception {
        return send(
                Role.CONSULTANT,
                "/" + talk + "/correction",
                with(fields, "part", part, "version", "" + latest().version()));
    }

    /** Sent by somebody who has just opened the page. */
    private MockHttpServletResponse part(Role role, String part, String... fields) throws Exception {
        Matcher version = Pattern.compile("name=\"version\" value=\"([0-9]+)\"")
                .matcher(read(role, "/people/" + amal + "/progress/new?part=" + part));
        return part(role, version.find() ? Integer.parseInt(version.group(1)) : 0, part, fields);
    }

    private MockHttpServletResponse part(Role role, int seen, String part, String... fields) throws Exception {
        return send(role, "/new", with(fields, "part", part, "version", "" + seen));
    }

    private static String[] with(String[] fields, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    private MockHttpServletResponse send(Role role, String address, String... fields) throws Exception {
        var form = post("/people/" + amal + "/progress" + address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .with(csrf())
                .with(house.signedIn(role));
        for (int at = 0; at < fields.length; at += 2) {
            form.param(fields[at], fields[at + 1]);
        }
        return web.perform(form).andReturn().getResponse();
    }

    private String page(Role role) throws Exception {
        return read(role, "/people/" + amal + "/progress");
    }

    private String read(Role role, String address) throws Exception {
        return text(
                web.perform(get(address).with(house.signedIn(role))).andReturn().getResponse());
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}

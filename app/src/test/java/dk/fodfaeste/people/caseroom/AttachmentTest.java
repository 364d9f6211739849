package dk.fodfaeste.people.caseroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.Acting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Files in the closed room: kept sealed, shown as pictures, for the team alone. */
class AttachmentTest extends HouseTest {

    private static final String NAME = "Udtalelse 4711.pdf";

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    private String files = "";

    @BeforeEach
    void amal() {
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv("borgere", "nr;fornavn;socialraadgiver\nB1;Amal;Social worker\nB2;Bo;\n")));
        files = room("Amal") + "/files";
    }

    private String room(String name) {
        return Acting.as(
                house.actor(Role.SOCIAL_WORKER),
                () -> people.all().stream()
                        .filter(person -> person.firstName().equals(name))
                        .map(person -> "/people/" + person.id() + "/case-room")
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aFileIsKeptSealedAndReadAgain() throws Exception {
        byte[] content = SampleFiles.pdf(2);

        assertThat(sendFile(NAME, content).getRedirectedUrl()).isEqualTo(files);

        String page = read(Role.SOCIAL_WORKER, files).getContentAsString();
        assertThat(page).contains(NAME, "Social worker · ", "PDF", "ikke undersøgt for virus");
        MockHttpServletResponse taken = read(Role.SOCIAL_WORKER, only() + "/content");
        assertThat(taken.getContentAsByteArray()).isEqualTo(content);
        assertThat(taken.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(TestHouse.rows("select encode(name_sealed, 'escape') || encode(content_sealed, 'escape')"
                        + " from case_room.attachment"))
                .allSatisfy(row -> assertThat(row).doesNotContain("Udtalelse", "%PDF"));
        assertThat(TestHouse.rows("select action || ' ' || subject || ' ' || detail from privacy.log_entry"
                        + " where person_id is not null order by sequence"))
                .containsExactly(
                        "CHANGE case-room/files put in", "READ case-room/files ", "READ case-room/files/content ");
    }

    @Test
    void itsPagesAreShownAsPictures() throws Exception {
        sendFile(NAME, SampleFiles.pdf(2));

        assertThat(read(Role.SOCIAL_WORKER, only() + "?page=2").getContentAsString())
                .contains("Side 2 af 2", "/preview?page=2");
        MockHttpServletResponse picture = read(Role.SOCIAL_WORKER, only() + "/preview?page=2");
        assertThat(picture.getContentType()).isEqualTo("image/png");
        assertThat(picture.getHeader("Cache-Control")).contains("no-store");
        assertThat(read(Role.SOCIAL_WORKER, only() + "/preview?page=3").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theTextOfAWordFileIsShownAndOfOneThatCannotBeReadTheFileIsFetched() throws Exception {
        sendFile("Udtalelse.docx", SampleFiles.word("<d><p><t>Møder &lt;til tiden&gt; 4711</t></p></d>"));
        assertThat(read(Role.SOCIAL_WORKER, only()).getContentAsString())
                .contains("Møder &lt;til tiden&gt; 4711", "Kun teksten vises.");

        TestHouse.execute("delete from case_room.attachment");
        sendFile("Udtalelse.docx", SampleFiles.zip("word/document.xml"));
        assertThat(read(Role.SOCIAL_WORKER, files).getContentAsString()).contains(only());
        assertThat(read(Role.SOCIAL_WORKER, only()).getContentAsString())
                .contains("Filen kan ikke vises her", "Hent den");
    }

    @Test
    void theSameSendingTwiceIsOneFile() throws Exception {
        UUID sending = UUID.randomUUID();
        sendFile(sending, NAME, SampleFiles.pdf(1));
        sendFile(sending, NAME, SampleFiles.pdf(1));

        assertThat(TestHouse.rows("select 1 from case_room.attachment")).hasSize(1);
    }

    @Test
    void whatCannotBeKeptIsRefusedBesideTheFieldAndNothingIsKept() throws Exception {
        assertRefused("Vælg en fil først.", "", new byte[0]);
        assertRefused("Filen er tom.", "tom.pdf", new byte[0]);
        assertRefused("Den slags fil kan vi ikke tage imod.", "brev.pdf", "hej".getBytes(StandardCharsets.UTF_8));
        assertRefused("Filen er låst med en adgangskode.", "brev.pdf", SampleFiles.pdf(1, "hemmelig"));
        assertRefused("Filen er for stor. Der er plads til 10 MB.", "brev.pdf", new byte[Attachments.MOST_BYTES + 1]);

        assertThat(TestHouse.rows("select 1 from case_room.attachment")).isEmpty();
    }

    private void assertRefused(String words, String name, byte[] content) throws Exception {
        MockHttpServletResponse answer = sendFile(name, content);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains(words, "aria-invalid=\"true\"");
    }

    @Test
    void anEmptiedFileIsGoneAndThatItWasHereStays() throws Exception {
        sendFile(NAME, SampleFiles.pdf(1));
        String file = only();

        assertThat(send(Role.SOCIAL_WORKER, post(file + "/empty")).getContentAsString())
                .contains("Vælg, hvorfor filen skal slettes.");
        for (int click = 0; click < 2; click++) {
            assertThat(send(Role.SOCIAL_WORKER, post(file + "/empty").param("reason", "ANOTHER_PERSON"))
                            .getRedirectedUrl())
                    .isEqualTo(files);
        }

        assertThat(read(Role.SOCIAL_WORKER, files).getContentAsString())
                .contains("slettet af Social worker", "Den handler om en anden")
                .doesNotContain(NAME);
        assertThat(read(Role.SOCIAL_WORKER, file + "/content").getStatus()).isEqualTo(404);
        assertThat(TestHouse.rows("select detail from privacy.log_entry where action = 'DELETE'"))
                .containsExactly("ANOTHER_PERSON");
    }

    @Test
    void nobodyElseReachesAFileByItsAddress() throws Exception {
        sendFile(NAME, SampleFiles.pdf(1));
        List<String> addresses = List.of(files, only(), only() + "/preview", only() + "/content");
        String ofBo = only().replace(room("Amal"), room("Bo"));

        for (String address : addresses) {
            for (Role role : List.of(Role.CONSULTANT, Role.ENTERPRISE_SUPERVISOR, Role.ADMINISTRATOR)) {
                assertThat(read(role, address).getStatus()).isEqualTo(403);
            }
            assertThat(read(Role.EMPLOYMENT_MANAGER, address).getContentAsString())
                    .as("of no team: the door, and nothing behind it")
                    .contains("Rummet er lukket for dig")
                    .doesNotContain("Udtalelse");
            assertThat(web.perform(get(address).with(otherHouse.signedIn(Role.SOCIAL_WORKER)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        TestHouse.execute("update people.person set social_worker_id = (select social_worker_id from people.person"
                + " where first_name = 'Amal') where first_name = 'Bo'");
        assertThat(read(Role.SOCIAL_WORKER, ofBo + "/content").getStatus())
                .as("a file is found by its own person alone")
                .isEqualTo(404);
    }

    private String only() throws Exception {
        return files + "/"
                + TestHouse.rows("select attachment_id::text from case_room.attachment")
                        .getFirst();
    }

    private MockHttpServletResponse sendFile(String name, byte[] content) throws Exception {
        return sendFile(UUID.randomUUID(), name, content);
    }

    private MockHttpServletResponse sendFile(UUID sending, String name, byte[] content) throws Exception {
        return send(
                Role.SOCIAL_WORKER,
                multipart(files)
                        .file(new MockMultipartFile("file", name, "application/pdf", content))
                        .param("form", sending.toString()));
    }

    private MockHttpServletResponse read(Role role, String address) throws Exception {
        return send(role, get(address));
    }

    private MockHttpServletResponse send(Role role, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(house.signedIn(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}

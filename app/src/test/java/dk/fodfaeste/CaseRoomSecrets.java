package dk.fodfaeste;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.identity.Role;
import java.io.ByteArrayOutputStream;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The same words in every part of a case room, so that a test finds them wherever they should not be. */
public final class CaseRoomSecrets {

    public static final String CAUSE = "hemmelig-aarsag-4711";

    /** What the person lives on, as the room shows it. */
    public static final String BENEFIT = "Revalideringsydelse";

    private final MockMvc web;
    private final Accounts house;
    private final String room;

    private CaseRoomSecrets(MockMvc web, Accounts house, String person) {
        this.web = web;
        this.house = house;
        this.room = "/people/" + person + "/case-room";
    }

    /** Written by the social worker. @param version of the file before @return the id of a file there */
    public static UUID layIn(MockMvc web, Accounts house, String person, int version) throws Exception {
        CaseRoomSecrets secrets = new CaseRoomSecrets(web, house, person);
        secrets.write(version);
        return secrets.file();
    }

    private void write(int version) throws Exception {
        send(post(room)
                .param("version", Integer.toString(version))
                .param("cause", CAUSE)
                .param("health", CAUSE)
                .param("social", CAUSE));
        send(post(room + "/target-group")
                .param("version", Integer.toString(version + 1))
                .param("targetGroup", "10")
                .param("benefit", "REHABILITATION"));
        send(post(room + "/notes").param("body", CAUSE).param("tier", "CRAFT"));
        send(post(room + "/notes").param("body", CAUSE).param("tier", "FILE"));
        send(post(room + "/arrangements")
                .param("arrangement", CAUSE)
                .param("agreedOn", "2026-11-20")
                .param("holdsUntil", "2026-11-25"));
    }

    private UUID file() throws Exception {
        UUID sending = UUID.randomUUID();
        send(multipart(room + "/files")
                .file(new MockMultipartFile("file", CAUSE + ".pdf", "application/pdf", page()))
                .param("form", sending.toString()));
        return sending;
    }

    private static byte[] page() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentInformation().setTitle(CAUSE);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            pdf.save(content);
            return content.toByteArray();
        }
    }

    private void send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        web.perform(request.with(house.signedIn(Role.SOCIAL_WORKER)).with(csrf()))
                .andExpect(status().is3xxRedirection());
    }
}

package dk.fodfaeste.leak;

import static dk.fodfaeste.leak.Canaries.ANSWERED;
import static dk.fodfaeste.leak.Canaries.OWN_WORDS;
import static dk.fodfaeste.leak.Canaries.SAID;
import static dk.fodfaeste.leak.Canaries.TALKED;
import static dk.fodfaeste.leak.Canaries.WHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.CaseRoomSecrets;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.discovery.SamplePhoto;
import dk.fodfaeste.discovery.progress.ProgressTalks;
import dk.fodfaeste.discovery.progress.Table;
import dk.fodfaeste.identity.Role;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.mock.web.MockMultipartFile;

/** What is known of a person: in the case room, of their progress, from themselves. */
record PersonsSecrets(Hiding hiding) {

    void layIn() throws Exception {
        theSocialWorkerWorksWithThem();
        progress();
        theBrokenGlass();
        ownWords();
        theCaseRoom();
        aReferralThatWasAnswered();
    }

    private void theSocialWorkerWorksWithThem() throws SQLException {
        TestHouse.execute("update people.person set social_worker_id = '"
                + hiding.house().account(Role.SOCIAL_WORKER).accountId() + "' where organisation_id = '"
                + hiding.house().organisationId() + "'");
    }

    private void progress() {
        UUID talk = hiding.as(
                Role.SOCIAL_WORKER,
                () -> Table.talk(
                        hiding.part(ProgressTalks.class),
                        hiding.uuid("personId"),
                        LocalDate.of(2026, 11, 23),
                        2,
                        5,
                        TALKED));
        hiding.ids().put("talkId", talk.toString());
    }

    private void theBrokenGlass() throws Exception {
        hiding.send(
                Role.EMPLOYMENT_MANAGER,
                post(hiding.filled("/people/{personId}/case-room/glass"))
                        .param("reason", "URGENT")
                        .param("words", WHY));
    }

    private void ownWords() throws Exception {
        hiding.send(
                Role.CONSULTANT,
                post(hiding.filled("/people/{personId}/sharing"))
                        .param("words", OWN_WORDS)
                        .param("receiver", "WORKPLACES")
                        .param("purpose", "FIND_WORK")
                        .param("how", "IN_PERSON"));
    }

    private void theCaseRoom() throws Exception {
        CaseRoomSecrets.layIn(hiding.web(), hiding.house(), hiding.id("proposedId"), 1);
        UUID attachment = CaseRoomSecrets.layIn(hiding.web(), hiding.house(), hiding.id("personId"), 1);
        hiding.ids().put("attachmentId", attachment.toString());
    }

    private void aReferralThatWasAnswered() throws Exception {
        hiding.send(
                Role.CONSULTANT,
                post(hiding.filled("/people/{personId}/referral-answer"))
                        .param("version", "0")
                        .param("answer", "WAITING")
                        .param("words", ANSWERED));
        hiding.send(Role.CONSULTANT, post(hiding.filled("/people/{personId}/referral-answer/issue")));
        hiding.remember(
                "answerId", "select issued_document_id from documents.issued_document where person_id is not null");
    }

    /** Of the work, with something that was seen of the person. */
    void aPhoto() throws Exception {
        hiding.send(
                Role.CONSULTANT,
                multipart("/observe")
                        .file(new MockMultipartFile("photo", "IMG.jpg", "image/jpeg", SamplePhoto.of("jpg", 60, 40)))
                        .param("person", hiding.id("personId"))
                        .param("dimension", "STOCK")
                        .param("level", "3")
                        .param("seenOn", "2026-11-23")
                        .param("timesSeen", "1")
                        .param("clientKey", UUID.randomUUID().toString()));
        hiding.remember("observationId", "select observation_id from discovery.photo");
        assertThat(hiding.read(hiding.filled("/observe/{observationId}/photo"), Role.CONSULTANT))
                .contains("Inge");
    }

    /** With something to be called about, and words against an evaluation. */
    void aPageOfTheirOwn() throws Exception {
        TestHouse.execute("update people.person set email = 'inge@hjemme.example' where person_id = '"
                + hiding.id("personId") + "'");
        hiding.send(
                Role.CONSULTANT,
                post(hiding.filled("/people/{personId}/links"))
                        .param("channel", "MAIL")
                        .param("language", "so")
                        .param("lastDay", "2026-12-01"));
        TestHouse.execute("insert into links.call_wanted (link_id, organisation_id, kind, words, wanted_at)"
                + " select link_id, organisation_id, 'PAUSE', '" + SAID
                + "', now() from links.link where person_id is not null;"
                + " insert into documents.disagreement (disagreement_id, organisation_id, issued_document_id, words, language,"
                + " taken_in_by_id, said_at) select gen_random_uuid(), organisation_id, issued_document_id, '" + SAID
                + "', 'so', issued_by_id, now()"
                + " from documents.issued_document where issued_document_id = '" + hiding.id("documentId") + "'");
        for (String page : List.of("/people/{personId}/links", "/courses/{courseId}/documents")) {
            assertThat(hiding.read(hiding.filled(page), Role.CONSULTANT))
                    .as(page)
                    .contains(SAID);
        }
    }
}

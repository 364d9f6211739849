package dk.fodfaeste.leak;

import static dk.fodfaeste.leak.Canaries.BOOKED;
import static dk.fodfaeste.leak.Canaries.CHOSEN;
import static dk.fodfaeste.leak.Canaries.RECEIVER;
import static dk.fodfaeste.leak.Canaries.WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Language;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.post.About;
import dk.fodfaeste.post.Attachment;
import dk.fodfaeste.post.Channel;
import dk.fodfaeste.post.Message;
import dk.fodfaeste.post.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What went out of the house: a letter, a calendar, links, and to whom. */
record SentSecrets(Hiding hiding) {

    /** To the workplace's contact. */
    void aLetter() {
        UUID message = hiding.as(
                Role.CONSULTANT,
                () -> hiding.part(Outbox.class)
                        .send(new Message(
                                        Channel.MAIL,
                                        "vibeke@partner.example",
                                        "Vibeke Holm",
                                        Language.DANISH,
                                        "Inge på mandag",
                                        WRITTEN,
                                        "course",
                                        Optional.empty())
                                .with(new Attachment(
                                        "aftale.txt", "text/plain", WRITTEN.getBytes(StandardCharsets.UTF_8)))
                                .about(new About.Known(hiding.uuid("personId")))));
        hiding.ids().put("messageId", message.toString());
    }

    /** Of the consultant, who takes part in the talk that is booked. */
    void aCalendar() throws Exception {
        String address = String.valueOf(hiding.web()
                .perform(post("/calendar/link")
                        .with(hiding.house().signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andReturn()
                .getFlashMap()
                .get("calendarLink"));
        hiding.ids()
                .put("secret", address.substring(address.lastIndexOf('/') + 1).replace(".ics", ""));
    }

    void links() throws Exception {
        aLinkToAProposal();
        anInterpreterIsAsked();
        aContactPerson();
        aPlannedContact();
        anOfferOfACarvedJob();
    }

    private void aLinkToAProposal() throws Exception {
        TestHouse.execute(
                "update companies.company set paused_until = null; insert into privacy.consent (consent_id, organisation_id,"
                        + " person_id, purpose, given_on, source) select gen_random_uuid(), organisation_id, person_id, 'PROFILE', date '2026-11-20',"
                        + " 'in person' from people.person where person_id = '" + hiding.id("proposedId")
                        + "' on conflict do nothing");
        hiding.send(Role.CONSULTANT, toKaj(post(hiding.filled("/proposals/{proposalId}/links"))));
        assertThat(hiding.read(hiding.filled("/proposals/{proposalId}/links"), Role.CONSULTANT))
                .contains(RECEIVER);
    }

    private void anInterpreterIsAsked() throws Exception {
        TestHouse.execute("update placements.booking set interpreter = 'arabisk' where contact = '" + BOOKED + "'");
        hiding.remember("talk", "select booking_id::text from placements.booking where contact = '" + BOOKED + "'");
        hiding.send(
                Role.CONSULTANT,
                toKaj(post(hiding.filled("/courses/{courseId}/links")))
                        .param("purpose", "INTERPRETER")
                        .param("talk", hiding.id("talk")));
        for (String pattern : List.of("/courses/{courseId}/links", "/courses/{courseId}/links?talk={talk}")) {
            String page = hiding.filled(pattern);
            assertThat(hiding.read(page, Role.CONSULTANT)).contains(RECEIVER);
            assertThat(hiding.read(page, hiding.otherHouse(), Role.CONSULTANT)).doesNotContain(RECEIVER, BOOKED);
        }
    }

    private static MockHttpServletRequestBuilder toKaj(MockHttpServletRequestBuilder link) {
        return link.param("receiver", RECEIVER)
                .param("channel", "MAIL")
                .param("address", "kaj@vaerket.example")
                .param("language", "DANISH")
                .param("lastDay", "2026-12-01");
    }

    private void aContactPerson() throws Exception {
        String all = hiding.filled("/companies/{companyId}/contact-persons");
        hiding.send(Role.CONSULTANT, post(all).param("name", CHOSEN).param("role", "REPRESENTATIVE"));
        hiding.remember("contactPersonId", "select contact_person_id::text from companies.contact_person");
        String one = hiding.filled("/companies/{companyId}/contact-persons/{contactPersonId}");
        assertThat(hiding.read(one, Role.CONSULTANT)).contains(CHOSEN);
        assertThat(hiding.read(one, hiding.otherHouse(), Role.CONSULTANT)).doesNotContain(CHOSEN);
        assertThat(hiding.read(all, hiding.otherHouse(), Role.CONSULTANT)).doesNotContain(CHOSEN);
    }

    private void aPlannedContact() throws Exception {
        String page = hiding.filled("/companies/{companyId}/planned-contacts");
        hiding.send(
                Role.CONSULTANT,
                post(page).param("day", "2026-12-21").param("kind", "THANKS").param("about", CHOSEN));
        for (String each : List.of(
                page, hiding.filled("/companies/{companyId}"), hiding.filled("/companies/{companyId}/history"))) {
            assertThat(hiding.read(each, Role.CONSULTANT)).contains(CHOSEN);
            assertThat(hiding.read(each, hiding.otherHouse(), Role.CONSULTANT)).doesNotContain(CHOSEN);
        }
    }

    /** Page and paper name the job, and neither whom it was carved for nor anything to another house. */
    private void anOfferOfACarvedJob() throws Exception {
        TestHouse.execute(hiding.filled(
                "insert into matching.saved_job (saved_job_id, organisation_id, workplace_id, work, person_id, saved_by_id, saved_at)"
                        + " select gen_random_uuid(), w.organisation_id, w.workplace_id, '" + CHOSEN
                        + "', p.person_id, a.account_id, now() from companies.workplace w"
                        + " join people.person p using (organisation_id) join identity.account a using (organisation_id)"
                        + " where w.workplace_id = '{workplaceId}' and p.person_id = '{personId}' limit 1"));
        hiding.remember("jobId", "select saved_job_id::text from matching.saved_job where work = '" + CHOSEN + "'");
        String lastName = TestHouse.rows(
                        hiding.filled("select last_name from people.person where person_id = '{personId}'"))
                .getFirst();
        for (String file : List.of("offer", "tilbud.pdf")) {
            String address = hiding.filled("/workplaces/{workplaceId}/jobs/{jobId}/" + file);
            assertThat(hiding.read(address, Role.CONSULTANT)).contains(CHOSEN).doesNotContain(lastName);
            assertThat(hiding.read(address, hiding.otherHouse(), Role.CONSULTANT))
                    .doesNotContain(CHOSEN);
        }
    }
}

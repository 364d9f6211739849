package dk.fodfaeste.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who takes part in a talk is invited, told when it moves, and told when it does not take place; and reads nothing else. */
class InvitationsTest extends HouseTest {

    private static final UUID COURSE = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Autowired
    private Imports imports;

    @Autowired
    private TalkReminders reminders;

    @BeforeEach
    void aCourseRuns() throws SQLException {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv(
                                "borgere",
                                "nr;fornavn;efternavn;konsulent;socialraadgiver;modersmaal;tolk\n"
                                        + "B1;Ærø;O'Brien;Consultant;Social worker;arabisk;ja\n"),
                        Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n13585628;1000000001;Caféen;9\n")));
        TestHouse.execute("""
                insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, work, starts_on, ends_on,
                                               minutes_per_week)
                select '%s', p.organisation_id, p.person_id, w.workplace_id, 'WORK_PLACEMENT', 'Fylder kopper op', date '2026-11-02',
                       date '2027-01-24', 600
                  from people.person p, companies.workplace w where p.number = 'B1'
                """.formatted(COURSE));
    }

    @Test
    void whoTakesPartIsInvitedToldAndToldAgain() throws Exception {
        assertThat(book("vibeke@partner.example")).isEqualTo(302);
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "consultant@huset.example PUBLISH 0",
                        "social-worker@huset.example REQUEST 0",
                        "vibeke@partner.example REQUEST 0");

        String booking =
                TestHouse.rows("select booking_id from placements.booking").getFirst();
        send(post("/courses/" + COURSE + "/follow-up/bookings/" + booking)
                .param("version", "1")
                .param("day", "2026-12-02")
                .param("beginsAt", "10:00")
                .param("minutes", "45")
                .param("place", "Hos Caféen"));
        assertThat(files()).contains("vibeke@partner.example REQUEST 1", "social-worker@huset.example REQUEST 1");

        send(post("/courses/" + COURSE + "/follow-up/bookings/" + booking + "/cancellation")
                .param("cancelledFor", "PERSON_ASKED"));
        assertThat(files()).hasSize(9).contains("vibeke@partner.example CANCEL 2", "consultant@huset.example CANCEL 2");
        assertThat(TestHouse.rows("select subject from post.message_text"))
                .contains("Samtale 1. december 2026 kl. 9.00", "Flyttet: samtale 2. december 2026 kl. 10.00")
                .anyMatch(subject -> subject.startsWith("Aflyst: "));
    }

    /** Who stays hears of it, who comes along is invited, who is taken off loses it: each with the next number of the talk. */
    @Test
    void whoComesAlongIsInvitedAndWhoIsTakenOffLosesIt() throws Exception {
        book("vibeke@partner.example");
        assertThat(takePart("1", "Bo Đặng", "bo@partner.example", Role.CONSULTANT))
                .isEqualTo(302);
        assertThat(files())
                .hasSize(7)
                .contains(
                        "consultant@huset.example PUBLISH 1",
                        "social-worker@huset.example CANCEL 1",
                        "vibeke@partner.example CANCEL 1",
                        "bo@partner.example REQUEST 1");
        assertThat(TestHouse.rows("select m.address || ' ' || t.subject || ' '"
                        + " || coalesce(substring(convert_from(t.file, 'UTF8') from 'STATUS:([A-Z]+)'), '-')"
                        + " from post.message m join post.message_text t using (message_id)"
                        + " where convert_from(t.file, 'UTF8') like '%SEQUENCE:1%'"))
                .containsExactlyInAnyOrder(
                        "consultant@huset.example Ændret: samtale 1. december 2026 kl. 9.00 CONFIRMED",
                        "social-worker@huset.example Du er ikke med: samtale 1. december 2026 kl. 9.00 -",
                        "vibeke@partner.example Du er ikke med: samtale 1. december 2026 kl. 9.00 -",
                        "bo@partner.example Samtale 1. december 2026 kl. 9.00 CONFIRMED");
        assertThat(TestHouse.rows("select words from post.message_text where subject like 'Du er ikke med%'"))
                .allMatch(words -> words.contains("Hos Caféen") && !words.contains("Bo Đặng"));

        assertThat(takePart("2", "Bo Đặng", "BO@partner.example", Role.CONSULTANT))
                .as("the same mail in other letters")
                .isEqualTo(302);
        assertThat(files()).doesNotContain("bo@partner.example CANCEL 2").contains("BO@partner.example REQUEST 2");
        int before = files().size();
        assertThat(takePart("3", "Bo Đặng", "BO@partner.example", Role.CONSULTANT))
                .isEqualTo(302);
        assertThat(files()).as("nothing changed").hasSize(before);
    }

    private int takePart(String version, String contact, String mail, Role worker) throws Exception {
        return send(post("/courses/" + COURSE + "/follow-up/bookings/"
                        + TestHouse.rows("select booking_id from placements.booking")
                                .getFirst() + "/participants")
                .param("version", version)
                .param("withPerson", "on")
                .param("contact", contact)
                .param("contactMail", mail)
                .param("worker-" + house.account(worker).accountId(), "on"));
    }

    /** The last name, the language of the home, and on whose side a talk was cancelled, are nobody's outside. */
    @Test
    void anInvitationTellsTheFirstNameAndNothingElseOfThePerson() throws Exception {
        book("vibeke@partner.example");
        String booking =
                TestHouse.rows("select booking_id from placements.booking").getFirst();
        send(post("/courses/" + COURSE + "/follow-up/bookings/" + booking + "/cancellation")
                .param("cancelledFor", "PERSON_ASKED"));

        String all = String.join(
                "\n", TestHouse.rows("select subject || words || convert_from(file, 'UTF8') from post.message_text"));
        assertThat(all).contains("Ærø", "Caféen").doesNotContain("O'Brien", "arabisk", "bad om", "PERSON");
    }

    @Test
    void withoutAnAddressOfTheWorkplaceOursAloneAreInvited() throws Exception {
        book("");
        assertThat(files()).hasSize(2).allMatch(file -> file.contains("@huset.example"));
    }

    @Test
    void anAddressThatIsNoneIsSaidAndNothingIsBookedOrSent() throws Exception {
        assertThat(book("vibeke@")).isEqualTo(422);
        assertThat(TestHouse.rows("select 1 from placements.booking")).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsRefusedForAClashInvitesNobody() throws Exception {
        book("");
        assertThat(book("")).isEqualTo(422);
        assertThat(files()).hasSize(2);
    }

    @Test
    void theWorkerReadsTheInvitationInTheOutbox() throws Exception {
        book("vibeke@partner.example");
        String page = web.perform(get("/outbox?q=vibeke").with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Vibeke Holm", "Ligger her");
    }

    /** Of the worker who made the link: to anybody who has it, with initials alone. */
    @Test
    void aCalendarFollowsTheTalksByALinkUntilItIsEnded() throws Exception {
        book("vibeke@partner.example");
        String link = link();

        String file = feed(link);
        assertThat(file)
                .contains(
                        "SUMMARY:Samtale: Æ. O.",
                        "DTSTART;TZID=Europe/Copenhagen:20261201T090000",
                        "LOCATION:Hos Caféen")
                .doesNotContain("Ærø", "Brien", "Vibeke", "vibeke", "arabisk", "consultant@");
        assertThat(new net.fortuna.ical4j.data.CalendarBuilder()
                        .build(new java.io.StringReader(file))
                        .getComponents("VEVENT"))
                .hasSize(1);
        assertThat(TestHouse.rows("select encode(secret_hash, 'escape') from calendar.subscription")
                        .getFirst())
                .doesNotContain(link);
        assertThat(page("/calendar")).contains("Sidst hentet").doesNotContain(link);

        String another = link();
        assertThat(feed(link)).as("the one before").isEqualTo("404");
        assertThat(feed(another)).contains("Æ. O.");
        TestHouse.execute("update identity.account set active = false where role = 'CONSULTANT'");
        assertThat(feed(another)).as("of one who works here no more").isEqualTo("404");
        TestHouse.execute("update identity.account set active = true where role = 'CONSULTANT'");
        send(post("/calendar/link/end"));
        assertThat(feed(another)).isEqualTo("404");
        assertThat(feed("wrong")).isEqualTo("404");
    }

    @Test
    void whoWasInvitedIsRemindedOnceAndOnlyWhereTheOrganisationSaysSo() throws Exception {
        book("vibeke@partner.example", "2026-11-24");
        book("vibeke@partner.example", "2026-11-26");
        reminders.doNow();
        assertThat(reminded()).as("off until somebody decides").isEmpty();

        decide("7", 422);
        decide("1", 302);
        reminders.doNow();
        reminders.doNow();
        assertThat(reminded()).containsExactly("vibeke@partner.example Husk: samtale 24. november 2026 kl. 9.00");
        assertThat(TestHouse.rows("select words from post.message_text where subject like 'Husk%'")
                        .getFirst())
                .contains("Ærø", "Caféen")
                .doesNotContain("O'Brien", "arabisk");
    }

    private void decide(String days, int answer) throws Exception {
        assertThat(web.perform(post("/administration/reminder-policy")
                                .param("daysBefore", days)
                                .param("version", "0")
                                .with(house.signedIn(Role.ADMINISTRATOR))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(answer);
    }

    private static List<String> reminded() throws SQLException {
        return TestHouse.rows(
                "select m.address || ' ' || t.subject from post.message m join post.message_text t using (message_id)"
                        + " where t.subject like 'Husk%'");
    }

    private String link() throws Exception {
        var made = web.perform(post("/calendar/link")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andReturn();
        String address = String.valueOf(made.getFlashMap().get("calendarLink"));
        return address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
    }

    /** What somebody without an account reads there; the status where it is nothing. */
    private String feed(String secret) throws Exception {
        var answer =
                web.perform(get("/calendar/" + secret + ".ics")).andReturn().getResponse();
        return answer.getStatus() == 200
                ? answer.getContentAsString(StandardCharsets.UTF_8)
                : Integer.toString(answer.getStatus());
    }

    private String page(String address) throws Exception {
        return web.perform(get(address).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int book(String mail) throws Exception {
        return book(mail, "2026-12-01");
    }

    private int book(String mail, String day) throws Exception {
        return send(post("/courses/" + COURSE + "/follow-up/bookings")
                .param("day", day)
                .param("beginsAt", "09:00")
                .param("minutes", "45")
                .param("place", "Hos Caféen")
                .param("withPerson", "on")
                .param("contact", "Vibeke Holm")
                .param("contactMail", mail)
                .param("worker-" + house.account(Role.CONSULTANT).accountId(), "on")
                .param("worker-" + house.account(Role.SOCIAL_WORKER).accountId(), "on"));
    }

    private int send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(house.signedIn(Role.CONSULTANT)).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** Receiver, method and sequence of each. */
    private static List<String> files() throws SQLException {
        return TestHouse.rows("""
                select m.address || ' ' || substring(convert_from(t.file, 'UTF8') from 'METHOD:([A-Z]+)') || ' '
                       || substring(convert_from(t.file, 'UTF8') from 'SEQUENCE:([0-9]+)')
                  from post.message m join post.message_text t using (message_id) order by m.written_at""");
    }
}

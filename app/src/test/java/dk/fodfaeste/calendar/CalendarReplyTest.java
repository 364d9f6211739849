package dk.fodfaeste.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers of calendars to invitations of ours: of whoever was invited, to the talk as it is, and of nobody else. */
class CalendarReplyTest extends HouseTest {

    private static final String BO = "bo@cafeen.example";

    @Autowired
    private Imports imports;

    @Autowired
    private CalendarReplies replies;

    @Test
    void whoWasInvitedAnswersFromTheirCalendarAndTheLastAnswerCounts() throws Exception {
        UUID talk = booked();
        assertThat(replies.takes(mail(talk, 0, "BO@cafeen.example", "ACCEPTED")))
                .isTrue();
        assertThat(kept()).isEqualTo("Bo Đặng ACCEPTED 1");
        assertThat(replies.takes(mail(talk, 0, BO, "DECLINED"))).isTrue();
        assertThat(kept()).isEqualTo("Bo Đặng DECLINED 1");
        TestHouse.execute("update placements.booking set begins_at = time '14:00'");
        assertThat(replies.takes(mail(talk, 1, BO, "TENTATIVE"))).isTrue();
        assertThat(replies.takes(mail(talk, 0, BO, "ACCEPTED")))
                .as("an answer that was under way for long")
                .isFalse();
        assertThat(kept()).isEqualTo("Bo Đặng TENTATIVE 2");
    }

    /** A colleague who comes along makes it no other talk; another time does. */
    @Test
    void anAnswerHoldsUntilTheTalkIsAnother() throws Exception {
        UUID talk = booked();
        replies.takes(mail(talk, 0, BO, "ACCEPTED"));
        TestHouse.execute("update placements.booking set workers_changed_at = now()");
        assertThat(versions()).isEqualTo("2 1");
        TestHouse.execute("update placements.booking set interpreter = 'arabisk'");
        assertThat(versions()).isEqualTo("3 3");
        TestHouse.execute("update placements.booking set with_person = false");
        assertThat(versions()).isEqualTo("4 3");
    }

    private static String versions() throws SQLException {
        return TestHouse.rows("select version || ' ' || same_since from placements.booking")
                .getFirst();
    }

    @Test
    void whoWasNotInvitedAndWhatIsNoAnswerIsLeftToAHuman() throws Exception {
        UUID talk = booked();
        assertThat(replies.takes(mail(talk, 0, "eve@evil.example", "ACCEPTED"))).isFalse();
        assertThat(replies.takes(mail(UUID.randomUUID(), 0, BO, "ACCEPTED"))).isFalse();
        assertThat(replies.takes(mail(talk, 7, BO, "ACCEPTED")))
                .as("of a change that nobody made")
                .isFalse();
        assertThat(replies.takes(mail(talk, 0, BO, "NEEDS-ACTION"))).isFalse();
        assertThat(CalendarReply.in("")).isEmpty();
        assertThat(CalendarReply.in(file(talk, 0, BO, "ACCEPTED").replace("METHOD:REPLY", "METHOD:REQUEST")))
                .isEmpty();
        assertThat(TestHouse.rows("select 1 from placements.booking_reply")).isEmpty();
    }

    @Test
    void anotherLoginWritesNoAnswerByHand() throws SQLException {
        assertThat(TestHouse.rows("select has_table_privilege('fodfaeste_app', 'placements.booking_reply', 'INSERT')"
                        + " or has_table_privilege('fodfaeste_post', 'placements.booking_reply', 'SELECT')"))
                .containsExactly("f");
    }

    private UUID booked() throws SQLException {
        SmallTown.moveIn(imports, house, "%s;;PUNCTUAL;3;skal;nej\n".formatted(SmallTown.CAFE));
        UUID talk = UUID.randomUUID();
        TestHouse.execute(
                "insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, starts_on)"
                        + " select gen_random_uuid(), p.organisation_id, p.person_id, w.workplace_id, 'WORK_PLACEMENT', date '2026-11-16'"
                        + " from people.person p join companies.workplace w on w.organisation_id = p.organisation_id and w.p_number = '1000000001'"
                        + " where p.first_name = 'Amal';"
                        + " insert into placements.booking (booking_id, organisation_id, course_id, day, begins_at, minutes, with_person, contact,"
                        + " contact_mail, booked_by_id, booked_at) select '" + talk
                        + "', organisation_id, course_id, date '2026-11-27', time '09:30', 30, true, 'Bo Đặng', '" + BO
                        + "', '"
                        + house.account(Role.CONSULTANT).accountId() + "', now() from placements.course limit 1");
        return talk;
    }

    private static String kept() throws SQLException {
        return TestHouse.rows("select name || ' ' || answer || ' ' || booking_version from placements.booking_reply")
                .getFirst();
    }

    /** As Outlook sends it: the file beside words, with a folded line. */
    private static MimeMessage mail(UUID talk, int sequence, String attendee, String answer) throws Exception {
        String mail =
                """
                From: %s
                To: huset@post.example
                Subject: Accepteret: samtale
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="b"

                --b
                Content-Type: text/plain

                Ja.
                --b
                Content-Type: text/calendar; charset=utf-8; method=REPLY

                %s
                --b--
                """.formatted(attendee, file(talk, sequence, attendee, answer)).replace("\n", "\r\n");
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }

    private static String file(UUID talk, int sequence, String attendee, String answer) {
        return """
                BEGIN:VCALENDAR
                METHOD:REPLY
                PRODID:Microsoft Exchange Server 2010
                VERSION:2.0
                BEGIN:VEVENT
                ATTENDEE;PARTSTAT=%s;CN="Bo,
                  af caféen":MAILTO:%s
                UID:%s@fodfaeste
                SEQUENCE:%d
                END:VEVENT
                END:VCALENDAR""".formatted(answer, attendee, talk, sequence);
    }
}

package dk.fodfaeste.post;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.UUID;

/** A mailbox that is read by IMAP. */
final class TestMailbox {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
    private final GreenMailUser user;

    TestMailbox() {
        server.start();
        user = server.setUser("huset@post.example", "huset", "secret");
    }

    String address() {
        return "imap+plain://huset:secret@127.0.0.1:" + server.getImap().getPort() + "/INBOX";
    }

    void forget() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    void comesBack(UUID id, String why) throws MessagingException {
        report(id, "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: " + why);
    }

    void delayed(UUID id) throws MessagingException {
        report(id, "Action: delayed\nStatus: 4.4.1");
    }

    private void report(UUID id, String status) throws MessagingException {
        deliver("""
                From: MAILER-DAEMON@post.example
                To: huset@post.example
                Subject: Undelivered
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                It did not work.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; post.example

                Final-Recipient: rfc822; bo@havnen.example
                %s

                --b
                Content-Type: text/rfc822-headers

                From: huset@post.example
                Message-ID: <%s@post.example>
                Subject: Aftalen
                --b--
                """.formatted(status, id));
    }

    /** Of a human. */
    void answers() throws MessagingException {
        deliver("From: bo@havnen.example\nTo: huset@post.example\nSubject: Tak\n\nDet passer fint.\n");
    }

    private void deliver(String mail) throws MessagingException {
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    long unread() throws Exception {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return !mail.isSet(Flags.Flag.SEEN);
                    } catch (MessagingException problem) {
                        throw new IllegalStateException(problem);
                    }
                })
                .count();
    }
}

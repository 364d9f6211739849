package dk.fodfaeste.post;

import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Language;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Acting;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A consultant follows what they wrote; an administrator sees that it did not arrive, and not what it says. */
class OutboxStoryTest extends BrowserTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void whatWasWrittenIsReadFoundStoppedAndTakenUpAgain() {
        write("Vibeke Holm", "Se aftalen her: http://127.0.0.1/l/abc123 Koden er 482913.");
        write("Đặng O'Brien", "Vi ses.");
        signIn("consultant");
        follow("Forløb");
        follow("Udbakke");
        sees("Der er ikke sat en mailserver op");
        looksRight("outbox");

        page.getByLabel("Modtager").fill("Nobody Nowhere");
        click("Søg");
        sees("Ingen beskeder passer.");
        looksRight("outbox-none");
        follow("Alle");
        page.getByLabel("Modtager").fill("đặng");
        click("Søg");
        sees("Đặng O'Brien");
        page.getByLabel("Modtager").fill("");
        click("Søg");

        follow("Vibeke Holm");
        sees("482913");
        looksRight("message");
        click("Lad den være");
        sees("Beskeden bliver ikke sendt.");
        click("Skriv ikke til modtageren");
        sees("Vi skriver ikke til bo@havnen.example.");
        click("Vi må gerne skrive igen");
        sees("Vi skriver igen til adressen.");
    }

    @Test
    void whatPerhapsArrivedIsDecidedByAHumanAndTheAdministratorReadsTheEnvelopeAlone() throws SQLException {
        UUID id = write("Vibeke Holm", "Vi ses ved kaffemaskinen.");
        TestHouse.execute("update post.message set state = 'MAYBE_SENT', attempt = 1, said = 'connection reset'");
        signIn("consultant");
        sees("Beskeden til Vibeke Holm er måske ikke kommet frem");
        follow("Se beskeden");
        sees("Serveren fik hele beskeden, men svarede ikke.");
        looksRight("message-perhaps");
        TestHouse.execute("update post.message set state = 'BOUNCED'");
        click("Den er kommet frem");
        sees("Der er sket noget med beskeden imens.");
        TestHouse.execute("update post.message set state = 'MAYBE_SENT'");
        page.reload();
        click("Den er kommet frem");
        seesHeading("Besked til Vibeke Holm");
        sees("Serveren har taget imod beskeden.");

        newReader(true);
        signIn("administrator");
        go("/outbox/" + id);
        sees("Kun den, der skrev beskeden, personens team og lederen kan læse den.");
        looksRight("message-envelope");
    }

    private UUID write(String receiver, String words) {
        return Acting.as(
                house.actor(Role.CONSULTANT),
                () -> transactions.execute(status -> outbox.send(new Message(
                        Channel.MAIL,
                        "bo@havnen.example",
                        receiver,
                        Language.DANISH,
                        "Aftalen",
                        words,
                        "course 1",
                        Optional.empty()))));
    }
}

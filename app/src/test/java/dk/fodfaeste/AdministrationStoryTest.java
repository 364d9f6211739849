package dk.fodfaeste;

import dk.fodfaeste.identity.Role;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The closed room and the administrator's pages, as they are read. */
class AdministrationStoryTest extends BrowserTest {

    @Test
    void aSocialWorkerWritesInTheClosedRoom() throws SQLException {
        UUID person = somebody();
        signIn("social-worker");
        go("/people/" + person + "/case-room");
        sees("Kun holdet om personen kommer ind her. Hvert kig bliver skrevet op.");
        page.getByLabel("Helbred, der betyder noget for arbejde").fill("Slidte knæ.\nSkal kunne sidde.");
        click("Gem");
        sees("Baggrunden er gemt.");
        page.getByLabel("Ny note").fill("Sover bedre nu.");
        click("Skriv noten ned");
        sees("Sover bedre nu.");
        looksRight("case-room");

        newReader(true);
        signIn("administrator");
        follow("Log");
        sees("Rettet: sagsrum");
        looksRight("log");
        click("Regn kæden efter");
        sees("Kæden er hel");
    }

    @Test
    void whoIsNotOnTheTeamBreaksTheGlassWithAReason() throws SQLException {
        UUID person = somebody();
        signIn("employment-manager");
        go("/people/" + person + "/case-room");
        sees("Rummet er lukket for dig");
        looksRight("closed-room");
        page.getByLabel("Hvorfor?").selectOption("COMPLAINT");
        page.getByLabel("Med dine egne ord").fill("Tilsynet har spurgt.");
        click("Åbn i to timer");
        sees("Rummet er åbent for dig i to timer.");
        looksRight("case-room-broken");
        for (String part : List.of("Filer", "Aftalt", "Hvem har været her", "Baggrund og noter")) {
            follow(part);
            sees("Rummet er åbent for dig til kl.");
        }
        looksRight("case-room-open-until");
        follow("Mennesker");
        follow("Lukkede rum");
        sees("Tilsynet har spurgt.");
        looksRight("case-rooms");
    }

    @Test
    void anAdministratorAddsAColleagueWithoutScriptToo() {
        newReader(false);
        addsAColleague();
        newReader(true);
        signIn("mette@huset.example", "tre små ord her");
    }

    @Test
    void theAdministratorsPagesLookRight() {
        signIn("administrator");
        follow("Brugere");
        looksRight("accounts");
        follow("Opret en bruger");
        click("Gem");
        sees("Skriv et navn.");
        looksRight("account-wrong");
        go("/case-room-accounts");
        sees("Ingen venter på dit ja.");
        looksRight("case-room-accounts");
        go("/administration/constants");
        sees("Dage, til et blik tæller halvt");
        looksRight("constants");
    }

    private void addsAColleague() {
        signIn("administrator");
        follow("Brugere");
        follow("Opret en bruger");
        page.getByLabel("Navn").fill("Mette Holm");
        page.getByLabel("E-mail").fill("mette@huset.example");
        page.getByLabel("Rolle").selectOption("SOCIAL_WORKER");
        page.getByLabel("Adgangskode").fill("tre små ord her");
        click("Gem");
        sees("Brugeren er oprettet.");
        sees("Mette Holm");
    }

    private UUID somebody() throws SQLException {
        UUID id = UUID.randomUUID();
        try (var owner = TestHouse.owner();
                var person = owner.prepareStatement("insert into people.person (person_id, organisation_id, number,"
                        + " first_name, last_name, social_worker_id) values (?, ?, 'B1', 'Amal', 'Karim', ?)")) {
            person.setObject(1, id);
            person.setObject(2, house.organisationId());
            person.setObject(3, house.account(Role.SOCIAL_WORKER).accountId());
            person.execute();
        }
        return id;
    }
}

package dk.fodfaeste.discovery;

import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.privacy.Consents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A consultant sits with Amal and writes down what she says yes to; one thing she takes back again. */
class SharingStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Consents consents;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void amalSaysYesToTwoThingsAndTakesOneBack() {
        SmallTown.moveIn(imports, house, "");
        Acting.as(
                house.actor(Role.CONSULTANT),
                () -> transactions.executeWithoutResult(
                        status -> people.all().forEach(person -> consents.give(person.id(), "in person"))));
        signIn("social-worker");
        follow("Mennesker");
        follow("Amal");
        follow("Deling");
        sees("Intet er delt");
        looksRight("sharing-empty");

        page.getByLabel("Kommer til tiden: selv").check();
        page.getByLabel("Med personens egne ord").fill("Har angst, så én ad gangen");
        page.getByLabel("Hvem må se det").selectOption("WORKPLACES");
        page.getByLabel("Hvad skal det bruges til").selectOption("FIND_WORK");
        page.getByLabel("Hvordan blev det sagt?").selectOption("IN_PERSON");
        click("Skriv ja'et");
        sees("«angst» siger noget om helbred");
        sees("Skriv det i sagsrummet i stedet");
        looksRight("sharing-words-of-health");

        page.getByLabel("Med personens egne ord").fill("Helst én kollega ad gangen");
        click("Skriv ja'et");
        sees("Ja'et er skrevet.");
        sees("Helst én kollega ad gangen");
        looksRight("sharing");

        page.locator("tbody form button").first().click();
        sees("Det er taget tilbage. Ingen får det vist mere.");
        sees("taget tilbage 23. november 2026");
        looksRight("sharing-taken-back");
    }
}

package dk.fodfaeste.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.intake.Imports;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is referred, written down, moved on the way, closed and taken in again. */
class NewPersonStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @BeforeEach
    void someAreHereAlready() {
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv(
                        "borgere",
                        "nr;fornavn;efternavn;henvist_dato;kommune;oensker\nB0041;Maja;Prøve;01-06-2026;København;butik\n"
                                + "B0042;Đặng;;14-09-2026;Aarhus;\nB0043;Siobhán;O'Brien;05-10-2026;Odense;køkken\n")));
    }

    @Test
    void aReferralBecomesAPersonWhoIsMovedOnAndClosed() {
        signIn("consultant");
        follow("Mennesker");
        follow("Nyt menneske");
        page.getByLabel("Fornavn").pressSequentially("Maija");
        page.getByLabel("Efternavn").pressSequentially("Prove");
        sees("Er det en af disse?");
        looksRight("new-person-doubles");
        page.getByLabel("Efternavn").fill("Åkjær-Nørregaard Christiansen");
        page.getByLabel("Bopælskommune").selectOption("Aarhus");
        page.getByLabel("Henvist af").fill("Jobcentret, team unge");
        page.getByLabel("Mål og ønsker").fill("Gerne noget med dyr, og helst om formiddagen");
        page.getByLabel("Telefonnummer").fill("ring til mig");
        click("Opret");
        sees("Skriv et telefonnummer med tal.");
        assertThat(page.getByLabel("Mål og ønsker")).hasValue("Gerne noget med dyr, og helst om formiddagen");
        looksRight("new-person-refused");
        page.getByLabel("Telefonnummer").fill("+45 30 85 82 44");
        click("Opret");
        sees("Nu er personen hos jer.");
        sees("B0044");
        looksRight("person-taken-in");

        follow("Ret oplysninger");
        page.getByLabel("Længste rejsetid").fill("45");
        page.getByLabel("søndag").uncheck();
        looksRight("person-edit");
        click("Gem det hele");
        sees("45 minutter");
        follow("Hvad der er rettet");
        sees("alle dage");
        looksRight("person-changes");
        page.goBack();

        page.getByText("Flyt til et andet trin").click();
        page.getByLabel("Nyt trin").selectOption("PROFILING");
        page.getByLabel("Hvad er der sket?").fill("Har besøgt dyreinternatet");
        click("Flyt");
        sees("Nyt trin: Profil. Har besøgt dyreinternatet");
        looksRight("person-stage");
        follow("Mennesker");
        follow("Tavle");
        looksRight("people-board");

        follow("Maija Å.");
        follow("Afslut hos os");
        page.getByLabel("Hvad går personen videre til?").selectOption("EDUCATION");
        looksRight("person-closing");
        click("Afslut");
        sees("Afsluttet 23. november 2026: Uddannelse");
        follow("Mennesker");
        follow("Afsluttede");
        looksRight("people-closed");
        follow("Maija Å.");
        follow("Tag imod igen");
        looksRight("person-again");
        click("Tag imod");
        sees("Personen er hos jer igen.");
        sees("Afsluttet hos os: Uddannelse");
    }

    @Test
    void withoutScriptItIsAskedAfterTheFirstSending() {
        newReader(false);
        signIn("social-worker");
        go("/people/new");
        page.getByLabel("Fornavn").fill("Maja");
        page.getByLabel("Efternavn").fill("Prøve");
        page.getByLabel("Hvorfor kommer personen til os?").fill("Opdigtet grund");
        click("Opret");
        sees("Der er nogen med næsten samme navn");
        looksRight("new-person-asked-without-script");
        click("Nej, opret");
        sees("Nu er personen hos jer.");
        follow("Sagsrum");
        sees("Opdigtet grund");
    }

    @Test
    void whoIsAskedAboutDoublesStillGoesOnToTheFiles() {
        signIn("social-worker");
        go("/people/new");
        page.getByLabel("Fornavn").fill("Maja");
        page.getByLabel("Efternavn").fill("Prøve");
        click("Opret, og læg filer i sagsrummet");
        sees("Der er nogen med næsten samme navn");
        looksRight("new-person-asked");
        click("Nej, opret");
        sees("Nu er personen hos jer.");
        sees("Læg filen ind");
        looksRight("new-person-files");
    }
}

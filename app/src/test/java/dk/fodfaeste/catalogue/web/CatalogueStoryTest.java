package dk.fodfaeste.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The administrator drafts, the manager sees what it does to a profile and puts it in force, and nothing that was seen is lost. */
class CatalogueStoryTest extends BrowserTest {

    private static final String CATALOGUE = "/administration/catalogue";

    @Autowired
    private Imports imports;

    @Test
    void twoMakeAnEditionAndWhatWasSeenKeepsItsWords() throws SQLException {
        SmallTown.moveIn(imports, house, SmallTown.CAFE + ";1;PUNCTUAL;3;skal;nej\n");
        signIn("administrator");
        follow("Brugere");
        follow("Katalog: dimensioner og ord");
        looksRight("catalogue");
        follow("Kommer til tiden");
        looksRight("catalogue-dimension");
        rewords();
        changesSteps();
        addsOne();
        takesOneOut();
        follow("Se, hvad den gør");
        sees("Du har selv skrevet i kladden.");
        looksRight("catalogue-draft");

        newReader(true);
        signIn("employment-manager");
        go(CATALOGUE + "/draft?q=Amal");
        follow("Amal, B1");
        sees("Profilen er Amal, B1.");
        looksRight("catalogue-draft-person");
        click("Sæt i kraft");
        sees("Skriv hvorfor.");
        page.getByLabel("Hvorfor").fill("Vi ser det bedre sådan");
        click("Sæt i kraft");
        sees("Sat i kraft.");
        looksRight("catalogue-editions");

        newReader(true);
        signIn("consultant");
        go("/people/" + amal() + "/profile");
        sees("Er der til tiden");
        page.getByText("Er der til tiden").last().click();
        sees("set som »Kommer til tiden«");
        looksRight("catalogue-profile");
        go("/workplaces/"
                + id("select workplace_id from companies.workplace where p_number = '" + SmallTown.CAFE + "'"));
        sees("Er der til tiden");
    }

    @Test
    void aWholeIsSplitAndTwoAreMerged() throws SQLException {
        SmallTown.moveIn(imports, house, SmallTown.CAFE + ";1;PUNCTUAL;3;skal;nej\n");
        signIn("administrator");
        go(CATALOGUE + "/split?id=PUNCTUAL");
        click("Læg i kladden");
        sees("Skriv det på dansk og på engelsk.");
        looksRight("catalogue-split");
        fill("name.0.da", "Møder til tiden om morgenen");
        fill("name.0.en", "Arrives on time in the morning");
        fill("lookFor.0.da", "Er på plads, når dagen begynder");
        fill("lookFor.0.en", "Is in place when the day begins");
        fill("name.1.da", "Kommer tilbage fra pausen");
        fill("name.1.en", "Comes back from the break");
        fill("lookFor.1.da", "Er i gang, når pausen er slut");
        fill("lookFor.1.en", "Is at work when the break is over");
        page.locator("[name='known.0']").check();
        page.locator("[name='asked.0']").check();
        click("Læg i kladden");
        looksRight("catalogue-draft-split");
        sees("Kommer til tiden delt i Møder til tiden om morgenen og Kommer tilbage fra pausen");
        go(CATALOGUE + "/merge?id=NOISE");
        page.getByLabel("Slås sammen med").selectOption("CROWDS");
        fill("name.da", "Arbejder, hvor der sker meget");
        fill("name.en", "Works where much goes on");
        fill("lookFor.da", "Støj og mange mennesker");
        fill("lookFor.en", "Noise and many people");
        looksRight("catalogue-merge");
        click("Læg i kladden");
        sees("Arbejder i støj og Trives, hvor der er mange mennesker slået sammen til Arbejder, hvor der sker meget");
        looksRight("catalogue-draft-split");

        newReader(true);
        signIn("employment-manager");
        go(CATALOGUE + "/draft");
        page.getByLabel("Hvorfor").fill("Pausen er noget for sig");
        click("Sæt i kraft");
        newReader(true);
        signIn("consultant");
        go("/people/" + amal() + "/profile");
        page.getByText("Møder til tiden om morgenen").last().click();
        sees("set som »Kommer til tiden«");
        go("/tasks/" + id("select task_id from companies.need"));
        sees("Delt eller slået sammen: tæller nu for Møder til tiden om morgenen");
        looksRight("catalogue-need");

        newReader(true);
        signIn("employment-manager");
        go(CATALOGUE + "/editions");
        page.getByLabel("Hvorfor").fill("Det blev for fint");
        click("Tag udgave 1 tilbage");
        sees("Taget tilbage. Den forrige udgave gælder igen.");
        newReader(true);
        signIn("consultant");
        go("/people/" + amal() + "/profile");
        assertThat(page.locator("main").innerText())
                .contains("Kommer til tiden")
                .doesNotContain("set som", "Møder til tiden om morgenen");
    }

    private void rewords() {
        fill("name.da", "");
        click("Læg i kladden");
        sees("Skriv det på dansk og på engelsk.");
        fill("name.da", "Er der til tiden");
        click("Læg i kladden");
        sees("Lagt i kladden. Intet er ændret endnu.");
        sees("Nu hedder den »Kommer til tiden«.");
    }

    private void changesSteps() {
        follow("Ret trinene");
        fill("step.4.da", "");
        fill("step.4.en", "");
        click("Læg i kladden");
        sees("Vælg, hvad trinnet tæller for.");
        looksRight("catalogue-steps");
        page.getByLabel("»Hver gang« tæller for").selectOption("3");
        click("Læg i kladden");
        sees("Lagt i kladden.");
    }

    private void addsOne() {
        go(CATALOGUE);
        follow("Ny dimension");
        click("Læg i kladden");
        sees("Vælg, hvilken gruppe den hører til.");
        page.getByLabel("Gruppe").selectOption("CRAFT");
        fill("name.da", "Bruger knive");
        fill("name.en", "Uses knives");
        fill("lookFor.da", "Snitter, og lægger kniven fra sig");
        fill("lookFor.en", "Chops, and puts the knife down");
        page.locator("#scale").selectOption("OWN");
        page.getByText("Skriv egne trin").click();
        fill("step.0.da", "Slet ikke");
        fill("step.0.en", "Not at all");
        fill("step.1.da", "Med øje på");
        click("Læg i kladden");
        sees("Skriv det på dansk og på engelsk.");
        looksRight("catalogue-new");
        fill("step.1.en", "Under an eye");
        click("Læg i kladden");
        sees("Den er ikke i kraft endnu.");
    }

    private void takesOneOut() {
        go(CATALOGUE + "/dimension?id=NOISE");
        click("Tag ud");
        sees("Tag i brug igen");
    }

    private void fill(String field, String text) {
        page.locator("[id='" + field + "']").fill(text);
    }

    private String amal() throws SQLException {
        return id("select person_id from people.person where number = 'B1'");
    }

    private static String id(String sql) throws SQLException {
        return TestHouse.rows(sql).getFirst();
    }
}

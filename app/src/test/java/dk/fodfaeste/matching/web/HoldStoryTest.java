package dk.fodfaeste.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A place is held until a day, is by invitation, and is paused while somebody has an old page open. */
class HoldStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @Test
    void aPlaceIsHeldRunsOutAndIsByInvitation() throws SQLException {
        SmallTown.moveIn(
                imports,
                house,
                "%s;1;PUNCTUAL;3;skal;nej\n%s;1;PUNCTUAL;2;skal;nej\n".formatted(SmallTown.CAFE, SmallTown.SHOP));
        signIn("consultant");
        follow("Ugens plan");
        page.locator(".pair", new Page.LocatorOptions().setHasText("Skylle grønt"))
                .getByText("Hold")
                .click();
        sees("til 7. december 2026");
        looksRight("hold-plan");
        theOpeningsTell();

        // it ran out while the page stood open in another tab
        TestHouse.execute("update matching.decision set held_until = '2026-11-22' where kind = 'HELD'");
        click("Giv pladsen fri");
        seesHeading("Ugens plan");
        assertThat(page.getByText("på hold").count()).isZero();

        theWorkplaceAsksItself();
        pausedWhileSomebodyLooks();
        theManagerDecidesForHowLong();
    }

    private void theOpeningsTell() throws SQLException {
        go("/workplaces/" + cafe() + "/openings");
        sees("Holdes af Consultant til og med 7. december 2026.");
        looksRight("hold-openings");
        follow("Skylle grønt");
        seesHeading("Vilkår");
        sees("Ingen ledig af 1");
        looksRight("hold-opening");
    }

    private static String cafe() throws SQLException {
        return TestHouse.rows("select workplace_id from companies.workplace where p_number = '" + SmallTown.CAFE + "'")
                .getFirst();
    }

    private void theWorkplaceAsksItself() throws SQLException {
        go("/workplaces/" + cafe() + "/openings");
        follow("Hvordan tager arbejdsstedet imod?");
        page.getByLabel("Pladserne er").selectOption("OPEN");
        page.getByLabel("Sidste dag").fill("2026-11-20");
        click("Gem");
        sees("Dagen er gået. Skriv i dag eller en dag, der kommer.");
        looksRight("admission-wrong");
        page.getByLabel("Pladserne er").selectOption("INVITED_ONLY");
        page.getByLabel("Sidste dag").fill("2026-12-18");
        page.getByLabel("Kan begynde fra").fill("2026-12-01");
        page.getByLabel("Ordning").selectOption("WORK_PLACEMENT");
        looksRight("admission");
        click("Gem");
        sees("Gemt. Planen er regnet om.");
        sees("kun efter indbydelse");
        looksRight("admission-openings");
        go("/plan");
        assertThat(page.locator(".pair", new Page.LocatorOptions().setHasText("Skylle grønt"))
                        .count())
                .isZero();
        go("/people/"
                + TestHouse.rows("select person_id from people.person where first_name = 'Amal'")
                        .getFirst() + "/possibilities?q=grønt");
        sees("Pladsen er kun efter indbydelse til og med 18. december 2026");
        looksRight("possibility-invited");
    }

    private void pausedWhileSomebodyLooks() throws SQLException {
        page.getByLabel("Virksomheden har selv spurgt efter Amal").check();
        TestHouse.execute("update matching.admission set state = 'PAUSED'");
        page.locator("form.invited button").click();
        sees("Pladsen er på pause til og med 18. december 2026. Derefter kan nogen foreslås igen.");
        TestHouse.execute("update matching.admission set state = 'INVITED_ONLY'");
        page.goBack();
        page.getByLabel("Virksomheden har selv spurgt efter Amal").check();
        page.locator("form.invited button").click();
        sees("Virksomheden har selv spurgt efter personen.");
    }

    private void theManagerDecidesForHowLong() {
        newReader(true);
        signIn("employment-manager");
        go("/administration/plan-policy");
        page.getByLabel("Dage, en plads holdes").fill("0");
        click("Gem");
        sees("Skriv et helt tal fra 1 til 60.");
        looksRight("hold-policy-wrong");
        page.getByLabel("Dage, en plads holdes").fill("5");
        click("Gem");
        sees("Gemt. Planen er regnet om.");
    }
}

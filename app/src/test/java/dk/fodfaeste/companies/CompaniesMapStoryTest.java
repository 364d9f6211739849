package dk.fodfaeste.companies;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.intake.Imports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consultant and a manager see where the workplaces are. */
class CompaniesMapStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @BeforeEach
    void buildTown() {
        MapTown.build(house, imports);
    }

    /** The wrong turn is a place that is nowhere. */
    @Test
    void fromTheWholeCountryToOneWorkplace() {
        signIn("consultant");
        follow("Virksomheder");
        follow("Vis på kort");
        seesHeading("Kort over arbejdssteder");
        sees("3 arbejdssteder har intet postnummer, vi kender");
        looksRight("companies-map");
        place().fill("9999 Ingensteds");
        click("Søg");
        sees("Vi kender ikke stedet «9999 Ingensteds».");
        assertThat(place().inputValue()).isEqualTo("9999 Ingensteds");
        looksRight("companies-map-nowhere");
        place().fill("københavn");
        click("Søg");
        looksRight("companies-map-copenhagen");
        mark("12 arbejdssteder i 2500 Valby").click();
        sees("På kortet: 12 arbejdssteder");
        looksRight("companies-map-valby");
        mark("Sted 40, Firma 40, 2500 Valby: kan spørges").click();
        seesHeading("Sted 40");
    }

    @Test
    void byKeyboardAlone() {
        signIn("employment-manager");
        go("/companies/map?zoom=3&at=55.676,12.300#map");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("map");
        page.keyboard().press("+");
        page.waitForURL(address -> address.contains("zoom=4"));
        page.keyboard().press("ArrowRight");
        page.waitForURL(address -> !address.contains("at=55.676,12.300"));
        page.keyboard().press("-");
        page.waitForURL(address -> address.contains("zoom=3"));
        page.keyboard().press("0");
        page.waitForURL(address -> address.contains("zoom=0"));
        looksRight("companies-map-country");
        for (int stop = 0; stop < 4; stop++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate("document.activeElement.closest('.map') !== null"))
                .isEqualTo(true);
        shoot("companies-map-focus");
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("zoom=0"));
    }

    /** The wrong turns are an address that somebody mended by hand, and a filter with nothing in it. */
    @Test
    void anAddressThatIsNoMapAndASearchThatFindsNothingSayWhatToDo() {
        newReader(false);
        signIn("employment-manager");
        go("/companies/map?zoom=99&at=0,0");
        sees("Adressen peger på et stykke kort, der ikke findes.");
        looksRight("companies-map-lost");
        go("/companies/map?q=zzzzzz");
        sees("Ingen passer til det, du søger");
        looksRight("companies-map-none");
        follow("Vis alle");
        follow("Se dem, og udfyld");
        sees("Uden postnummer: 3 arbejdssteder");
        looksRight("companies-map-unplaced");
        follow("Udfyld postnummeret");
        seesHeading("Ret arbejdsstedet");
    }

    @Test
    void theFilterStaysFromTheListToTheMapAndBack() {
        signIn("consultant");
        go("/companies?show=PAUSED&industry=52&place=hvidovre");
        sees("Pakkeriet");
        looksRight("companies-narrowed");
        follow("Vis på kort");
        sees("På kortet: 1 arbejdssted");
        looksRight("companies-map-paused");
        follow("Vis som liste");
        sees("Pakkeriet");
        assertThat(page.url()).contains("show=PAUSED", "industry=52", "place=hvidovre");
    }

    @Test
    void inTheDarkWithOwnColoursAndOnPaper() {
        signIn("consultant");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        go("/companies/map");
        looksRight("companies-map-dark");
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setForcedColors(ForcedColors.ACTIVE));
        looksRight("companies-map-forced");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.NONE)
                .setMedia(Media.PRINT));
        shoot("companies-map-print");
    }

    private Locator place() {
        return page.locator("input[name=place]");
    }

    private Locator mark(String name) {
        return page.locator("a.mark[aria-label^='" + name + "']");
    }
}

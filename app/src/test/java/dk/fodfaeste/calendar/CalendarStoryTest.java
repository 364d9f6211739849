package dk.fodfaeste.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dk.fodfaeste.BrowserTest;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A consultant lets their own calendar follow the talks; an administrator decides when it is quiet and whether anybody is reminded. */
class CalendarStoryTest extends BrowserTest {

    @Test
    void aLinkIsMadeShownOnceMadeAnewAndEnded() {
        signIn("consultant");
        follow("Din side");
        follow("Din kalender");
        sees("Du har ikke noget link endnu.");
        looksRight("calendar-none");
        click("Lav et link");
        sees("Linket er klar");
        assertThat(page.locator("#link")).hasValue(Pattern.compile("http.*/calendar/[A-Za-z0-9_-]{43}\\.ics"));
        looksRight("calendar-made");
        String first = page.locator("#link").inputValue();
        page.reload();
        sees("Ikke hentet endnu.");
        Assertions.assertThat(page.content()).doesNotContain(first);
        looksRight("calendar-link");
        Assertions.assertThat(page.request().get(first).text()).contains("BEGIN:VCALENDAR");

        click("Lav et nyt i stedet");
        sees("Linket er klar");
        Assertions.assertThat(page.request().get(first).status()).isEqualTo(404);
        String second = page.locator("#link").inputValue();
        click("Luk linket");
        sees("Linket er lukket.");
        Assertions.assertThat(page.request().get(second).status()).isEqualTo(404);
    }

    @Test
    void quietTimesAndRemindersAreDecidedWithAWrongTurnEach() {
        signIn("administrator");
        follow("Brugere");
        follow("Stille tid");
        page.getByLabel("Stille fra").fill("06:00");
        click("Bestem fra i dag");
        sees("Morgenen skal ligge før aftenen");
        looksRight("quiet-times-wrong");
        page.getByLabel("Stille fra").fill("17:00");
        click("Bestem fra i dag");
        sees("Det gælder fra i dag.");
        page.getByLabel("Første dag").fill("2026-12-23");
        page.getByLabel("Sidste dag").fill("2026-12-20");
        click("Tilføj");
        sees("Sidste dag ligger på eller efter den første");
        page.getByLabel("Sidste dag").fill("2027-01-03");
        click("Tilføj");
        sees("23. december 2026 – 3. januar 2027");
        looksRight("quiet-times");
        click("Tag ud");
        sees("Ingen stille dage endnu.");

        follow("Brugere");
        follow("Påmindelser");
        page.getByLabel("Dage før samtalen").fill("9");
        click("Gem");
        sees("Skriv et helt tal fra 0 til 5.");
        page.getByLabel("Dage før samtalen").fill("1");
        click("Gem");
        sees("Gemt. Det gælder fra nu.");
        looksRight("reminder-policy");

        follow("Brugere");
        follow("Hvor længe links virker");
        page.getByLabel("Til hverdag: hvordan det går").fill("500");
        click("Gem");
        sees("Skriv et helt antal dage, mindst 1.");
        page.getByLabel("Til hverdag: hvordan det går").fill("91");
        click("Gem");
        sees("Gemt. Det gælder for links, der sendes fra nu.");
        looksRight("link-policy");
    }
}

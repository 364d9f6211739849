package dk.fodfaeste.discovery.progress;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.platform.Acting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A social worker sits down with Amal for the third time: she answers on a phone with the screen turned, and the two choose what is next. */
class ProgressStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private ProgressTalks talks;

    @Autowired
    private TransactionTemplate transactions;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void amalHasTalkedTwice() {
        SmallTown.moveIn(imports, house, "");
        Acting.as(
                house.actor(Role.SOCIAL_WORKER),
                () -> transactions.executeWithoutResult(status -> {
                    Person amal = people.all().stream()
                            .filter(person -> person.number().equals("B1"))
                            .findFirst()
                            .orElseThrow();
                    UUID id = amal.id();
                    people.moveTo(id, amal.version(), Stage.PROFILING, LocalDate.of(2026, 4, 7), Optional.empty());
                    Table.wholeTalk(talks, id, LocalDate.of(2026, 5, 18), 1, 2);
                    Table.wholeTalk(talks, id, LocalDate.of(2026, 8, 17), 3, 3);
                }));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(this::note);
    }

    private void note(Request request) {
        asked.add(request.url());
    }

    @Test
    void amalAnswersTheWorkerAnswersAndTheTwoChoose() {
        signIn("social-worker");
        sees("Tal om fremgang med Amal");
        assertThat(asked).as("other pages ask for no chart").noneMatch(url -> url.contains("echarts"));
        List<String> before = List.copyOf(complaints); // of the script that is on every page
        page.locator("li", new Page.LocatorOptions().setHasText("fremgang med Amal"))
                .getByRole(AriaRole.LINK)
                .click();
        sees("Samtalen har ventet siden 17. november 2026");
        assertThat(page.locator(".trend.drawn canvas")).hasCount(11);
        assertThat(complaints).as("the policy of the page lets the chart draw").allMatch(before::contains);

        follow("Hold samtalen");
        page.setViewportSize(360, 740);
        seesHeading("Hverdagen og kræfterne");
        looksRight("progress-everyday");
        page.setViewportSize(360, 740);
        choose("Har fundet et par ting, der hjælper nogle dage");
        choose("Hverdagen hænger sammen, og en ændring kan klares");
        click("Gem, og gå videre");
        choose("Har prøvet et par opgaver og ved, hvad der lykkes");
        click("Gem, og gå videre");
        choose("Tror på det nogle dage");
        choose("Har et par tanker om det");
        click("Gem, og gå videre");

        sees("Vend skærmen tilbage, og skriv dit eget syn.");
        looksRight("progress-worker");
        page.setViewportSize(1280, 800);
        page.getByLabel("Retning").selectOption("4");
        page.getByLabel("Vores blik for et job").selectOption("3");
        click("Gem, og gå videre");

        sees("I ser det forskelligt. Fortæl hinanden, hvad I har lagt mærke til.");
        page.getByLabel("Det arbejder I på").first().selectOption("GOAL");
        page.getByLabel("Det vil I prøve").first().fill("Tale om hendes depression");
        click("Samtalen er holdt");
        sees("«depression» siger noget om helbred");
        looksRight("progress-next");
        page.getByLabel("Det vil I prøve").first().fill("Se to arbejdspladser sammen før jul");
        click("Samtalen er holdt");

        sees("Samtalen er gemt.");
        sees("Se to arbejdspladser sammen før jul");
        sees("Næste samtale er 23. februar 2027.");
        looksRight("progress");
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
        looksRight("progress-evening");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        theTableSaysWhatTheChartShows();
        onAPhoneWhatCanWaitIsFolded();
        aMistakeIsMendedTheSameDay();
    }

    private void theTableSaysWhatTheChartShows() {
        Locator card = page.locator(".trend-card", new Page.LocatorOptions().setHasText("Retning"));
        card.locator("summary").click();
        assertThat(card.locator("tbody tr")).hasCount(3);
        assertThat(card.locator("tbody tr").last()).containsText("Ved ikke, hvad det skal være");
        assertThat(card.locator(".trend").getAttribute("data-person")).isEqualTo("1,3,2");
        assertThat(card.locator(".trend").getAttribute("data-worker")).isEqualTo("2,3,4");
    }

    private void onAPhoneWhatCanWaitIsFolded() {
        page.setViewportSize(360, 740);
        page.reload();
        Locator card = page.locator(".trend-card", new Page.LocatorOptions().setHasText("Kunnen på arbejdet"));
        assertThat(card).isHidden();
        looksRight("progress-phone");
        page.setViewportSize(360, 740);
        page.locator(".theme > summary", new Page.LocatorOptions().setHasText("På arbejde"))
                .click();
        assertThat(card.locator("canvas")).isVisible();
        page.setViewportSize(1280, 800);
    }

    private void aMistakeIsMendedTheSameDay() {
        follow("Samtale 23. november 2026");
        looksRight("progress-talk");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ret").setExact(true))
                .click();
        follow("Vejen til job");
        choose("Har valgt en retning at prøve");
        click("Gem rettelsen");
        sees("Rettet samme dag");
        assertThat(page.locator("table").last()).containsText("Har et par tanker om det");
    }

    private void choose(String step) {
        page.getByText(step, new Page.GetByTextOptions().setExact(true)).click();
    }
}

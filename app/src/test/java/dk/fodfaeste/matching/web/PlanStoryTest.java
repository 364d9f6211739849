package dk.fodfaeste.matching.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.intake.Imports;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consultant decides about the plan of the example, row by row and many at once, and never loses the place. */
class PlanStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @BeforeEach
    void theExampleMovesIn() {
        Town.moveIn(imports, house, Town.example());
    }

    @Test
    void decidingKeepsItsPlace() {
        signIn("consultant");
        go("/plan");
        assertThat(pairs()).hasCount(6);
        String second = name(1);
        String third = name(2);

        decide(1, "Hold");
        assertThat(settled()).hasCount(1);
        assertThat(settled()).containsText(second);
        assertThat(settled()).containsText("på hold");
        assertThat(page.locator("#said")).hasText("På hold. Pladsen er holdt fri.");
        assertThat(pairs().nth(1)).containsText(third);
        assertThat(page.locator(":focus")).containsText(third);
        looksRight("plan-deciding");

        page.keyboard().press("Enter");
        assertThat(settled()).hasCount(2);
        assertThat(settled().nth(1)).containsText("aftalen mangler");
        assertThat(settled().nth(1).getByText("Skriv aftalen")).isVisible();

        button("Fortryd " + second).click();
        assertThat(settled()).hasCount(1);
        assertThat(page.locator(":focus")).containsText(second);
        assertThat(pairs().nth(1)).containsText(second);
    }

    @Test
    void aRejectionAsksWhyAndThePlanFindsAnother() {
        signIn("consultant");
        go("/plan");
        String first = name(0);
        pairs().first().getByText("Hvorfor").first().click();
        decide(0, "Afvis");
        assertThat(page.getByText("Skriv, hvorfor du afviser")).hasCount(1);
        looksRight("plan-reject-wrong");
        page.getByLabel("Afvis, fordi").first().fill("Han var der i foråret, og det gik ikke");
        decide(0, "Afvis");
        assertThat(settled()).containsText(first);
        assertThat(settled()).containsText("afvist");

        pairs().first().getByText("Hvorfor").first().click();
        follow("Hvad ellers for");
        seesHeading("Hvad ellers for");
        looksRight("alternatives");
    }

    @Test
    void whatWasWrittenForARowThatIsNoLongerAskedAboutStandsThere() {
        signIn("consultant");
        go("/plan");
        pairs().first().getByText("Hvorfor").first().click();
        page.getByLabel("Afvis, fordi").first().fill("Vi taler om det mandag");
        decide(0, "Hold");
        assertThat(settled()).containsText("Du havde skrevet: »Vi taler om det mandag«.");
        decide(0, "Hold");
        assertThat(settled().first()).containsText("Du havde skrevet: »Vi taler om det mandag«.");
    }

    @Test
    void manyAreDecidedAtOnceAndOneRefusalTakesNothingBack() {
        signIn("consultant");
        go("/plan");
        click("Hold de valgte");
        sees("Sæt kryds ved mindst ét forslag først.");
        for (int row : new int[] {0, 2, 3}) {
            pairs().nth(row).getByRole(AriaRole.CHECKBOX).check();
        }
        click("Hold de valgte");
        assertThat(settled()).hasCount(3);
        assertThat(pairs()).hasCount(3);
        assertThat(page.locator(":focus")).containsText(name(1));
        looksRight("plan-many");
    }

    @Test
    void withoutScriptItIsTheSamePageAnew() {
        newReader(false);
        signIn("consultant");
        go("/plan");
        String first = name(0);
        decide(0, "Hold");
        sees("På hold. Pladsen er holdt fri.");
        assertThat(page).hasURL(Pattern.compile("/plan$"));
        assertThat(page.getByText("Lagt til side")).isVisible();
        button("Fortryd " + first).click();
        sees("Taget tilbage.");
    }

    private void decide(int row, String act) {
        pairs().nth(row)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .click();
    }

    private Locator pairs() {
        return page.locator(".pair");
    }

    private Locator settled() {
        return page.locator("p.settled");
    }

    private String name(int row) {
        return pairs().nth(row).locator("b a").innerText();
    }
}

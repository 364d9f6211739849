package dk.fodfaeste.discovery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Route;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.Acting;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A phone that two colleagues share, with the net away. What one of them wrote waits for that one alone. */
class PhoneStoryTest extends BrowserTest {

    private static final String NOTE = "Kom selv og spurgte om mere";

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    private UUID person = new UUID(0, 0);
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void somebody() {
        Town.moveIn(imports, house, List.of(Town.csv("borgere", "nr;fornavn\nB1;Amal\n")));
        person = Acting.as(
                house.actor(Role.CONSULTANT), () -> people.all().getFirst().id());
    }

    @Test
    void whatWaitsIsSealedAndOnlyItsWriterSendsIt() throws SQLException {
        signIn("consultant");
        writesDownWithoutNet();
        assertThat(stored()).doesNotContain(NOTE, "PUNCTUAL", person.toString(), "clientKey");
        looksRight("observe-waiting");

        theSessionRunsOut();
        signIn("social-worker");
        observe();
        assertThat(page.locator("#queue")).isHidden();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(notes()).isEmpty();
        assertThat(stored()).as("it waits still, sealed").contains(PhoneStore.SEALED);

        theSessionRunsOut();
        signIn("consultant");
        observe();
        page.waitForCondition(() -> !stored().contains(PhoneStore.SEALED));
        assertThat(notes()).containsExactly("Consultant: " + NOTE);
    }

    @Test
    void signingOutWarnsAndWipes() throws SQLException {
        signIn("consultant");
        writesDownWithoutNet();
        page.route("**/observe", Route::abort);
        page.context().setOffline(false);

        page.onceDialog(dialog -> answer(dialog, false));
        click("Log ud");
        page.waitForCondition(() -> asked.size() == 1);
        assertThat(stored()).contains(PhoneStore.SEALED);

        page.onceDialog(dialog -> answer(dialog, true));
        click("Log ud");
        page.waitForURL("**/sign-in**");
        assertThat(asked).allMatch(words -> words.contains("ikke er sendt endnu (1)"));
        assertThat(stored()).doesNotContain(PhoneStore.SEALED);
        assertThat(notes()).isEmpty();
    }

    private void answer(Dialog dialog, boolean yes) {
        asked.add(dialog.message());
        if (yes) {
            dialog.accept();
        } else {
            dialog.dismiss();
        }
    }

    private void writesDownWithoutNet() {
        page.waitForResponse(answer -> answer.url().contains("/observe/key"), () -> observe());
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.context().setOffline(true);
        page.locator("input[name=level]").nth(1).check();
        page.locator("details").first().locator("summary").click();
        page.locator("#note").fill(NOTE);
        page.locator("form[data-keep] button").click();
        assertThat(page.locator("#queue")).isVisible();
    }

    private void observe() {
        go("/observe?person=" + person + "&dimension=PUNCTUAL");
    }

    private void theSessionRunsOut() {
        page.context().clearCookies();
        page.context().setOffline(false);
        page.route("**/observe", Route::abort);
        go("/sign-in");
        page.unroute("**/observe");
    }

    /** What stays when the page is closed. */
    private String stored() {
        return page.evaluate("JSON.stringify(localStorage)") + PhoneStore.waiting(page);
    }

    private static List<String> notes() throws SQLException {
        try (var owner = TestHouse.owner();
                var rows = owner.createStatement()
                        .executeQuery("select a.name || ': ' || o.note from discovery.observation o"
                                + " join identity.account a on a.account_id = o.observer_id")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}

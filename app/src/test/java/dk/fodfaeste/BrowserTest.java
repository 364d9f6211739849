package dk.fodfaeste;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole house behind a real server, read in Chromium on Monday 23 November 2026. Where {@code FODFAESTE_PICTURES}
 * names a folder, pictures of the pages go there: they take a fifth of a story's time, and nobody looks at those of most runs.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"fodfaeste.today=2026-11-23T09:00", "logging.level.dk.fodfaeste=warn"})
@ContextConfiguration(initializers = TestHouse.class)
public abstract class BrowserTest {

    private static final Optional<Path> PICTURES =
            Optional.ofNullable(System.getenv("FODFAESTE_PICTURES")).map(Path::of);

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    protected Accounts house;
    protected Page page;

    private boolean script;

    @BeforeAll
    static void openBrowser() {
        setDefaultAssertionTimeout(30_000);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(
                                Objects.requireNonNullElse(System.getenv("FODFAESTE_CHROMIUM"), "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @BeforeEach
    void openHouse() {
        TestHouse.empty();
        house = Accounts.found("Huset i Gaden", "huset");
        openPage(true);
    }

    @AfterEach
    void closePage() {
        page.context().close();
    }

    /** A reader with no cookies. @param withScript whether the pages' script runs */
    protected void newReader(boolean withScript) {
        page.context().close();
        openPage(withScript);
    }

    final void openPage(boolean withScript) {
        script = withScript;
        page = browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(withScript)
                        .setLocale("da-DK")
                        .setViewportSize(1280, 800))
                .newPage();
        page.setDefaultTimeout(20_000);
    }

    /** Signs in with the test accounts' password. @param name of the account's address: {@code consultant} */
    protected void signIn(String name) {
        signIn(name + "@huset.example", Accounts.PASSWORD);
    }

    protected void signIn(String email, String password) {
        go("/sign-in");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Adgangskode").fill(password);
        click("Log ind");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("I dag")))
                .isVisible();
    }

    /** Where a picture of this name goes; nowhere, where nobody asked for pictures. */
    protected static Optional<Path> picture(String name) {
        return PICTURES.map(folder -> folder.resolve(name + ".png"));
    }

    protected Response go(String path) {
        return Objects.requireNonNull(page.navigate("http://localhost:" + port + path), path);
    }

    protected void click(String button) {
        button(button).click();
    }

    protected Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    protected void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    protected void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    protected void seesHeading(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))
                        .first())
                .isVisible();
    }

    /** One heading, nothing for axe to find and nothing wider than the screen, on a phone and on a desk; a picture of both. */
    protected void looksRight(String name) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            assertThat(page.locator("h1").count()).as("h1 of %s", name).isEqualTo(1);
            shoot(name + "-" + width);
            if (script) { // axe itself is a script
                assertThat(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                        .as("%s at %s px is wider than the screen", name, width)
                        .isEqualTo(false);
                assertThat(width == 360 ? Axe.violationsButColours(page) : Axe.violations(page))
                        .as("%s at %s px", name, width)
                        .isEmpty();
            }
        }
    }

    /** A picture of the whole page, and of what a screen shows of it at first, where somebody asked for pictures. */
    protected void shoot(String name) {
        picture(name)
                .ifPresent(path -> page.screenshot(
                        new Page.ScreenshotOptions().setFullPage(true).setPath(path)));
        if (script && PICTURES.isPresent()) {
            page.evaluate("scrollTo(0, 0)");
            picture(name + "-top").ifPresent(path -> page.screenshot(new Page.ScreenshotOptions().setPath(path)));
        }
    }

    /** On the page of a proposal: those outside say yes to who sits with them. */
    protected void othersSign(String... parties) {
        for (String party : parties) {
            page.getByText("Skriv svaret ind: " + party).click();
            page.getByLabel("Navn på den, der skriver under, " + party).fill("Đặng Ærø O'Brien");
            page.getByLabel("Hvordan blev det sagt, " + party + "?").selectOption("IN_PERSON");
            click("Ja " + party);
        }
    }
}

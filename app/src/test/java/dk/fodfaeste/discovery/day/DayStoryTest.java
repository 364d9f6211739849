package dk.fodfaeste.discovery.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.discovery.PhoneStore;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.platform.Acting;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor's day on a phone: fourteen people, every tap counted; and the same without the net. */
class DayStoryTest extends BrowserTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final int PEOPLE = 14;
    private static final int MOST_TAPS = 60;

    /** How long somebody with a shop to mind takes to look and tap: the story says it and does not measure it. */
    private static final double SECONDS_A_TAP = 2.5;

    @Autowired
    private Imports imports;

    @Autowired
    private Attendances attendances;

    private int taps;

    @BeforeEach
    void theShopOpens() {
        Shop.opens(imports, house, PEOPLE);
        Shop.isWhereTheSupervisorStands(house);
        signIn("enterprise-supervisor");
        page.setViewportSize(360, 800);
    }

    @Test
    void allAttendanceAndTwentyObservationsInThreeMinutes() {
        tap(page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Dagen").setExact(true)));
        seesHeading("Butikken");
        looksRight("day");
        page.setViewportSize(360, 800);
        come(12, "Kom senere");
        come(13, "Meldt fra");
        assertThat(page.locator("form.rest input[name=person]")).hasCount(PEOPLE - 2);
        tap(button("Resten er her"));
        assertThat(page.locator(".told .tag")).hasCount(PEOPLE);

        see(0, "Hver gang", 1); // the wrong level, taken back
        looksRight("day-seen");
        page.setViewportSize(360, 800);
        tap(row(0).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fortryd")));
        assertThat(row(0).locator(".seen-today li")).hasCount(0);
        for (int index = 0; index < 20; index++) {
            see(index % 10, "Selv", index / 10 + 1);
        }

        assertThat(Shop.told()).hasSize(PEOPLE).contains("B13 LATE", "B14 ABSENT_TOLD", "B01 PRESENT");
        assertThat(Shop.seen()).hasSize(20).allMatch(seen -> seen.endsWith(" 3 by Enterprise supervisor"));
        assertThat(taps).as("taps").isLessThanOrEqualTo(MOST_TAPS);
        assertThat(taps * SECONDS_A_TAP).as("seconds of human pace").isLessThanOrEqualTo(180);
    }

    @Test
    void withoutTheNetEverythingIsKeptAndSentOnce() {
        go("/day");
        thePhoneIsReady();
        page.context().setOffline(true);
        come(2, "Kom senere");
        button("Resten er her").click();
        come(1, "Meldt fra");
        come(1, "Er her");
        for (int index = 0; index < 12; index++) {
            seeWithoutNet(index);
        }
        assertThat(page.locator("#queue")).containsText("26 venter på nettet");
        looksRight("day-without-net");

        thePhonesProgramIsStartedAgain();
        assertThat(page.locator("#queue")).containsText("26 venter på nettet");
        assertThat(row(0)).containsText("venter på nettet");
        follow("Skriv op");
        seesHeading("Nettet er væk");
        follow("Til dagen");
        see(13);
        assertThat(page.locator("#queue")).containsText("27 venter på nettet");
        assertThat(Shop.seen()).isEmpty();
        Acting.as(
                house.actor(Role.CONSULTANT),
                () -> attendances.tell(
                        new Attendances.Moment(Shop.person("B01"), Shop.id(), MONDAY), 0, Attendance.ABSENT_TOLD));

        page.context().setOffline(false);
        assertThat(row(0)).containsText("Consultant har allerede skrevet «Meldt fra». Du valgte «Er her»");
        looksRight("day-both");
        assertThat(page.locator("#queue")).containsText("1 er ikke sendt endnu");
        row(0).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Er her"))
                .click();
        assertThat(row(0).locator(".tag")).hasText("Er her");
        page.waitForCondition(() -> !waits());

        go("/day");
        assertThat(page.locator("#queue")).isHidden();
        assertThat(Shop.told()).hasSize(PEOPLE).contains("B01 PRESENT", "B02 PRESENT", "B03 LATE");
        assertThat(Shop.seen())
                .hasSize(13)
                .doesNotHaveDuplicates()
                .allMatch(seen -> seen.endsWith("by Enterprise supervisor"));
    }

    /** Each keeps its own, neither takes anything from the other, and what both send when the net is back is written once. */
    @Test
    void twoPagesOfOnePhoneLoseNothingAndSendNothingTwice() {
        go("/day");
        thePhoneIsReady();
        Page first = page;
        Page second = page.context().newPage();
        page = second;
        page.setViewportSize(360, 800);
        go("/day");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.context().setOffline(true);
        for (int index = 0; index < 6; index++) {
            page = index % 2 == 0 ? first : second;
            tapTheFirstLevel(index); // at once on both: nothing is waited for in between
        }
        page.waitForCondition(() -> PhoneStore.waiting(page).split(PhoneStore.SEALED, -1).length == 7);

        page.context().setOffline(false);
        page.waitForCondition(() -> !waits());
        page = first;
        go("/day");
        assertThat(page.locator("#queue")).isHidden();
        assertThat(Shop.seen()).hasSize(6).doesNotHaveDuplicates();
        second.close();
    }

    @Test
    void aPageThatNeedsTheNetComesByItselfWhenItIsBack() {
        go("/day");
        thePhoneIsReady();
        page.context().setOffline(true);
        go("/help");
        assertThat(page.locator("h1")).hasText("Nettet er væk");

        page.context().setOffline(false);
        assertThat(page.locator("h1")).not().hasText("Nettet er væk");
    }

    /** An earlier program kept one list for all in another place: nothing of it is lost. */
    @Test
    void whatWaitedInTheWayOfBeforeIsSent() {
        go("/day");
        thePhoneIsReady();
        page.context().setOffline(true);
        tapTheFirstLevel(0);
        page.waitForCondition(this::waits);
        page.evaluate("async () => { const o = indexedDB.open('fodfaeste-waiting', 1);"
                + " const base = await new Promise(done => o.onsuccess = () => done(o.result));"
                + " const store = base.transaction('sealed', 'readwrite').objectStore('sealed');"
                + " const all = await new Promise(done => { const g = store.getAll(); g.onsuccess = () => done(g.result); });"
                + " localStorage.setItem('fodfaeste.sealed', JSON.stringify(all.map(({ account, iv, data }) => ({ account, iv, data }))));"
                + " store.clear(); base.close(); }");
        assertThat(waits()).isFalse();
        page.context().setOffline(false);
        go("/day");
        page.waitForCondition(() -> Shop.seen().size() == 1);
        assertThat(page.evaluate("localStorage.getItem('fodfaeste.sealed')")).isNull();
    }

    @Test
    void whoeverSignsInAfterwardsFindsNothingInThePhoneAndSendsNothing() {
        go("/day");
        thePhoneIsReady();
        page.context().setOffline(true);
        come(0, "Er her");
        seeWithoutNet(0);
        page.context().clearCookies();
        go("/day");
        assertThat(row(0)).containsText("venter på nettet");

        page.context().setOffline(false);
        go("/sign-in");
        assertThat(page.locator("input[name=password]")).isVisible();
        page.waitForCondition(() -> !keeps("page"));
        signIn("consultant");
        go("/enterprises/" + Shop.id() + "/day");
        assertThat(page.locator("#queue")).isHidden();
        assertThat(Shop.seen()).isEmpty();
        assertThat(waits()).as("it waits still, sealed").isTrue();
    }

    private void come(int index, String state) {
        Locator again = row(index).locator("details.told:not([open]) > summary");
        if (again.count() > 0) {
            tap(again);
        }
        tap(row(index).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(state)));
        assertThat(row(index).locator(".tag, .waits.came")).containsText(state);
    }

    /** @param seen how many the row shows then */
    private void see(int index, String level, int seen) {
        see(index, level);
        assertThat(row(index).locator(".seen-today li")).hasCount(seen);
        assertThat(row(index).locator(".fresh")).containsText("Gemt om");
    }

    @Test
    void aSheetOfSeveralIsKeptWithoutTheNetAndSentOnce() {
        page.waitForResponse(
                answer -> answer.url().contains("/observe/key"),
                () -> go("/enterprises/" + Shop.id() + "/shift?dimension=TILL"));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.context().setOffline(true);
        page.locator("ul.shift select").nth(0).selectOption("3");
        page.locator("ul.shift select").nth(1).selectOption("1");
        button("Gem det hele").click();
        assertThat(page.locator("#queue")).containsText("1 venter på nettet");
        assertThat(page.locator("ul.shift select").nth(0)).hasValue("");
        page.locator("ul.shift select").nth(2).selectOption("2");
        button("Gem det hele").click();
        assertThat(page.locator("#queue")).containsText("2 venter på nettet");
        looksRight("shift-without-net");
        assertThat(Shop.seen()).isEmpty();

        page.context().setOffline(false);
        assertThat(page.locator("#queue")).containsText("2 sendt");
        assertThat(Shop.seen())
                .containsExactly(
                        "B07 TILL 3 by Enterprise supervisor",
                        "B08 TILL 1 by Enterprise supervisor",
                        "B09 TILL 2 by Enterprise supervisor");
    }

    /** Also where it is folded away. */
    private void tapTheFirstLevel(int index) {
        page.evaluate(
                "id => document.querySelector(`#p-${id} button.level`).click()",
                Shop.person("B%02d".formatted(index + 1)).toString());
    }

    private void seeWithoutNet(int index) {
        see(index);
        assertThat(row(index).locator(".waits.thing").first()).containsText("venter på nettet");
    }

    private void see(int index) {
        see(index, "Selv");
    }

    private void see(int index, String level) {
        tap(row(index).locator("details[name=see] > summary").first());
        tap(row(index)
                .locator("details[open] button.level")
                .filter(new Locator.FilterOptions().setHasText(level))
                .first());
    }

    private void tap(Locator what) {
        what.click();
        taps++;
    }

    private Locator row(int index) {
        return page.locator("#p-" + Shop.person("B%02d".formatted(index + 1)));
    }

    private void thePhoneIsReady() {
        page.waitForCondition(() -> keeps("page")
                && Boolean.TRUE.equals(page.evaluate(
                        "async () => !!navigator.serviceWorker.controller && !!(await caches.match('/offline'))")));
    }

    private void thePhonesProgramIsStartedAgain() {
        var phone = page.context();
        page.close();
        page = phone.newPage();
        page.setViewportSize(360, 800);
        go("/day");
    }

    private boolean keeps(String what) {
        return Boolean.TRUE.equals(page.evaluate(
                "what => new Promise(done => { const o = indexedDB.open('fodfaeste', 1);"
                        + " o.onupgradeneeded = () => o.result.createObjectStore('phone');"
                        + " o.onsuccess = () => { const g = o.result.transaction('phone').objectStore('phone').get(what);"
                        + " g.onsuccess = () => { o.result.close(); done(!!g.result); }; }; })",
                what));
    }

    private boolean waits() {
        return PhoneStore.waiting(page).contains(PhoneStore.SEALED);
    }
}

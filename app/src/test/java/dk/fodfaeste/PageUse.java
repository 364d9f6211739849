package dk.fodfaeste;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with the page that is open: to a screen reader, on a phone and a desk, by the keyboard alone, in English. */
final class PageUse {

    private static final int MOST_STOPS = 90;
    private static final String LOOK = script("/every-page.js");
    private static final String STOPS = script("/every-stop.js");

    private final Page page;

    PageUse(Page page) {
        this.page = page;
    }

    /** On a phone, on a desk, and on a desk in the evening. */
    List<String> onScreens() {
        List<String> wrong = new ArrayList<>(onScreen(360, ColorScheme.LIGHT));
        wrong.addAll(onScreen(1280, ColorScheme.DARK));
        wrong.addAll(onScreen(1280, ColorScheme.LIGHT));
        return wrong;
    }

    /** How far somebody scrolls at most, by the width of the screen: five screens of a phone, and under four of a desk. */
    private static final Map<Integer, Integer> TALLEST = Map.of(360, 4000, 1280, 3000);

    private List<String> tall(int width) {
        int most = TALLEST.getOrDefault(width, 0);
        int tall = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        return tall <= most ? List.of() : List.of("is " + tall + " px tall, and " + most + " at most");
    }

    private List<String> onScreen(int width, ColorScheme colours) {
        page.setViewportSize(width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        List<String> axe = colours == ColorScheme.DARK
                ? Axe.pale(page)
                : width == 360 ? Axe.violations(page) : Axe.violationsButColours(page);
        return Stream.of(look(null).stream(), axe.stream().map(rule -> "axe: " + rule), tall(width).stream())
                .flatMap(each -> each)
                .map(each -> each + " at " + width + " px, " + colours)
                .toList();
    }

    /** What only a screen can do is not printed; what the page says is. */
    List<String> onPaper() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        boolean right = !page.locator(".bar").isVisible() && page.locator("h1").isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return right ? List.of() : List.of("prints its menu, or not its heading");
    }

    /** @param danish words that an English page must not show */
    @SuppressWarnings("unchecked")
    List<String> look(@Nullable List<String> danish) {
        return (List<String>) page.evaluate(LOOK, danish);
    }

    @SuppressWarnings("unchecked")
    List<String> byKeyboard() {
        List<Number> asked = (List<Number>) page.evaluate(STOPS, MOST_STOPS);
        int stops = asked.getFirst().intValue();
        for (int press = 0; press < asked.getLast().intValue(); press++) {
            page.keyboard().press("Tab");
        }
        List<String> wrong = new ArrayList<>((List<String>) page.evaluate("everyStop.wrong"));
        int reached = ((Number) page.evaluate("everyStop.reached()")).intValue();
        if (reached < stops) {
            wrong.add("Tab reached " + reached + " of " + stops);
        }
        return wrong;
    }

    List<String> skipLink() {
        page.locator(".skip").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        Object inside = page.evaluate("location.hash === '#content' && (document.activeElement === document.body"
                + " || !document.activeElement.closest('header, aside'))");
        return Boolean.TRUE.equals(inside) ? List.of() : List.of("the skip link does not lead to the content");
    }

    private static String script(String name) {
        try (var stream = PageUse.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

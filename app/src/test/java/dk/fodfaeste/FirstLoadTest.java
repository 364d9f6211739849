package dk.fodfaeste;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import dk.fodfaeste.intake.Imports;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a phone that was never here before fetches, from the sign-in until I dag stands there: counted in bytes, as they come over the wire. */
class FirstLoadTest extends BrowserTest {

    /** 150 kB: four seconds where the net is at 300 kbit/s. */
    private static final int MOST_BYTES = 150_000;

    @Autowired
    private Imports imports;

    @Test
    void untilTheFirstPageStandsThereLittleComesOverTheWire() {
        Town.moveIn(imports, house, Town.example());
        List<Request> fetched = new ArrayList<>();
        page.onRequestFinished(fetched::add);
        page.setViewportSize(360, 800);

        signIn("consultant");
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("() => document.fonts.status === 'loaded'")));

        List<Request> whole = List.copyOf(fetched); // asking for sizes lets later requests in
        List<String> all = whole.stream().map(FirstLoadTest::told).toList();
        int bytes = whole.stream().mapToInt(FirstLoadTest::bytes).sum();
        assertThat(bytes).as("%s%n%s", bytes, String.join("\n", all)).isBetween(20_000, MOST_BYTES);
    }

    private static String told(Request request) {
        return bytes(request) + " " + request.url();
    }

    private static int bytes(Request request) {
        Sizes sizes = request.sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }
}

package dk.fodfaeste;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.context.TestPropertySource;

/** The demo as {@code bin/run} makes it at its first start, read in Chromium. It is made once for a class. */
@TestPropertySource(properties = "fodfaeste.demo=true")
abstract class DemoBrowserTest extends BrowserTest {

    @Autowired
    private ApplicationRunner firstStart;

    /** The program starts on an empty house, whichever test was in it before: it would take its leftovers for a demo half built. */
    @BeforeAll
    static void emptyHouse() {
        TestHouse.empty();
    }

    /** Where the program has just started, the demo stands there already; where another class had started it, it does so again. */
    @Override
    @BeforeEach
    void openHouse() {
        try {
            firstStart.run(new DefaultApplicationArguments());
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
        openPage(true);
    }
}

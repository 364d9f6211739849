package dk.fodfaeste.matching.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.board.BoardMaking.Progress;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.ReadOnce;
import dk.fodfaeste.platform.web.NotYetException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;

/** A large board is made once, beside those who wait for their pages, who are told how far it is. */
class BoardMakingTest extends HouseTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private BoardMaking ofTheHouse;

    private BoardMaking making;

    @BeforeEach
    void hasNoPatience() {
        making = new BoardMaking(manager, Duration.ZERO);
    }

    @AfterEach
    void looksNoLonger() {
        goOn.countDown();
        ReadOnce.end();
    }

    @Test
    void whoLooksIsToldHowFarItIsAndWhoDoesNotWaitsForIt() throws Exception {
        ReadOnce.begin();
        assertThatThrownBy(() -> ask(this::slowly)).isInstanceOf(NotYetException.class);
        begun.await();
        NotYetException waits = catchThrowableOfType(NotYetException.class, () -> ask(this::slowly));
        assertThat(waits.key()).isEqualTo("board.making");
        assertThat(waits.arguments()).isEqualTo(List.of(1, 3));
        assertThat(made).as("made once, however many wait").hasValue(1);
        ReadOnce.end();
        goOn.countDown();
        assertThat(ask(this::slowly)).isEqualTo("board");
    }

    @Test
    void whatFailsIsTriedAgainByWhoeverAsksNext() {
        assertThatThrownBy(() -> ask(progress -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ask(progress -> "board")).isEqualTo("board");
    }

    @Test
    void anotherOrganisationDoesNotWaitForOurs() throws Exception {
        ReadOnce.begin();
        assertThatThrownBy(() -> ask(this::slowly)).isInstanceOf(NotYetException.class);
        ReadOnce.end();
        assertThat(Acting.as(otherHouse.actor(Role.CONSULTANT), () -> making.made(String.class, progress -> "theirs")))
                .isEqualTo("theirs");
    }

    @Test
    void thePageSaysItAndComesByItselfWhenItIsThere() throws Exception {
        Thread first = Thread.startVirtualThread(
                () -> Acting.as(house.actor(Role.CONSULTANT), () -> ofTheHouse.made(String.class, this::slowly)));
        begun.await();

        MockHttpServletResponse waits = plan();

        assertThat(waits.getStatus()).isEqualTo(503);
        assertThat(waits.getHeader("Refresh")).isEqualTo("2");
        assertThat(waits.getContentAsString(StandardCharsets.UTF_8))
                .contains("Det er på vej", "1 af 3 mennesker er talt med");
        goOn.countDown();
        first.join();
        assertThat(plan().getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse plan() throws Exception {
        return web.perform(get("/plan").with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse();
    }

    private String ask(Function<Progress, String> make) {
        return Acting.as(house.actor(Role.CONSULTANT), () -> making.made(String.class, make));
    }

    private String slowly(Progress progress) {
        progress.of(3);
        progress.one();
        made.incrementAndGet();
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return "board";
    }
}

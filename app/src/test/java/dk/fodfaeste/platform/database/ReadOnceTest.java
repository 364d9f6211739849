package dk.fodfaeste.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Acting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ReadOnceTest extends HouseTest {

    private static final String WRITES = "update companies.company set name = name where false";

    @Autowired
    private DSLContext database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Colleagues colleagues;

    private final AtomicInteger read = new AtomicInteger();

    @AfterEach
    void looksNoLonger() {
        ReadOnce.end();
    }

    @Test
    void whoLooksReadsOnceAndWhoWritesReadsEachTime() {
        assertThat(List.of(answer("a"), answer("a"))).containsExactly(1, 2);
        ReadOnce.begin();
        assertThat(List.of(answer("a"), answer("a"), answer("b"), answer("a"))).containsExactly(3, 3, 4, 3);
        ReadOnce.end();
        assertThat(answer("a")).isEqualTo(5);
    }

    @Test
    void whatOutlivesTheLookIsReadApart() {
        ReadOnce.begin();
        assertThat(answer("a")).isEqualTo(1);
        assertThat(ReadOnce.apart(() -> answer("a"))).isEqualTo(2);
        assertThat(ReadOnce.apart(() -> answer("a"))).isEqualTo(3);
        assertThat(answer("a")).isEqualTo(1);
    }

    @Test
    void theAnswerOfOneReaderIsNotAnothers() {
        ReadOnce.begin();
        assertThat(Acting.as(house.actor(Role.CONSULTANT), () -> answer("a"))).isEqualTo(1);
        assertThat(Acting.as(otherHouse.actor(Role.CONSULTANT), () -> answer("a")))
                .isEqualTo(2);
        assertThat(Acting.as(house.actor(Role.CONSULTANT), () -> answer("a"))).isEqualTo(1);
        assertThat(namesIn(house)).isNotEqualTo(namesIn(otherHouse));
    }

    @Test
    void whatALookWritesMakesItForgetAndWhatItReadsDoesNot() {
        ReadOnce.begin();
        answer("a");
        Acting.as(
                house.actor(Role.CONSULTANT),
                () -> transaction.executeWithoutResult(
                        begun -> database.select(DSL.one()).fetch()));
        assertThat(answer("a")).isEqualTo(1);
        Acting.as(
                house.actor(Role.CONSULTANT),
                () -> transaction.executeWithoutResult(begun -> database.execute(WRITES)));
        assertThat(answer("a")).isEqualTo(2);
    }

    private Map<UUID, String> namesIn(Accounts accounts) {
        return Acting.as(accounts.actor(Role.CONSULTANT), () -> colleagues.names());
    }

    private int answer(String which) {
        return ReadOnce.of("numbers", which, read::incrementAndGet);
    }
}

package dk.fodfaeste.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Turns;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The organisation's log is one chain, and yet nobody who writes in it holds up what somebody else still has to do. */
class LogAtOnceTest extends HouseTest {

    private static final UUID COURSE = new UUID(0, 1);

    @Autowired
    private AuditLog log;

    @Autowired
    private Turns turns;

    @Test
    void oneThatLogsBeforeItLocksAndOneThatLocksBeforeItLogs() throws Exception {
        CyclicBarrier met = new CyclicBarrier(2);
        try (ExecutorService colleagues = Executors.newFixedThreadPool(2)) {
            Future<?> logsFirst = colleagues.submit(() -> as(house.actor(Role.CONSULTANT), () -> {
                log.changed("course", null, "logged first");
                meet(met);
                turns.take(List.of(COURSE));
            }));
            Future<?> locksFirst = colleagues.submit(() -> as(house.actor(Role.SOCIAL_WORKER), () -> {
                turns.take(List.of(COURSE));
                meet(met);
                log.changed("course", null, "locked first");
            }));
            logsFirst.get();
            locksFirst.get();
        }
        assertThat(TestHouse.rows("select detail from privacy.log_entry order by sequence"))
                .containsExactly("locked first", "logged first");
    }

    @Test
    void whatIsNotKeptIsNotLoggedEither() throws Exception {
        Acting.as(
                house.actor(Role.CONSULTANT),
                () -> transactions.execute(status -> {
                    log.changed("course", null, "never happened");
                    status.setRollbackOnly();
                    return true;
                }));
        as(house.actor(Role.CONSULTANT), () -> log.changed("course", null, "happened"));
        assertThat(TestHouse.rows("select detail from privacy.log_entry")).containsExactly("happened");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }
}

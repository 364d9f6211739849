package dk.fodfaeste;

import dk.fodfaeste.jobs.JobsByHand;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole house on a real PostgreSQL, on Monday 23 November 2026. Every test begins with two organisations, one account per role in
 * each, and nothing else.
 */
@SpringBootTest(properties = "fodfaeste.today=2026-11-23T09:00")
@AutoConfigureMockMvc
@Import({JobsByHand.class, StatementCount.class})
@org.springframework.test.context.ContextConfiguration(initializers = TestHouse.class)
public abstract class HouseTest {

    @Autowired
    protected MockMvc web;

    @Autowired
    protected TransactionTemplate transactions;

    @Autowired
    protected DSLContext database;

    /** The node that does the long work, when a test says so. */
    @Autowired
    protected JobsByHand byHand;

    protected Accounts house;
    protected Accounts otherHouse;

    @org.junit.jupiter.api.BeforeEach
    protected void emptyHouses() {
        TestHouse.empty();
        house = Accounts.found("Huset i Gaden", "huset");
        otherHouse = Accounts.found("Huset ved Havnen", "havnen");
    }

    /** Does the work in one transaction of the actor's. */
    protected <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> transactions.execute(status -> work.get()));
    }

    protected void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }
}

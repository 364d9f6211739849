package dk.fodfaeste.platform.database;

import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Work that two must not do at once, on whichever node: who comes second waits until the first one's transaction has ended, and reads what
 * it wrote. Everybody takes their turns in the same order, so that nobody waits for each other.
 */
@Component
public class Turns {

    private final DSLContext database;

    Turns(DSLContext database) {
        this.database = database;
    }

    /** Until the end of the transaction. @param subjects ids of what is worked on */
    public void take(Collection<UUID> subjects) {
        subjects.stream()
                .map(UUID::toString)
                .distinct()
                .sorted()
                .forEach(subject -> database.select(DSL.function(
                                "pg_advisory_xact_lock",
                                Object.class,
                                DSL.function("hashtextextended", Long.class, DSL.val(subject), DSL.inline(0L))))
                        .fetch());
    }
}

package dk.fodfaeste.platform;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who acts on this thread, and in which room of the database. Without an actor no row of any organisation can be reached. */
public final class Acting {

    private static final ThreadLocal<@Nullable Actor> ACTOR = new ThreadLocal<>();
    private static final ThreadLocal<DatabaseRole> ROLE = ThreadLocal.withInitial(() -> DatabaseRole.APP);

    private Acting() {}

    /** Does the work as the actor, and leaves the thread as it was. */
    public static <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        Actor before = ACTOR.get();
        ACTOR.set(actor);
        try {
            return work.get();
        } finally {
            ACTOR.set(before);
        }
    }

    public static void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }

    /** Transactions begun inside the work take on the role. */
    public static <T extends @Nullable Object> T in(DatabaseRole role, Supplier<T> work) {
        DatabaseRole before = ROLE.get();
        ROLE.set(role);
        try {
            return work.get();
        } finally {
            ROLE.set(before);
        }
    }

    public static Optional<Actor> actor() {
        return Optional.ofNullable(ACTOR.get());
    }

    /** @throws IllegalStateException when nobody acts, which only a bug can cause */
    public static Actor now() {
        return actor().orElseThrow(() -> new IllegalStateException("nobody acts on this thread"));
    }

    public static DatabaseRole databaseRole() {
        return ROLE.get();
    }
}

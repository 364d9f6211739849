package dk.fodfaeste.platform.database;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.DatabaseRole;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jspecify.annotations.Nullable;

/**
 * While a page is looked at, the same question goes to the database once, however many parts of the page ask it. Only a look remembers: who
 * writes, and who waits for their turn to, reads anew each time. What a look writes makes it forget.
 */
public final class ReadOnce {

    private static final ThreadLocal<@Nullable Map<Question, Object>> LOOK = new ThreadLocal<>();

    private ReadOnce() {}

    /** From here on this thread looks at a page, until {@link #end}. */
    public static void begin() {
        LOOK.set(new HashMap<>());
    }

    /** Whether this thread looks at a page. */
    public static boolean isLook() {
        return LOOK.get() != null;
    }

    public static void end() {
        LOOK.remove();
    }

    /** @param which rows of what, equal where the question is @return the answer, which nobody may change */
    public static <T> T of(String what, Object which, Supplier<T> read) {
        Map<Question, Object> look = LOOK.get();
        if (look == null) {
            return read.get();
        }
        Optional<T> before = before(what, which);
        if (before.isPresent()) {
            return before.get();
        }
        T answer = read.get();
        look.put(question(what, which), answer);
        return answer;
    }

    /** What a wider question of this look answered besides: asked for by itself, it is not read again. */
    public static void know(String what, Object which, Object answer) {
        Map<Question, Object> look = LOOK.get();
        if (look != null) {
            look.putIfAbsent(question(what, which), answer);
        }
    }

    /** Work that must see what is committed now, whatever the look has seen before: what it makes outlives the look. */
    public static <T> T apart(Supplier<T> work) {
        Map<Question, Object> look = LOOK.get();
        LOOK.remove();
        try {
            return work.get();
        } finally {
            LOOK.set(look);
        }
    }

    /** As {@link #apart}; what the work itself asks twice is read once. */
    public static <T> T afresh(Supplier<T> work) {
        return apart(() -> {
            begin();
            return work.get();
        });
    }

    /** The answer, where it was asked for before in this look. */
    public static <T> Optional<T> before(String what, Object which) {
        Map<Question, Object> look = LOOK.get();
        @SuppressWarnings("unchecked") // the same question has the same kind of answer
        T before = look == null ? null : (T) look.get(question(what, which));
        return Optional.ofNullable(before);
    }

    private static Question question(String what, Object which) {
        return new Question(Acting.actor(), Acting.databaseRole(), what, which);
    }

    private record Question(Optional<Actor> reader, DatabaseRole role, String what, Object which) {}

    /** Sees each statement that goes to the database. */
    static final class Forgetting implements ExecuteListener {

        @Override
        public void executeStart(ExecuteContext statement) {
            Map<Question, Object> look = LOOK.get();
            if (look != null && statement.type() != ExecuteType.READ) {
                look.clear();
            }
        }
    }
}

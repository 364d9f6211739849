package dk.fodfaeste.matching.board;

import dk.fodfaeste.discovery.NextToFindOut.Suggestion;
import dk.fodfaeste.platform.database.ReadOnce;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was worked out from a board and holds until it changes: longer than the look at a page that first asked for it. */
final class KeptAnswers {

    private final Map<Class<?>, Object> aboutAll = new HashMap<>();
    private volatile @Nullable Standing standing;
    private final Map<UUID, List<Suggestion>> findOut = new ConcurrentHashMap<>();
    private final Map<UUID, Boolean> proposable = new ConcurrentHashMap<>();

    /** Whoever asks while an answer is being worked out waits for it. */
    synchronized <A> A once(Class<A> answer, Supplier<A> work) {
        Object known = aboutAll.get(answer);
        if (known == null) {
            known = ReadOnce.apart(work);
            aboutAll.put(answer, known);
        }
        return answer.cast(known);
    }

    /** Nobody waits for it behind a plan: two who ask at once work it out twice. */
    Standing standing(Supplier<Standing> work) {
        Standing known = standing;
        if (known == null) {
            known = work.get();
            standing = known;
        }
        return known;
    }

    List<Suggestion> findOut(UUID personId, Function<UUID, List<Suggestion>> ask) {
        return findOut.computeIfAbsent(personId, id -> ReadOnce.apart(() -> ask.apply(id)));
    }

    boolean canBeProposedTo(UUID personId, Predicate<UUID> ask) {
        return proposable.computeIfAbsent(personId, ask::test);
    }

    /** What still holds when something changed about some persons alone. */
    KeptAnswers without(Set<UUID> changed) {
        KeptAnswers left = new KeptAnswers();
        left.findOut.putAll(findOut);
        left.findOut.keySet().removeAll(changed);
        left.proposable.putAll(proposable);
        left.proposable.keySet().removeAll(changed);
        return left;
    }
}

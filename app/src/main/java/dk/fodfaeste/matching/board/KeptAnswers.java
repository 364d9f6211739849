package dk.fodfaeste.matching.board;

import dk.fodfaeste.discovery.NextToFindOut.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** What was worked out from a board and holds until it changes. */
final class KeptAnswers {

    private final Map<Class<?>, Object> aboutAll = new HashMap<>();
    private final Map<UUID, List<Suggestion>> findOut = new ConcurrentHashMap<>();

    /** Whoever asks while an answer is being worked out waits for it. */
    synchronized <A> A once(Class<A> answer, Supplier<A> work) {
        Object known = aboutAll.get(answer);
        if (known == null) {
            known = work.get();
            aboutAll.put(answer, known);
        }
        return answer.cast(known);
    }

    List<Suggestion> findOut(UUID personId, Function<UUID, List<Suggestion>> ask) {
        return findOut.computeIfAbsent(personId, ask);
    }

    /** What still holds when something changed about some persons alone. */
    KeptAnswers without(Set<UUID> changed) {
        KeptAnswers left = new KeptAnswers();
        left.findOut.putAll(findOut);
        left.findOut.keySet().removeAll(changed);
        return left;
    }
}

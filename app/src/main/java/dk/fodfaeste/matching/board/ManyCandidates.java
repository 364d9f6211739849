package dk.fodfaeste.matching.board;

import dk.fodfaeste.engine.fit.Candidate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/** Works out what is believed of people on all cores, while the next are read: what is read ahead is bounded. */
final class ManyCandidates {

    private static final int AT_ONCE = 128;

    private final int most = 2 * Runtime.getRuntime().availableProcessors();
    private final Deque<ForkJoinTask<List<Candidate>>> going = new ArrayDeque<>();
    private final Map<UUID, Candidate> made = new HashMap<>();
    private List<Supplier<Candidate>> next = new ArrayList<>(AT_ONCE);

    void add(Supplier<Candidate> candidate) {
        next.add(candidate);
        if (next.size() == AT_ONCE) {
            begin();
        }
    }

    private void begin() {
        List<Supplier<Candidate>> these = next;
        next = new ArrayList<>(AT_ONCE);
        if (going.size() < most) {
            going.addLast(ForkJoinPool.commonPool().submit(() -> work(these)));
        } else {
            keep(work(these)); // rather than wait: the reader is a core as well
        }
        while (!going.isEmpty() && going.getFirst().isDone()) {
            keep(going.removeFirst().join());
        }
    }

    private static List<Candidate> work(List<Supplier<Candidate>> these) {
        return these.stream().map(Supplier::get).toList();
    }

    private void keep(List<Candidate> these) {
        these.forEach(candidate -> made.put(candidate.id(), candidate));
    }

    /** All that were added, by person. */
    Map<UUID, Candidate> all() {
        begin();
        while (!going.isEmpty()) {
            keep(going.removeFirst().join());
        }
        return made;
    }
}

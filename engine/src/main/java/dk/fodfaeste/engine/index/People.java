package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Wish;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Everybody in their seats, 64 to a block, neighbours together where they came at once; and their wishes, which are few. */
final class People {

    /** Where one person's numbers are. */
    record Seat(Block block, int lane) {}

    private final FitPolicy policy;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<UUID, Seat> seats = new HashMap<>();
    private final Deque<Seat> free = new ArrayDeque<>();
    private final Map<UUID, Map<String, Wish>> wishes = new HashMap<>();

    People(FitPolicy policy) {
        this.policy = policy;
    }

    /** Seats many at once, on all cores. @throws IllegalArgumentException for a person who comes twice */
    void seatAll(Collection<Candidate> candidates, NeedRows needRows) {
        List<Candidate> inOrder = Neighbours.together(candidates);
        for (Candidate candidate : inOrder) {
            if (seats.putIfAbsent(candidate.id(), nextSeat()) != null) {
                throw new IllegalArgumentException("one person came twice: " + candidate.id());
            }
        }
        int whole = (inOrder.size() + Lanes.COUNT - 1) / Lanes.COUNT;
        IntStream.range(0, whole)
                .parallel()
                .forEach(block -> inOrder.subList(
                                block * Lanes.COUNT, Math.min(inOrder.size(), (block + 1) * Lanes.COUNT))
                        .forEach(candidate ->
                                fill(Objects.requireNonNull(seats.get(candidate.id())), candidate, needRows)));
    }

    /** Gives the person a seat, or the changed person the old one. */
    void seat(Candidate candidate, NeedRows needRows) {
        fill(seats.computeIfAbsent(candidate.id(), id -> nextSeat()), candidate, needRows);
    }

    private void fill(Seat seat, Candidate candidate, NeedRows needRows) {
        seat.block().seat(seat.lane(), candidate, needRows, policy);
    }

    private Seat nextSeat() {
        if (free.isEmpty()) {
            Block block = new Block();
            blocks.add(block);
            IntStream.range(0, Lanes.COUNT).forEach(lane -> free.addLast(new Seat(block, lane)));
        }
        return free.removeFirst();
    }

    /** @return whether there was such a person */
    boolean remove(UUID person) {
        wishes.remove(person);
        Seat seat = seats.remove(person);
        if (seat == null) {
            return false;
        }
        seat.block().empty(seat.lane());
        free.addFirst(seat);
        return true;
    }

    void wish(UUID person, String opening, Wish wish) {
        Map<String, Wish> own = wishes.computeIfAbsent(person, id -> new HashMap<>());
        if (wish == Wish.FINE) {
            own.remove(opening);
        } else {
            own.put(opening, wish);
        }
    }

    /** By opening; an opening that is missing is FINE. */
    Map<String, Wish> wishes(UUID person) {
        return wishes.getOrDefault(person, Map.of());
    }

    void learn(NeedRows needRows) {
        blocks.parallelStream().forEach(block -> block.learn(needRows));
    }

    Optional<Seat> seat(UUID person) {
        return Optional.ofNullable(seats.get(person));
    }

    List<Block> blocks() {
        return blocks;
    }
}

package dk.fodfaeste.engine.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What it would cost the best plan of a problem to choose one pair otherwise. For several threads. */
public final class PlanSwaps {

    private final Map<UUID, List<Pair>> pairsOf;
    private final List<UUID> persons;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final LivePlan live;

    private PlanSwaps(PlanNetwork network, LivePlan live) {
        this.pairsOf = network.persons();
        this.persons = List.copyOf(pairsOf.keySet());
        persons.forEach(person -> numbers.put(person, numbers.size()));
        this.live = live;
    }

    /** @param plan the best there is */
    public static PlanSwaps of(Plan plan) {
        PlanNetwork network = new PlanNetwork(plan.problem());
        return new PlanSwaps(network, network.live(plan));
    }

    /** What could be chosen for the person, in the order in which it was given. */
    public List<Pair> pairsOf(UUID person) {
        return pairsOf.getOrDefault(person, List.of());
    }

    /** Empty for a pair that is none of the problem's, and where a capacity of 0 forbids it; no moves for a pair that is chosen. */
    public synchronized Optional<PlanSwap> instead(Pair pair) {
        int place = pairsOf(pair.person()).indexOf(pair);
        return place < 0
                ? Optional.empty()
                : live.instead(first(pair.person()) + place).map(this::named);
    }

    private int first(UUID person) {
        return live.graph().firstPair(Objects.requireNonNull(numbers.get(person)));
    }

    private PlanSwap named(Swap swap) {
        return new PlanSwap(
                swap.loss(),
                swap.moves().stream()
                        .map(move -> {
                            UUID person = persons.get(move.person());
                            return new PlanSwap.Move(person, pair(person, move.from()), pair(person, move.to()));
                        })
                        .toList());
    }

    private Optional<Pair> pair(UUID person, int number) {
        return number == Flow.NONE
                ? Optional.empty()
                : Optional.of(Objects.requireNonNull(pairsOf.get(person)).get(number - first(person)));
    }
}

package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.index.Scope;
import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.plan.WeekPlan.Chosen;
import dk.fodfaeste.matching.plan.WeekPlan.Why;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Why each pair of a plan was chosen: what else there was, and who has nothing but that. Worked out for those that somebody looks at. */
final class Whys {

    private final Board board;
    private final Map<UUID, List<Pair>> ofPerson;
    private final Map<String, Long> onlyWays;

    /** @param whole whose pairs are all there could be */
    Whys(Plan plan, Set<UUID> whole, Board board) {
        this.board = board;
        ofPerson = plan.problem().pairs().stream().collect(Collectors.groupingBy(Pair::person));
        onlyWays = ofPerson.values().stream()
                .filter(own -> own.size() == 1 && whole.contains(own.getFirst().person()))
                .collect(Collectors.groupingBy(own -> own.getFirst().opening(), Collectors.counting()));
    }

    Why of(Chosen chosen) {
        UUID person = chosen.person().id();
        List<Pair> own = Objects.requireNonNull(ofPerson.get(person));
        Optional<Pair> better = own.stream()
                .filter(other -> other.value() > chosen.value())
                .max(Comparator.comparingDouble(Pair::value).thenComparing(Pair::opening));
        long onlyWay =
                better.map(other -> onlyWays.getOrDefault(other.opening(), 0L)).orElse(0L);
        return new Why(
                kind(chosen, better.isPresent(), onlyWay),
                better.map(other -> Objects.requireNonNull(board.openings().get(other.opening()))),
                onlyWay,
                board.openTo(person) - 1);
    }

    private Why.Kind kind(Chosen chosen, boolean hasBetter, long onlyWay) {
        if (nobodyElseFor(chosen)) {
            return Why.Kind.ONLY_ONE;
        }
        if (!hasBetter) {
            return Why.Kind.BEST;
        }
        return onlyWay > 0 ? Why.Kind.BETTER_IS_ONLY_WAY : Why.Kind.BETTER_IS_WORTH_MORE;
    }

    /** Asked of the index, since the opening may stand too far down for another's shortlist. */
    private boolean nobodyElseFor(Chosen chosen) {
        return board.index().peopleFor(chosen.possibility().what().id(), Scope.PROPOSABLE).stream()
                .map(Candidate::id)
                .noneMatch(id -> !id.equals(chosen.person().id()) && ofPerson.containsKey(id));
    }
}

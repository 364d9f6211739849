package dk.fodfaeste.matching.board;

import dk.fodfaeste.engine.index.Scope;
import dk.fodfaeste.engine.index.Shortlisted;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.Possibility.Kind;
import dk.fodfaeste.matching.openings.WorkOpening;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How every opening stands to one person, as the index tells it: the order of the possibilities without their reasons, which are made for
 * those that somebody looks at.
 */
public final class Ranking {

    static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::kind)
            .thenComparingLong(Ranked::blind)
            .thenComparing(Comparator.comparingDouble(Ranked::value).reversed())
            .thenComparing(each -> each.what().workplace().pNumber())
            .thenComparing(each -> each.what().work());

    private final List<Ranked> all;

    private Ranking(List<Ranked> all) {
        this.all = List.copyOf(all);
    }

    static Ranking of(Board board, UUID personId) {
        Map<String, Shortlisted> open = board.index().ranked(personId, Scope.OPEN).stream()
                .collect(Collectors.toMap(Shortlisted::opening, Function.identity()));
        return new Ranking(board.openings().values().stream()
                .map(what -> {
                    Shortlisted found = open.get(what.id());
                    return found == null
                            ? new Ranked(what, Kind.CLOSED, board.index().blind(personId, what.id()), 0)
                            : new Ranked(what, board.kind(personId, found), found.blind(), found.value());
                })
                .toList());
    }

    /** In no order. */
    List<Ranked> all() {
        return all;
    }

    public Map<Kind, Long> counts() {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        Arrays.stream(Kind.values()).forEach(each -> counts.put(each, 0L));
        all.forEach(each -> counts.merge(each.kind(), 1L, Long::sum));
        return counts;
    }

    public List<Ranked> inOrder(Predicate<Ranked> which) {
        return all.stream().filter(which).sorted(ORDER).toList();
    }

    /** The first of all. What is closed, which is most, is only put in order where the open ones are too few. */
    public List<Ranked> foremost(int most) {
        List<Ranked> open = inOrder(each -> each.kind() != Kind.CLOSED);
        return (open.size() >= most
                        ? open.stream()
                        : Stream.concat(open.stream(), inOrder(each -> each.kind() == Kind.CLOSED).stream()))
                .limit(most)
                .toList();
    }

    /**
     * One opening as it stands to the person.
     *
     * @param blind how many musts nobody has seen
     * @param value of the pair; 0 where something closes it
     */
    public record Ranked(WorkOpening what, Possibility.Kind kind, int blind, double value) {}
}

package dk.fodfaeste.matching.board;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Gates;
import dk.fodfaeste.matching.board.Ranking.Ranked;
import dk.fodfaeste.matching.openings.Possibility.Kind;
import dk.fodfaeste.matching.openings.WorkOpening;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How far a person comes, as the gate of the engine has it, and what is there.
 *
 * @param minutes the person's own limit; empty where none is known, and then nothing is too far
 * @param kilometres what it is taken to reach, as the crow flies
 * @param workplaces with an opening
 */
public record Reach(OptionalInt minutes, OptionalDouble kilometres, List<Reached> workplaces) {

    public Reach {
        workplaces = List.copyOf(workplaces);
    }

    static Reach of(Board board, UUID personId) {
        Candidate candidate = Objects.requireNonNull(board.candidates().get(personId));
        FitPolicy policy = FitPolicy.standard();
        Map<UUID, List<Ranked>> at = board.ranking(personId).all().stream()
                .collect(Collectors.groupingBy(
                        each -> each.what().workplace().id(), LinkedHashMap::new, Collectors.toList()));
        return new Reach(
                candidate.maxCommuteMinutes(),
                candidate.maxCommuteMinutes().isPresent()
                        ? OptionalDouble.of(
                                policy.reach(candidate.maxCommuteMinutes().getAsInt()))
                        : OptionalDouble.empty(),
                at.values().stream()
                        .map(openings -> reached(candidate, openings, policy))
                        .toList());
    }

    private static Reached reached(Candidate candidate, List<Ranked> openings, FitPolicy policy) {
        WorkOpening here = openings.getFirst().what();
        return new Reached(
                here,
                candidate
                        .home()
                        .flatMap(home -> here.opening().place().map(home::kilometresTo))
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                Gates.tooFar(candidate, here.opening(), policy).isEmpty(),
                openings);
    }

    /**
     * A workplace with what is open there.
     *
     * @param one any of the openings, which says where it is
     * @param kilometres from where the person lives, as the crow flies; empty where one of the places is not known
     * @param within whether distance does not close it
     */
    public record Reached(WorkOpening one, OptionalDouble kilometres, boolean within, List<Ranked> openings) {

        public Reached {
            openings = List.copyOf(openings);
        }

        public long count(Kind kind) {
            return openings.stream().filter(each -> each.kind() == kind).count();
        }

        /** The best that is there. */
        public Kind best() {
            return openings.stream().map(Ranked::kind).min(Kind::compareTo).orElse(Kind.CLOSED);
        }

        public boolean has(Predicate<Ranked> which) {
            return openings.stream().anyMatch(which);
        }
    }
}

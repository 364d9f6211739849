package dk.fodfaeste.engine.carving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Large neighbourhood search with exact pieces: some tasks of the week, taken or not, are set free while the others stay where they are,
 * and the free ones are laid anew by exhaustive search (Shaw, "Using Constraint Programming and Local Search Methods to Solve Vehicle
 * Routing Problems", CP 1998). It ends when many pieces in a row bring nothing, or one piece was all there is.
 */
final class ExactPieces {

    private static final long SEED = 7;

    private ExactPieces() {}

    /** @param start choices that hold together */
    static List<Choice> improved(Week week, Collection<Choice> start) {
        Random random = new Random(SEED);
        List<Choice> best = List.copyOf(start);
        int inVain = 0;
        while (inVain < week.policy().piecesInVain()) {
            Set<CarvableTask> free = piece(week, best, random);
            List<Choice> fixed = best.stream()
                    .filter(choice -> !free.contains(choice.task()))
                    .toList();
            List<Choice> found = ExactCarving.of(week, fixed, free, best).choices();
            if (free.size() == week.tasks().size()) {
                return found;
            }
            inVain = found.equals(best) ? inVain + 1 : 0;
            best = found;
        }
        return best;
    }

    /** Some that are taken and some that are not, in a mixture that changes: one makes room for the other. */
    private static Set<CarvableTask> piece(Week week, Collection<Choice> taken, Random random) {
        List<CarvableTask> in = new ArrayList<>(taken.stream().map(Choice::task).toList());
        List<CarvableTask> out = new ArrayList<>(week.tasks());
        out.removeAll(in);
        Collections.shuffle(in, random);
        Collections.shuffle(out, random);
        int size = week.policy().pieceSize();
        int fromIn = Math.max(size / 4 + random.nextInt(size / 2 + 1), size - out.size());
        Set<CarvableTask> free = new HashSet<>(in.subList(0, Math.min(in.size(), fromIn)));
        free.addAll(out.subList(0, Math.min(out.size(), size - free.size())));
        return free;
    }
}

package dk.fodfaeste.engine.dynamic;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Cases to be placed all at once, as whole cases: a generalised assignment problem in which a case may stay unplaced.
 *
 * @param worth of case (row) at place (column); {@link Double#NaN} where it cannot go, or where it is worth nothing to go
 */
record PlacementProblem(double[][] worth, int[] sizes, int[] room) {

    /** @param worth of placing a case; only what is more than 0 is ever chosen */
    static PlacementProblem of(List<Case> cases, List<Integer> room, ToDoubleBiFunction<Case, Integer> worth) {
        double[][] matrix = new double[cases.size()][room.size()];
        for (int row = 0; row < matrix.length; row++) {
            Case someone = cases.get(row);
            for (int place = 0; place < room.size(); place++) {
                boolean fits = someone.isCompatible(place) && someone.size() <= room.get(place);
                double value = fits ? worth.applyAsDouble(someone, place) : 0;
                matrix[row][place] = value > 0 ? value : Double.NaN;
            }
        }
        return new PlacementProblem(
                matrix,
                cases.stream().mapToInt(Case::size).toArray(),
                room.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Everybody where they are worth most, whether or not there is room. */
    int[] favourites() {
        return IntStream.range(0, worth.length).map(this::favourite).toArray();
    }

    private int favourite(int someone) {
        int best = PlacementPolicy.UNPLACED;
        for (int place = 0; place < room.length; place++) {
            if (worth[someone][place] > worthOf(someone, best)) {
                best = place;
            }
        }
        return best;
    }

    boolean keepsRoom(int[] placeOf) {
        return Arrays.stream(roomLeft(placeOf)).allMatch(left -> left >= 0);
    }

    int[] roomLeft(int[] placeOf) {
        int[] left = room.clone();
        for (int someone = 0; someone < placeOf.length; someone++) {
            if (placeOf[someone] != PlacementPolicy.UNPLACED) {
                left[placeOf[someone]] -= sizes[someone];
            }
        }
        return left;
    }

    double worthOf(int someone, int place) {
        return place == PlacementPolicy.UNPLACED ? 0 : worth[someone][place];
    }

    double worthOf(int[] placeOf) {
        return IntStream.range(0, placeOf.length)
                .mapToDouble(someone -> worthOf(someone, placeOf[someone]))
                .sum();
    }
}

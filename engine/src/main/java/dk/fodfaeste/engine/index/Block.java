package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Reason;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sixty-four people side by side: for every need that an opening asks one row with what it costs each of them, one mask of whom it closes
 * and one of whom it is blind for; for every level one row of probabilities.
 */
final class Block {

    private final @Nullable Candidate[] people = new Candidate[Lanes.COUNT];
    private final @Nullable Availability[] availabilities = new Availability[Lanes.COUNT];
    private final @Nullable Commute[] commutes = new Commute[Lanes.COUNT];
    private byte[] costs = new byte[0];
    private double[] probabilities = new double[0];
    private long[] closes = new long[0];
    private long[] blind = new long[0];
    private int rowsFilled;
    private @Nullable Commuters commuters;

    /** Gives a lane to a person, or to the same person as changed. */
    void seat(int lane, Candidate person, NeedRows needRows, FitPolicy policy) {
        people[lane] = person;
        availabilities[lane] = Availability.of(person);
        commutes[lane] = Commute.of(person, policy).orElse(null);
        commuters = null;
        grow(needRows);
        fill(lane, 0, rowsFilled, needRows);
    }

    void empty(int lane) {
        people[lane] = null;
        availabilities[lane] = null;
        commutes[lane] = null;
        commuters = null;
    }

    /** Fills the rows of needs that no opening had asked before. */
    void learn(NeedRows needRows) {
        int first = rowsFilled;
        grow(needRows);
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            fill(lane, first, rowsFilled, needRows);
        }
    }

    private void grow(NeedRows needRows) {
        rowsFilled = needRows.size();
        if (rowsFilled > closes.length) {
            int room = rowsFilled + rowsFilled / 8;
            costs = Arrays.copyOf(costs, room * Lanes.COUNT);
            closes = Arrays.copyOf(closes, room);
            blind = Arrays.copyOf(blind, room);
        }
        if (needRows.levels() * Lanes.COUNT > probabilities.length) {
            int room = needRows.levels() + needRows.levels() / 8;
            probabilities = Arrays.copyOf(probabilities, room * Lanes.COUNT);
        }
    }

    private void fill(int lane, int from, int until, NeedRows needRows) {
        Candidate person = people[lane];
        if (person == null) {
            return;
        }
        for (int row = from; row < until; row++) {
            fill(lane, row, needRows.level(row), Reason.of(person, needRows.get(row)));
        }
    }

    private void fill(int lane, int row, int level, Reason reason) {
        probabilities[level * Lanes.COUNT + lane] = reason.probability();
        costs[row * Lanes.COUNT + lane] = (byte) CostScale.units(reason.factor());
        // also a factor of 0 closes: a level above the scale's last, which nobody has
        closes[row] = with(closes[row], lane, reason.closes() || !(reason.factor() > 0));
        blind[row] = with(blind[row], lane, reason.isBlind());
    }

    private static long with(long mask, int lane, boolean set) {
        long bit = 1L << lane;
        return set ? mask | bit : mask & ~bit;
    }

    Optional<Candidate> person(int lane) {
        return Optional.ofNullable(people[lane]);
    }

    /** By lane, null where nobody sits. */
    @Nullable
    Availability[] availabilities() {
        return availabilities;
    }

    Optional<Commute> commute(int lane) {
        return Optional.ofNullable(commutes[lane]);
    }

    /** Made again after a change: a ball around 64 homes. */
    Commuters commuters() {
        Commuters made = commuters;
        if (made == null) {
            made = new Commuters(commutes);
            commuters = made;
        }
        return made;
    }

    /** Rows of 64 units, unsigned bytes. */
    byte[] costs() {
        return costs;
    }

    /** The lanes that a need shuts out, in this scope. */
    long shut(int row, Scope scope) {
        return scope == Scope.PROPOSABLE ? closes[row] | blind[row] : closes[row];
    }

    /** To the last bit the fit that {@code Fit} computes, for a pair that nothing closes. */
    double fit(int lane, OpeningColumns columns, int position, NeedRows needRows) {
        double product = 1;
        int last = columns.firstRow()[position + 1];
        for (int index = columns.firstRow()[position]; index < last; index++) {
            int row = columns.rows()[index];
            product *= needRows.factor(row, probabilities[needRows.level(row) * Lanes.COUNT + lane]);
        }
        return product;
    }

    /** How many must needs nobody has seen. */
    int blindCount(int lane, int[] rows) {
        int count = 0;
        for (int row : rows) {
            count += (int) (blind[row] >>> lane & 1);
        }
        return count;
    }

    /** What a need costs the 64 on average, 0 to 255; a lane that it shuts out counts as the most. */
    double meanUnits(int row) {
        long sum = 0;
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            boolean shut = (shut(row, Scope.PROPOSABLE) >>> lane & 1) != 0;
            sum += shut ? Lanes.MOST : Byte.toUnsignedInt(costs[row * Lanes.COUNT + lane]);
        }
        return sum / (double) Lanes.COUNT;
    }

    /** Memory of the rows and masks. */
    long bytes() {
        return costs.length + 8L * (probabilities.length + closes.length + blind.length);
    }
}

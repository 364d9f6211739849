package dk.fodfaeste.engine.dynamic;

import java.util.Arrays;

/** One or several people who need one place together, and what each place would be worth to them. Immutable. */
public final class Case {

    private final String id;
    private final int size;
    private final double[] values;

    /**
     * @param size people, at least 1
     * @param values one per place, 0 or more: what the case as a whole gains there, for instance the people expected to find work;
     *     {@link Double#NaN} where the place does not suit the case
     */
    public Case(String id, int size, double... values) {
        if (size < 1) {
            throw new IllegalArgumentException("a case has at least one person, " + id + " has " + size);
        }
        if (Arrays.stream(values).anyMatch(value -> value < 0 || Double.isInfinite(value))) {
            throw new IllegalArgumentException(
                    "a place is worth 0 or more, and no more than can be counted: case " + id);
        }
        this.id = id;
        this.size = size;
        this.values = values.clone();
    }

    public String id() {
        return id;
    }

    public int size() {
        return size;
    }

    public int places() {
        return values.length;
    }

    public boolean isCompatible(int place) {
        return !Double.isNaN(values[place]);
    }

    /** Of the whole case; {@link Double#NaN} where the place does not suit it. */
    public double value(int place) {
        return values[place];
    }

    double[] values() {
        return values.clone();
    }

    @Override
    public String toString() {
        return "case " + id + " of " + size;
    }
}

package dk.fodfaeste.catalogue;

import java.util.List;

/** An ordered list of bins, lowest first; at most eight. */
public record Scale(String id, List<Bin> bins) {

    public Scale {
        bins = List.copyOf(bins);
        if (bins.size() < 2 || bins.size() > 8) {
            throw new IllegalArgumentException(
                    "the scale " + id + " has " + bins.size() + " bins; it must have 2 to 8");
        }
    }

    /** @throws IndexOutOfBoundsException for a bin that the scale does not have */
    public Bin bin(int number) {
        return bins.get(number);
    }

    public int highest() {
        return bins.size() - 1;
    }
}

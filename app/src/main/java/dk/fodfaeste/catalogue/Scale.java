package dk.fodfaeste.catalogue;

import dk.fodfaeste.platform.web.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An ordered list of bins, lowest first; at most eight. */
public record Scale(String id, List<Bin> bins) {

    public Scale {
        bins = List.copyOf(bins);
        if (bins.size() < 2 || bins.size() > 8) {
            throw new IllegalArgumentException(
                    "the scale " + id + " has " + bins.size() + " bins; it must have 2 to 8");
        }
    }

    /** @param steps in their words, lowest first */
    public static Scale of(String id, List<InLanguages> steps) {
        return new Scale(
                id,
                IntStream.range(0, steps.size())
                        .mapToObj(number -> new Bin(number, steps.get(number)))
                        .toList());
    }

    /** @throws IndexOutOfBoundsException for a bin that the scale does not have */
    public Bin bin(int number) {
        return bins.get(number);
    }

    /** «Ikke endnu, Med lidt støtte, Selv» */
    public String told(Words words) {
        return bins.stream().map(each -> each.name(words)).collect(Collectors.joining(", "));
    }

    /** Whether the program reckons with its steps as hours. */
    public boolean ofHours() {
        return id.equals("HOURS_DAY") || id.equals("HOURS_WEEK");
    }

    public int highest() {
        return bins.size() - 1;
    }
}

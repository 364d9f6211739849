package dk.fodfaeste.lab.town.report;

import dk.fodfaeste.lab.town.measure.Laboratory;

/** What was run, in words. @param size name of the town's size */
public record Run(String size, Laboratory laboratory) {

    public static final String CAVEAT = "a property of the model, not of people";

    /** For instance {@code town, 3 years, 20 towns (seeds 1 to 20)}. */
    public String words() {
        int towns = laboratory.seeds().size();
        return "%s, %s, %s (%s)".formatted(size, count(laboratory.years(), "year"), count(towns, "town"), seeds(towns));
    }

    private String seeds(int towns) {
        long first = laboratory.seeds().getFirst();
        return towns == 1
                ? "seed " + first
                : "seeds " + first + " to " + laboratory.seeds().getLast();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}

package dk.fodfaeste.rules.file;

import dk.fodfaeste.rules.functions.Parameters;
import dk.fodfaeste.rules.law.Term;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What no schema can ask of a rule's parameters, since it is about two of them. */
final class PackParameters {

    /** Terms are compared on a day from which months and weeks have their usual length. */
    private static final LocalDate SOME_DAY = LocalDate.of(2027, 1, 1);

    private static final String LEAST = "least";
    private static final String MOST = "most";

    private PackParameters() {}

    /** Field and key of the words; empty where nothing is wrong. */
    static Map<String, String> wrong(JsonNode rule) {
        JsonNode parameters = rule.required("parameters");
        return switch (rule.required("function").asString()) {
            case "MAX_LENGTH" -> ofLength(new Parameters(parameters));
            case "AGE", "YEARS_IN_DENMARK" -> ofYears(new Parameters(parameters));
            case "HOURS_WITHIN" -> ofHours(new Parameters(parameters));
            case "RATE_OF_YEAR" -> twice(parameters, "rates", "year");
            case "STATEMENT" -> twice(parameters, "choices", "code");
            default -> Map.of();
        };
    }

    /** An extension never shortens. */
    private static Map<String, String> ofLength(Parameters parameters) {
        Optional<Term> first = parameters.term("first");
        Optional<Term> extended = parameters.term("extended");
        boolean shorter = first.isPresent()
                && extended.filter(longer ->
                                longer.lastDay(SOME_DAY).isBefore(first.get().lastDay(SOME_DAY)))
                        .isPresent();
        return shorter ? Map.of("extended", "rules.file.shorter") : Map.of();
    }

    private static Map<String, String> ofYears(Parameters parameters) {
        return inOrder(parameters.mayBeWhole(LEAST), parameters.mayBeWhole(MOST), "rules.file.ages");
    }

    private static Map<String, String> ofHours(Parameters parameters) {
        return inOrder(parameters.minutes(LEAST), parameters.minutes(MOST), "rules.file.hours");
    }

    private static Map<String, String> inOrder(Optional<Integer> least, Optional<Integer> most, String wrong) {
        return least.isPresent() && most.isPresent() && least.get() > most.get() ? Map.of(MOST, wrong) : Map.of();
    }

    private static Map<String, String> twice(JsonNode parameters, String list, String field) {
        Set<String> seen = new HashSet<>();
        return parameters
                        .path(list)
                        .valueStream()
                        .allMatch(each -> seen.add(each.required(field).asString()))
                ? Map.of()
                : Map.of(list, "rules.file.sameTwice");
    }
}

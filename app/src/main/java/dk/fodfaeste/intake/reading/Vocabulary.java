package dk.fodfaeste.intake.reading;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.catalogue.PostalCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that a row may use: dimensions by id or name, also those that were taken out, postal codes, municipalities, target groups;
 * and the day it is.
 */
public record Vocabulary(
        Map<String, Dimension> dimensions,
        Map<String, Dimension> takenOut,
        Set<String> postalCodes,
        Map<String, String> municipalities,
        Map<String, String> targetGroups,
        LocalDate today) {

    /** @param targetGroups codes of the rule pack */
    public static Vocabulary of(Edition catalogue, Geography geography, List<String> targetGroups, LocalDate today) {
        Map<String, Dimension> dimensions = byKey(catalogue.dimensions());
        Map<String, Dimension> takenOut =
                byKey(catalogue.all().stream().filter(each -> !each.inUse()).toList());
        Map<String, String> municipalities = new HashMap<>();
        geography.municipalities().forEach(name -> municipalities.put(Text.key(name), name));
        Set<String> postalCodes =
                geography.postalCodes().stream().map(PostalCode::code).collect(Collectors.toCollection(HashSet::new));
        return new Vocabulary(
                dimensions, takenOut, Set.copyOf(postalCodes), Map.copyOf(municipalities), codes(targetGroups), today);
    }

    private static Map<String, String> codes(List<String> targetGroups) {
        Map<String, String> codes = new LinkedHashMap<>();
        targetGroups.forEach(code -> codes.put(Text.key(code), code));
        return codes;
    }

    private static Map<String, Dimension> byKey(List<Dimension> dimensions) {
        Map<String, Dimension> byKey = new HashMap<>();
        for (Dimension dimension : dimensions) {
            byKey.put(Text.key(dimension.danish()), dimension);
            byKey.put(Text.key(dimension.english()), dimension);
        }
        dimensions.forEach(dimension -> byKey.put(Text.key(dimension.id()), dimension)); // an id is nobody else's name
        return Map.copyOf(byKey);
    }
}

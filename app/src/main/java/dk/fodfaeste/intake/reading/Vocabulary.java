package dk.fodfaeste.intake.reading;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.catalogue.PostalCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that a row may use: dimensions by id or name, postal codes, municipalities; and the day it is. */
public record Vocabulary(
        Map<String, Dimension> dimensions,
        Set<String> postalCodes,
        Map<String, String> municipalities,
        LocalDate today) {

    public static Vocabulary of(Catalogue catalogue, Geography geography, LocalDate today) {
        Map<String, Dimension> dimensions = new HashMap<>();
        for (Dimension dimension : catalogue.dimensions()) {
            dimensions.put(Text.key(dimension.id()), dimension);
            dimensions.put(Text.key(dimension.danish()), dimension);
            dimensions.put(Text.key(dimension.english()), dimension);
        }
        Map<String, String> municipalities = new HashMap<>();
        geography.municipalities().forEach(name -> municipalities.put(Text.key(name), name));
        Set<String> postalCodes =
                geography.postalCodes().stream().map(PostalCode::code).collect(Collectors.toCollection(HashSet::new));
        return new Vocabulary(Map.copyOf(dimensions), Set.copyOf(postalCodes), Map.copyOf(municipalities), today);
    }
}

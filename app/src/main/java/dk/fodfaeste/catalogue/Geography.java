package dk.fodfaeste.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Danish postal codes and municipalities (free geodata, Klimadatastyrelsen). */
@Component
public class Geography {

    private final Map<String, PostalCode> postalCodes = new LinkedHashMap<>();
    private final List<String> municipalities = new ArrayList<>();

    public Geography() {
        ReferenceFile.rows(
                "geo/postnumre.csv",
                ',',
                row -> postalCodes.put(
                        row.get("postnr"),
                        new PostalCode(
                                row.get("postnr"),
                                row.get("navn"),
                                Double.parseDouble(row.get("lat")),
                                Double.parseDouble(row.get("lon")),
                                row.get("kommune"))));
        ReferenceFile.rows("geo/kommuner.csv", ',', row -> municipalities.add(row.get("navn")));
    }

    public Optional<PostalCode> postalCode(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(postalCodes.get(code));
    }

    public List<PostalCode> postalCodes() {
        return List.copyOf(postalCodes.values());
    }

    public List<String> municipalities() {
        return List.copyOf(municipalities);
    }
}

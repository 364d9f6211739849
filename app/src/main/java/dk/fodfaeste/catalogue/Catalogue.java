package dk.fodfaeste.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The dimensions of work and their scales, as the catalogue's files hold them. */
@Component
public class Catalogue {

    private final Map<String, Scale> scales = new LinkedHashMap<>();
    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();

    public Catalogue() {
        Map<String, List<Bin>> bins = new LinkedHashMap<>();
        ReferenceFile.rows(
                "catalogue/scales.csv",
                ';',
                row -> bins.computeIfAbsent(row.get("scale"), scale -> new ArrayList<>())
                        .add(new Bin(Integer.parseInt(row.get("bin")), row.get("name_da"), row.get("name_en"))));
        bins.forEach((id, list) -> scales.put(id, new Scale(id, list)));
        ReferenceFile.rows("catalogue/dimensions.csv", ';', row -> {
            Scale scale = java.util.Objects.requireNonNull(scales.get(row.get("scale")), "scale of " + row.get("id"));
            dimensions.put(
                    row.get("id"),
                    new Dimension(
                            row.get("id"),
                            DimensionGroup.valueOf(row.get("group")),
                            row.get("name_da"),
                            row.get("name_en"),
                            scale,
                            row.get("look_for_da")));
        });
    }

    /** In the catalogue's order, which is the order of a profile. */
    public List<Dimension> dimensions() {
        return List.copyOf(dimensions.values());
    }

    public List<Scale> scales() {
        return List.copyOf(scales.values());
    }

    public Optional<Dimension> find(String id) {
        return Optional.ofNullable(dimensions.get(id));
    }

    /** @throws IllegalArgumentException for an id that the catalogue does not have, which only a bug can cause */
    public Dimension dimension(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no dimension is called " + id));
    }
}

package dk.fodfaeste.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What comes with the program: edition 0 of every organisation, as the catalogue's files hold it. */
public final class Shipped {

    private static final Map<String, Scale> SCALES = readScales();
    private static final Edition EDITION = new Edition(0, readDimensions());

    private Shipped() {}

    public static Edition edition() {
        return EDITION;
    }

    /** The shapes of scale that a new dimension can take. */
    public static List<Scale> scales() {
        return List.copyOf(SCALES.values());
    }

    private static Map<String, Scale> readScales() {
        Map<String, List<Bin>> bins = new LinkedHashMap<>();
        ReferenceFile.rows(
                "catalogue/scales.csv",
                ';',
                row -> bins.computeIfAbsent(row.get("scale"), scale -> new ArrayList<>())
                        .add(new Bin(
                                Integer.parseInt(row.get("bin")),
                                InLanguages.of(row.get("name_da"), row.get("name_en")))));
        Map<String, Scale> scales = new LinkedHashMap<>();
        bins.forEach((id, list) -> scales.put(id, new Scale(id, list)));
        return scales;
    }

    private static List<Dimension> readDimensions() {
        List<Dimension> dimensions = new ArrayList<>();
        ReferenceFile.rows(
                "catalogue/dimensions.csv",
                ';',
                row -> dimensions.add(Dimension.fresh(
                        row.get("id"),
                        DimensionGroup.valueOf(row.get("group")),
                        InLanguages.of(row.get("name_da"), row.get("name_en")),
                        InLanguages.of(row.get("look_for_da"), row.get("look_for_en")),
                        Objects.requireNonNull(SCALES.get(row.get("scale")), "scale of " + row.get("id")),
                        0)));
        return dimensions;
    }
}

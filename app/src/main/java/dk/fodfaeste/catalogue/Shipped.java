package dk.fodfaeste.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What comes with the program: edition 0 of every organisation, as the catalogue's files hold it. */
public final class Shipped {

    private static final Map<String, Scale> SCALES = readScales();
    private static final Map<String, List<Bin>> IN_EARLIER_WORDS = readEarlierWords();
    private static final Edition EDITION = new Edition(0, readDimensions());

    private Shipped() {}

    public static Edition edition() {
        return EDITION;
    }

    /** The shapes of scale that a new dimension can take. */
    public static List<Scale> scales() {
        return List.copyOf(SCALES.values());
    }

    /**
     * The steps of a scale that were called otherwise in an earlier version of the program, in the words of then: a sheet that was
     * filled in with them is still read.
     */
    public static List<Bin> inEarlierWords(Scale scale) {
        return IN_EARLIER_WORDS.getOrDefault(scale.id(), List.of());
    }

    private static Map<String, Scale> readScales() {
        Map<String, Scale> scales = new LinkedHashMap<>();
        readBins("name").forEach((id, bins) -> scales.put(id, new Scale(id, bins)));
        return scales;
    }

    private static Map<String, List<Bin>> readEarlierWords() {
        return readBins("before");
    }

    /** The bins of each scale that have words in these columns. */
    private static Map<String, List<Bin>> readBins(String columns) {
        Map<String, List<Bin>> bins = new LinkedHashMap<>();
        ReferenceFile.rows("catalogue/scales.csv", ';', row -> {
            InLanguages names = InLanguages.of(row.get(columns + "_da"), row.get(columns + "_en"));
            if (!names.danish().isEmpty()) {
                bins.computeIfAbsent(row.get("scale"), scale -> new ArrayList<>())
                        .add(new Bin(Integer.parseInt(row.get("bin")), names));
            }
        });
        return bins;
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

package dk.fodfaeste.lab.instances;

import dk.fodfaeste.engine.dynamic.Case;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Cases in their batches, in the order in which the batches are placed. */
record ArrivingCases(List<List<Case>> batches) {

    private static final Pattern NUMERIC = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    /**
     * Batches in the order of their numbers, or where not all are numbers in the order in which they appear.
     *
     * @param places with their columns
     * @param closed places whose values are passed over
     */
    static ArrivingCases read(Path folder, Map<String, Integer> places, Set<String> closed)
            throws InstanceFileException {
        Map<String, Row> cases = new LinkedHashMap<>();
        Map<String, double[]> values = new LinkedHashMap<>();
        for (Row row :
                Table.read(folder.resolve("cases.csv"), "case", "size", "batch").rows()) {
            if (cases.putIfAbsent(row.text("case"), row) != null) {
                throw row.wrong("case", "stands twice: " + row.text("case"));
            }
            double[] nowhere = new double[places.size()];
            Arrays.fill(nowhere, Double.NaN);
            values.put(row.text("case"), nowhere);
        }
        readValues(folder, places, closed, values);
        Map<String, List<Case>> batches = new LinkedHashMap<>();
        for (Row row : cases.values()) {
            double[] worth = values.getOrDefault(row.text("case"), new double[0]);
            batches.computeIfAbsent(row.text("batch"), label -> new ArrayList<>())
                    .add(new Case(row.text("case"), row.wholeNumber("size", 1), worth));
        }
        return new ArrivingCases(inOrder(batches));
    }

    private static void readValues(
            Path folder, Map<String, Integer> places, Set<String> closed, Map<String, double[]> values)
            throws InstanceFileException {
        Table table = Table.read(folder.resolve("values.csv"), "case", "place", "value");
        Set<List<String>> seen = new java.util.HashSet<>();
        for (Row row : table.rows()) {
            double[] worth = values.get(row.text("case"));
            Integer place = places.get(row.text("place"));
            if (worth == null) {
                throw row.wrong("case", "is unknown: " + row.text("case") + " does not stand in cases.csv");
            }
            if (place == null && !closed.contains(row.text("place"))) {
                throw row.wrong("place", "is unknown: " + row.text("place") + " does not stand in places.csv");
            }
            if (!seen.add(List.of(row.text("case"), row.text("place")))) {
                throw row.wrong("place", "stands twice for " + row.text("case") + ": " + row.text("place"));
            }
            boolean compatible = !table.has("compatible") || row.flag("compatible");
            double value = compatible || !row.isEmpty("value") ? row.number("value") : 0;
            if (place != null && compatible) {
                worth[place] = value;
            }
        }
    }

    private static List<List<Case>> inOrder(Map<String, List<Case>> batches) {
        Collection<String> labels = batches.keySet();
        if (!labels.stream().allMatch(label -> NUMERIC.matcher(label).matches())) {
            return List.copyOf(batches.values());
        }
        return batches.entrySet().stream()
                .sorted(Comparator.comparing(batch -> new BigDecimal(batch.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    List<Case> inOrder() {
        return batches.stream().flatMap(List::stream).toList();
    }
}

package dk.fodfaeste.lab.instances;

import dk.fodfaeste.engine.dynamic.Case;
import dk.fodfaeste.engine.dynamic.PlacementYear;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A year in a folder: {@code places.csv} (place, capacity), {@code cases.csv} (case, size, batch) and {@code values.csv} (case, place,
 * value, compatible); and the year before, where there is a folder {@code history} with the last two of its own.
 */
final class YearFolder {

    private final Path folder;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Integer> capacities = new ArrayList<>();

    private YearFolder(Path folder) {
        this.folder = folder;
    }

    static PlacementYear read(Path folder) throws InstanceFileException {
        if (!Files.isDirectory(folder)) {
            throw new InstanceFileException(folder + ": there is no such folder");
        }
        return new YearFolder(folder).read();
    }

    private PlacementYear read() throws InstanceFileException {
        readPlaces();
        ArrivingCases year = ArrivingCases.read(folder, places, Set.of());
        if (year.batches().isEmpty()) {
            throw new InstanceFileException(folder.resolve("cases.csv") + ": there are no cases");
        }
        return new PlacementYear(List.copyOf(places.keySet()), capacities, year.batches(), history());
    }

    private void readPlaces() throws InstanceFileException {
        for (Row row :
                Table.read(folder.resolve("places.csv"), "place", "capacity").rows()) {
            if (places.putIfAbsent(row.text("place"), places.size()) != null) {
                throw row.wrong("place", "stands twice: " + row.text("place"));
            }
            capacities.add(row.wholeNumber("capacity", 0));
        }
        if (places.isEmpty()) {
            throw new InstanceFileException(folder.resolve("places.csv") + ": there are no places");
        }
    }

    private List<Case> history() throws InstanceFileException {
        Path before = folder.resolve("history");
        return Files.isDirectory(before)
                ? ArrivingCases.read(before, places, closedSince(before)).inOrder()
                : List.of();
    }

    /** Places of the year before that are no more, where it brings a list of its own. */
    private Set<String> closedSince(Path before) throws InstanceFileException {
        Set<String> closed = new LinkedHashSet<>();
        Path list = before.resolve("places.csv");
        if (Files.exists(list)) {
            for (Row row : Table.read(list, "place").rows()) {
                closed.add(row.text("place"));
            }
        }
        closed.removeAll(places.keySet());
        return closed;
    }
}

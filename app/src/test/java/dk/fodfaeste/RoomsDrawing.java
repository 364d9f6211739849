package dk.fodfaeste;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms as an SVG: each stands above all that it uses; an arrow that follows from two others is left out. */
final class RoomsDrawing {

    private static final int WIDE = 118;
    private static final int HIGH = 40;
    private static final int APART = 26;
    private static final int FLOOR = 92;
    private static final int WIDTH = 720;

    private final Map<String, Set<String>> uses = new TreeMap<>();
    private final Map<String, Integer> floors = new HashMap<>();

    RoomsDrawing(ApplicationModules rooms) {
        for (ApplicationModule room : rooms) {
            uses.put(
                    room.getIdentifier().toString(),
                    room.getDirectDependencies(rooms)
                            .uniqueModules()
                            .map(used -> used.getIdentifier().toString())
                            .collect(Collectors.toSet()));
        }
        uses.keySet().forEach(this::floor);
    }

    private int floor(String room) {
        Integer known = floors.get(room);
        if (known == null) {
            known = used(room).stream().mapToInt(each -> floor(each) + 1).max().orElse(0);
            floors.put(room, known);
        }
        return known;
    }

    private Set<String> used(String room) {
        return Objects.requireNonNull(uses.get(room));
    }

    String svg() {
        Map<String, int[]> places = places();
        int height = (floors.values().stream().max(Comparator.naturalOrder()).orElse(0) + 1) * FLOOR;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="The rooms and what they use">
                <style>rect{fill:#e7eef0;stroke:#144e5a;stroke-width:1.5}text{font:600 14px sans-serif;fill:#17323a;text-anchor:middle}\
                path{fill:none;stroke:#8fa3a9;stroke-width:1.2;marker-end:url(#tip)}</style>
                <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">\
                <path d="M0 0 8 4 0 8z" style="fill:#8fa3a9;stroke:none"/></marker></defs>
                """.formatted(WIDTH, height));
        uses.keySet()
                .forEach(room ->
                        needed(room).forEach(used -> svg.append(arrow(place(places, room), place(places, used)))));
        places.forEach((room, place) -> svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>"
                        .formatted(place[0], place[1], WIDE, HIGH))
                .append("<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(place[0] + WIDE / 2, place[1] + 25, room)));
        return svg.append("</svg>\n").toString();
    }

    private static int[] place(Map<String, int[]> places, String room) {
        return Objects.requireNonNull(places.get(room));
    }

    private Map<String, int[]> places() {
        Map<Integer, List<String>> byFloor = new TreeMap<>(Comparator.reverseOrder());
        uses.keySet()
                .forEach(room -> byFloor.computeIfAbsent(floor(room), floor -> new ArrayList<>())
                        .add(room));
        Map<String, int[]> places = new LinkedHashMap<>();
        int y = 16;
        for (List<String> rooms : byFloor.values()) {
            int x = (WIDTH - rooms.size() * WIDE - (rooms.size() - 1) * APART) / 2;
            for (String room : rooms) {
                places.put(room, new int[] {x, y});
                x += WIDE + APART;
            }
            y += FLOOR;
        }
        return places;
    }

    /** What a room uses and does not reach through another that it uses. */
    private Set<String> needed(String room) {
        Set<String> needed = new java.util.TreeSet<>(used(room));
        for (String direct : used(room)) {
            needed.removeAll(reached(direct));
        }
        return needed;
    }

    private Set<String> reached(String room) {
        Set<String> reached = new HashSet<>(used(room));
        used(room).forEach(each -> reached.addAll(reached(each)));
        return reached;
    }

    private static String arrow(int[] from, int[] to) {
        int x = from[0] + WIDE / 2;
        int y = from[1] + HIGH;
        int toX = to[0] + WIDE / 2;
        int bend = (y + to[1]) / 2;
        return "<path d=\"M%d %d C%d %d %d %d %d %d\"/>\n".formatted(x, y, x, bend, toX, bend, toX, to[1]);
    }
}

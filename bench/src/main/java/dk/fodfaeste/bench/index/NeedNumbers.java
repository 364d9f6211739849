package dk.fodfaeste.bench.index;

import dk.fodfaeste.engine.fit.Need;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct needs of all openings, numbered. */
final class NeedNumbers {

    private final Map<Need, Integer> numbers = new HashMap<>();
    private final List<Need> needs = new ArrayList<>();

    int of(Need need) {
        return numbers.computeIfAbsent(need, first -> {
            needs.add(first);
            return needs.size() - 1;
        });
    }

    List<Need> all() {
        return needs;
    }
}

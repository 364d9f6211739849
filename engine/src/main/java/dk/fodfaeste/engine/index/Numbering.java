package dk.fodfaeste.engine.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Distinct things, numbered from 0 as they first come. A number never changes. */
final class Numbering<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    int of(T thing) {
        Integer known = numbers.putIfAbsent(thing, things.size());
        if (known != null) {
            return known;
        }
        things.add(thing);
        return things.size() - 1;
    }

    T get(int number) {
        return things.get(number);
    }

    int size() {
        return things.size();
    }
}

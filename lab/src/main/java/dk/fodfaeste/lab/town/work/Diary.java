package dk.fodfaeste.lab.town.work;

import dk.fodfaeste.lab.town.Town;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that happened in a town, in the order in which it did. */
public record Diary(Town town, List<TownEvent> events) {

    public Diary {
        events = List.copyOf(events);
    }

    public <E extends TownEvent> Stream<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    public <E extends TownEvent> long count(Class<E> kind) {
        return all(kind).count();
    }

    /** The same town with the events of some people only. */
    public Diary of(Predicate<TownEvent> which) {
        return new Diary(town, events.stream().filter(which).toList());
    }
}

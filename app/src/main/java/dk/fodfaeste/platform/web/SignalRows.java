package dk.fodfaeste.platform.web;

import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;

/**
 * As {@link Signals}, of a room whose telling needs one question alone: the page of the day asks all such rooms in one statement.
 *
 * @param <T> what the room's question is answered with
 */
public interface SignalRows<T> {

    /** A column of its own; empty where the room has nothing to tell the reader. Called in a transaction of the reader's. */
    Optional<Field<T>> question(Actor reader, LocalDate today);

    /** What is told of the answer. */
    List<Signal> signals(T answer);
}

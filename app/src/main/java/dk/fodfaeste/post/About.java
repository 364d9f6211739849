package dk.fodfaeste.post;

import java.util.List;
import java.util.UUID;

/** Whom a message is about, and whether its receiver knows them already: only then may their name stand in it. */
public sealed interface About {

    /** About nobody whom the house helps. */
    record Nobody() implements About {}

    /** The receiver knows the person by name: as their own worker, or since a yes that told it. */
    record Known(UUID personId) implements About {}

    /** The receiver does not know who it is. @param names first and last: a message that has one of them is refused */
    record Unknown(UUID personId, List<String> names) implements About {
        public Unknown {
            names = List.copyOf(names);
        }
    }
}

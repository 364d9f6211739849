package dk.fodfaeste.people;

import java.util.Optional;
import java.util.UUID;

/** What a room above says against closing a person now; every room that has something offers one of these. */
public interface ClosingHindrance {

    /** Key of the words for what has to be done first; empty where nothing stands in the way. */
    Optional<String> hindersClosing(UUID personId);
}

package dk.fodfaeste.people;

import java.util.Optional;
import java.util.UUID;

/** What a room above says against merging two now; every room that has something offers one of these. */
public interface MergeHindrance {

    /** Key of the words for what has to be done first; empty where nothing stands in the way. */
    Optional<String> hindersMerging(UUID keptId, UUID mergedId);
}

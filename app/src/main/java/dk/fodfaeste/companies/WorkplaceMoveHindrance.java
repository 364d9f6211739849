package dk.fodfaeste.companies;

import java.util.Optional;
import java.util.UUID;

/** Offered by rooms above: what has to be answered before a workplace becomes another company's. */
public interface WorkplaceMoveHindrance {

    /** Key of the words for it; empty where nothing stands in the way. */
    Optional<String> hindersMoving(UUID workplaceId);
}

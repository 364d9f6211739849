package dk.fodfaeste.catalogue;

import java.util.Collection;
import java.util.Map;

/** What rests on dimensions, told by the room that knows it. Called in a transaction of the reader's. */
public interface DimensionUse {

    Kind kind();

    /** How many rest on each of them; one on which none does may be missing. */
    Map<String, Integer> each(Collection<String> dimensions);

    /** How many rest on one or more of them. */
    int any(Collection<String> dimensions);

    /** What is counted. */
    enum Kind {
        OBSERVATIONS,
        PEOPLE,
        NEEDS,
        OPENINGS
    }
}

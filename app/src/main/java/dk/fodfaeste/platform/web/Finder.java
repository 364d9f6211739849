package dk.fodfaeste.platform.web;

import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.Search;
import java.util.List;

/** What a room finds for the box on every page; every room that has something to find offers one of these. */
public interface Finder {

    /**
     * Called in a transaction of the reader's.
     *
     * @return the best first; nothing when the reader may see none of it
     */
    List<Hit> find(Actor reader, Search search, int most);

    /**
     * @param about what tells two of one name apart
     * @param rank see {@link Search.Match#rank}
     * @param likeness see {@link Search.Match#likeness}
     */
    record Hit(Thing thing, String name, List<String> about, String address, int rank, float likeness) {

        /** Whether a letter of it was typed wrong. */
        public boolean isNear() {
            return rank == Search.NEARLY;
        }
    }

    /** The kinds of thing that are found. */
    enum Thing {
        PERSON,
        COMPANY,
        WORKPLACE
    }
}

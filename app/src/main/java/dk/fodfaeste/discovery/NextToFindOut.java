package dk.fodfaeste.discovery;

import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.engine.findout.Decided;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What to find out about a person next. The room that knows the openings answers; this one asks for the sentence. */
public interface NextToFindOut {

    /** The one that decides most first. Called in a transaction of the reader's. */
    List<Suggestion> of(UUID personId);

    /** The same of each of them, by one look at the openings. */
    Map<UUID, List<Suggestion>> ofEach(Collection<UUID> persons);

    /** How many things to try at a place on one day, as the organisation has decided; 1 to 5. */
    int mostADay();

    /**
     * What became of the openings that waited, by what was seen in as many days as the organisation has decided; the one that decided most first.
     *
     * @param seen all that was seen of each
     */
    Map<UUID, List<Decided>> decidedLately(Map<UUID, List<Sighting>> seen);

    /**
     * @param dimension id in the catalogue
     * @param level the level that most openings ask for, a bin of the dimension's scale
     * @param decides how many openings rest on it
     * @param opens how many of them wait for nothing else
     * @param where empty when none of our own tasks shows it
     */
    record Suggestion(String dimension, int level, int decides, int opens, Optional<Where> where) {}

    /**
     * Where it can be seen: a task of an enterprise of our own.
     *
     * @param weeks that it takes to know
     */
    record Where(String task, String enterprise, int weeks) {}
}

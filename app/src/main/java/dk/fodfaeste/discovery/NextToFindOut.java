package dk.fodfaeste.discovery;

import java.util.List;
import java.util.UUID;

/** What to find out about a person next. The room that knows the openings answers; this one asks for the sentence. */
public interface NextToFindOut {

    /** The one that decides most first. Called in a transaction of the reader's. */
    List<Suggestion> of(UUID personId);

    /**
     * @param dimension id in the catalogue
     * @param level the level that most openings ask for, a bin of the dimension's scale
     * @param decides how many openings rest on it
     * @param opens how many of them wait for nothing else
     */
    record Suggestion(String dimension, int level, int decides, int opens) {}
}

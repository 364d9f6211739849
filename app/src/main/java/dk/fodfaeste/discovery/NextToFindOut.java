package dk.fodfaeste.discovery;

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

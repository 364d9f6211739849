package dk.fodfaeste.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was agreed about a course and changed since, as the room that keeps agreements tells it. */
public interface AgreementChain {

    /** The first first; empty where the course was not agreed on here and nothing was changed. */
    List<Link> of(Course course);

    /**
     * One version.
     *
     * @param key of the words for what it is, with their arguments
     * @param reason in words
     * @param state key of the words for where it is
     */
    record Link(String key, List<Object> arguments, LocalDate on, Optional<String> reason, String state) {}
}

package dk.fodfaeste.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was agreed about a course and changed since, as the room that keeps agreements tells it. */
public interface AgreementChain {

    Told of(Course course);

    /** What was agreed beside days and hours, without the chain; empty where the course was not agreed on here. */
    Optional<Particulars> particulars(Course course);

    /**
     * A course that was agreed on here is called off before its first day: the chain keeps it, as a successor of what was agreed.
     *
     * @param reason in words
     */
    void cancelled(Course course, Course.Side side, String reason);

    /**
     * @param links the first first; empty where the course was not agreed on here and nothing was changed
     * @param particulars what was agreed beside days and hours; empty where the course was not agreed on here
     * @param mentor who goes along at the workplace, by name
     */
    record Told(List<Link> links, Optional<Particulars> particulars, Optional<String> mentor) {}

    /**
     * One version.
     *
     * @param key of the words for what it is, with their arguments
     * @param reason in words
     * @param state key of the words for where it is
     */
    record Link(String key, List<Object> arguments, LocalDate on, Optional<String> reason, String state) {}
}

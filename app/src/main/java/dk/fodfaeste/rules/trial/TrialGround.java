package dk.fodfaeste.rules.trial;

import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whoever keeps courses: offers them to be tried, and says what they are called to a reader, as far as the reader may know. */
public interface TrialGround {

    /** Those that nobody ended and that are not over on the day. */
    List<CourseOnTrial> notOverOn(LocalDate day);

    /** Of those of the ids that are courses. */
    Map<UUID, Line> lines(Collection<UUID> courses, Actor reader, Words words);

    /** @param what it is called @param address of its page; empty for a reader to whom it does not open */
    record Line(String what, LocalDate startsOn, Optional<String> address) {}
}

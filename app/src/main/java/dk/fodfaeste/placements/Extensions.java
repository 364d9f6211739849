package dk.fodfaeste.placements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Extensions that wait for their signatures, as the room that keeps agreements tells them. */
public interface Extensions {

    Optional<Extension> waiting(UUID courseId);

    /** The one that waits, or else the latest that is in force. */
    default Optional<Extension> latest(CourseStory story) {
        return waiting(story.course().id())
                .or(() -> story.events().stream()
                        .filter(event -> event.kind() == CourseEvent.Kind.EXTENDED)
                        .reduce((one, later) -> later)
                        .flatMap(event -> event.wasEndsOn()
                                .flatMap(was -> event.endsOn().map(day -> new Extension(was, day, event.reason())))));
    }

    /**
     * @param after the last day until then
     * @param reason in words
     */
    record Extension(LocalDate after, LocalDate endsOn, Optional<String> reason) {}
}

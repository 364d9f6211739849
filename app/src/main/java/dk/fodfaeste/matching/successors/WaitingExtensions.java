package dk.fodfaeste.matching.successors;

import dk.fodfaeste.placements.Extensions;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Extensions among the changes that wait, for what is written about a course. */
@Component
class WaitingExtensions implements Extensions {

    private final SuccessorRepository successors;

    WaitingExtensions(SuccessorRepository successors) {
        this.successors = successors;
    }

    @Override
    public Optional<Extension> waiting(UUID courseId) {
        return successors.of(courseId).stream()
                .filter(Successor::isOpen)
                .filter(successor -> successor.change() instanceof Change.Extension)
                .findFirst()
                .map(WaitingExtensions::told);
    }

    private static Extension told(Successor successor) {
        Change.Extension extension = (Change.Extension) successor.change();
        return new Extension(extension.after(), extension.endsOn(), Optional.of(successor.reason()));
    }
}

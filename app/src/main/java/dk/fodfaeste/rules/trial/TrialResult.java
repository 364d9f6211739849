package dk.fodfaeste.rules.trial;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What came of a trial. @param courses that were tried */
public record TrialResult(int courses, List<Differing> differing, OffsetDateTime triedAt) {

    public TrialResult {
        differing = List.copyOf(differing);
    }

    /** Courses that are judged differently. */
    public long coursesDiffering() {
        return differing.stream().map(Differing::course).distinct().count();
    }

    public long coursesOf(Differing.Kind kind) {
        return differing.stream()
                .filter(each -> each.kind() == kind)
                .map(Differing::course)
                .distinct()
                .count();
    }

    public List<UUID> ids() {
        return differing.stream().map(Differing::course).distinct().toList();
    }
}

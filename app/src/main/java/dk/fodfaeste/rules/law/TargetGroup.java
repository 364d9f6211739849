package dk.fodfaeste.rules.law;

import java.time.LocalDate;
import java.util.List;

/**
 * One of the groups that the law speaks of: a dated code.
 *
 * @param code as it is kept, sealed, in the case room; never given another meaning
 * @param becomes the groups that whoever was in this one is in from a day on; several where it must be assessed anew which
 */
public record TargetGroup(
        String code, Text name, Validity validity, String paragraph, Certainty certainty, List<Becomes> becomes) {

    public TargetGroup {
        becomes = List.copyOf(becomes);
    }

    /** From the day on the group is the other one. */
    public record Becomes(LocalDate from, String code, Certainty certainty) {}
}

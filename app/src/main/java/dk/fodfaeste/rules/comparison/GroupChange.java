package dk.fodfaeste.rules.comparison;

import dk.fodfaeste.rules.law.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * A target group that comes, ends or is called something else.
 *
 * @param from the first day of it
 * @param becomes the groups that whoever was in it is in then; what it is called then, where the code stays
 */
public record GroupChange(LocalDate from, Text group, What what, List<Text> becomes) {

    public GroupChange {
        becomes = List.copyOf(becomes);
    }

    /** What happens to it. */
    public enum What {
        COMES,
        ENDS,
        /** The code stays: it must not come to mean others. */
        RENAMED
    }
}

package dk.fodfaeste.rules.comparison;

import dk.fodfaeste.rules.law.Text;
import java.util.List;

/** A target group that comes or ends. @param becomes the groups that whoever was in it is in then @param isNew whether it comes */
public record GroupChange(Text group, boolean isNew, List<Text> becomes) {

    public GroupChange {
        becomes = List.copyOf(becomes);
    }
}

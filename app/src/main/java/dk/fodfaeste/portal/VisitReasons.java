package dk.fodfaeste.portal;

import dk.fodfaeste.links.Link;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.Visit;

/** Words for what a receiver chose: which list it was on depends on what the link is for. */
public final class VisitReasons {

    private VisitReasons() {}

    /** @return key of the words */
    public static String key(Link link, Visit visit) {
        String reason = visit.reason().orElseThrow();
        if (link.purpose() == LinkPurpose.INTERPRETER) {
            return "NotThen." + reason;
        }
        return switch (visit.kind()) {
            case GOES -> "Going." + reason;
            case YES -> "RatioSaid." + reason;
            default -> "NotThisTime." + reason;
        };
    }
}

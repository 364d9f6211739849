package dk.fodfaeste.companies;

import dk.fodfaeste.identity.Belongings;
import dk.fodfaeste.privacy.AuditLog;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The contacts that a colleague means to have. */
@Component
class PlannedOfColleagues implements Belongings {

    private final PlannedContactRepository planned;
    private final AuditLog log;

    PlannedOfColleagues(PlannedContactRepository planned, AuditLog log) {
        this.planned = planned;
        this.log = log;
    }

    @Override
    public String key() {
        return "belongings.plannedContacts";
    }

    @Override
    public Map<UUID, Integer> counts() {
        return planned.counts();
    }

    @Override
    public int handOver(UUID from, UUID to) {
        int handed = planned.handOver(from, to);
        if (handed > 0) {
            log.changed("company", null, handed + " planned contacts handed over");
        }
        return handed;
    }
}

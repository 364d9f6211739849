package dk.fodfaeste.links;

import dk.fodfaeste.privacy.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every look by link stands in the organisation's log, under the receiver's name. */
@Service
@Transactional
public class LinkLog {

    private final AuditLog log;

    LinkLog(AuditLog log) {
        this.log = log;
    }

    /** Within {@link ByLink#takeIn}. */
    public void looked(OpenLink link) {
        log.append(AuditLog.Action.READ, "link", link.personId(), "by link, " + link.purpose());
    }
}

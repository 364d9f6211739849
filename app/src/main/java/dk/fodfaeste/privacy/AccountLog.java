package dk.fodfaeste.privacy;

import dk.fodfaeste.identity.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what happens to accounts, in the transaction that does it. */
@Component
class AccountLog {

    private final AuditLog log;

    AccountLog(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void changed(AccountChanged change) {
        log.changed("account", null, change.what());
    }
}

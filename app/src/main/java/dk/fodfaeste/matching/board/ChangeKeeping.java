package dk.fodfaeste.matching.board;

import dk.fodfaeste.jobs.Nightly;
import dk.fodfaeste.platform.DatabaseRole;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets go of changes that no board asks for any more: at a start, and every night on one of the nodes. */
@Component
class ChangeKeeping implements Nightly {

    private final ChangeFeed feed;

    ChangeKeeping(ChangeFeed feed) {
        this.feed = feed;
    }

    @Override
    public String name() {
        return "matching.forget-changes";
    }

    @Override
    @EventListener(ApplicationReadyEvent.class)
    @Transactional(label = DatabaseRole.AS_JOBS)
    public void doTonight() {
        feed.forgetOld();
    }
}

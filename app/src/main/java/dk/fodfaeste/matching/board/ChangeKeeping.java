package dk.fodfaeste.matching.board;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets go of changes that no board asks for any more: at a start, and every night. Several nodes may do so at once. */
@Component
class ChangeKeeping {

    private final ChangeFeed feed;

    ChangeKeeping(ChangeFeed feed) {
        this.feed = feed;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 17 3 * * *", zone = "Europe/Copenhagen")
    @Transactional
    public void forgetOld() {
        feed.forgetOld();
    }
}

package dk.fodfaeste.post;

import dk.fodfaeste.database.post.Routines;
import dk.fodfaeste.platform.CprInText;
import dk.fodfaeste.platform.DatabaseRole;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages that came back, of whichever organisation. */
@Service
class Bounces {

    private final DSLContext database;

    Bounces(DSLContext database) {
        this.database = database;
    }

    /** Whether it was one that we thought delivered, or perhaps; twice is once. */
    @Transactional(label = DatabaseRole.AS_POST)
    boolean cameBack(Bounce bounce) {
        return Boolean.TRUE.equals(
                Routines.cameBack(database.configuration(), bounce.message(), CprInText.masked(bounce.said())));
    }
}

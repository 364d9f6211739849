package dk.fodfaeste.intake;

import dk.fodfaeste.jobs.Nightly;
import dk.fodfaeste.platform.DatabaseRole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts away what was tried and then forgotten, so that no file lies in the house for ever. */
@Component
class OldUploads implements Nightly {

    private final ImportRunRepository runs;

    OldUploads(ImportRunRepository runs) {
        this.runs = runs;
    }

    @Override
    public String name() {
        return "intake.put-away-old";
    }

    @Override
    @Transactional(label = DatabaseRole.AS_JOBS)
    public void doTonight() {
        runs.putAwayOld();
    }
}

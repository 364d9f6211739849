package dk.fodfaeste.jobs;

import dk.fodfaeste.platform.DatabaseRole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what has been over for a month. */
@Component
class OldJobs implements Nightly {

    private final JobRepository jobs;

    OldJobs(JobRepository jobs) {
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "jobs.put-away-old";
    }

    @Override
    @Transactional(label = DatabaseRole.AS_JOBS)
    public void doTonight() {
        jobs.putAwayOld();
    }
}

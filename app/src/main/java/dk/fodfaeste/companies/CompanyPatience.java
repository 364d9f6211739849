package dk.fodfaeste.companies;

import dk.fodfaeste.engine.patience.Ending;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.patience.TrackRecord;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What became of the courses at a company, and its patience. The room that knows the courses answers; this one asks for its pages. */
public interface CompanyPatience {

    /** Of every company of the organisation. Called in a transaction of the reader's. */
    Map<UUID, Standing> on(LocalDate day);

    /** @param companyId of a company that the organisation knows */
    Standing of(UUID companyId, LocalDate day);

    Standing of(Company company, LocalDate day);

    /** Days and numbers alone: whose courses they were is not told here. @param record of what ended on the day or before */
    record Standing(TrackRecord record, Patience patience) {

        public long completed() {
            return count(Ending.Completed.class);
        }

        public long ledOn() {
            return count(Ending.LedOn.class);
        }

        public long stoppedEarly() {
            return count(Ending.StoppedEarly.class);
        }

        private long count(Class<? extends Ending> ending) {
            return record.courses().stream()
                    .filter(course -> ending.isInstance(course.ending()))
                    .count();
        }
    }
}

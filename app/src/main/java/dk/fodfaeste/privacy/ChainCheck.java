package dk.fodfaeste.privacy;

import dk.fodfaeste.database.privacy.Routines;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes every hash of the log again, and finds the first entry that is changed, missing or added. */
@Service
@Transactional(readOnly = true)
public class ChainCheck {

    private final DSLContext database;

    ChainCheck(DSLContext database) {
        this.database = database;
    }

    /** Of the reader's organisation. */
    public Chain ofHouse() {
        return database.selectFrom(Routines.checkChain(Acting.now().organisationId()))
                .fetchSingle(row -> new Chain(
                        Acting.now().organisation(), row.getEntries(), Optional.ofNullable(row.getFirstBroken())));
    }

    /** Of every organisation, for the one who runs the program; nobody needs to act. */
    @Transactional(readOnly = true, label = DatabaseRole.AS_OPERATOR)
    public List<Chain> ofEveryHouse() {
        return database.selectFrom(Routines.checkChains())
                .fetch(row -> new Chain(row.getName(), row.getEntries(), Optional.ofNullable(row.getFirstBroken())));
    }

    /** @param firstBroken number of the first entry that is not as it was written */
    public record Chain(String organisation, long entries, Optional<Long> firstBroken) {
        public boolean isWhole() {
            return firstBroken.isEmpty();
        }
    }
}

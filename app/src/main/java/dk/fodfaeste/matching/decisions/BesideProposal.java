package dk.fodfaeste.matching.decisions;

import java.util.List;
import java.util.UUID;
import org.jooq.Field;

/**
 * What lies beside a proposal in tables of this room and is shown wherever the proposal is: read in one question with it, and kept for the rest
 * of the look ({@link dk.fodfaeste.platform.database.ReadOnce}). Whatever has such rows offers one of these.
 *
 * @param <T> a row
 */
public interface BesideProposal<T> {

    /** The rows of the proposal that is read. */
    Field<List<T>> rows();

    /** Keeps what was read. */
    void know(UUID proposalId, List<T> rows);
}

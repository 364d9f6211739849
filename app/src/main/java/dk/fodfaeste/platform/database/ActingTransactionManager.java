package dk.fodfaeste.platform.database;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.EditionInForce;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.interceptor.TransactionAttribute;

/**
 * Every transaction has a connection of the role that acts, or that stands as its label, and says for whom it speaks and which day it is, which ends with it.
 * Outside a transaction the program speaks for nobody, and reaches no row of any organisation.
 */
public class ActingTransactionManager extends JdbcTransactionManager {

    private static final String SPEAK_FOR =
            "select set_config('fodfaeste.organisation_id', ?, true), set_config('fodfaeste.account_id', ?, true),"
                    + " set_config('fodfaeste.role', ?, true), set_config('fodfaeste.today', ?, true)";

    /** Of those that know the organisation's rooms also the edition of its catalogue ({@link EditionInForce}). */
    private static final String SPEAK_IN_ROOMS =
            SPEAK_FOR + ", set_config('fodfaeste.edition', catalogue.edition_in_force(?::uuid)::text, true)";

    private static final Set<DatabaseRole> IN_ROOMS =
            EnumSet.of(DatabaseRole.APP, DatabaseRole.CASE_ROOM, DatabaseRole.INTAKE);

    private final DataSource source;
    private final Clock clock;

    public ActingTransactionManager(DataSource source, Clock clock) {
        super(source);
        this.source = source;
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        Optional<DatabaseRole> labelled = definition instanceof TransactionAttribute attribute
                ? DatabaseRole.labelled(attribute.getLabels())
                : Optional.empty();
        DatabaseRole role = labelled.orElseGet(Acting::databaseRole);
        Acting.in(role, () -> {
            super.doBegin(transaction, definition);
            return true;
        });
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            speakFor(connection, Acting.actor(), IN_ROOMS.contains(role));
        } catch (SQLException problem) {
            throw new TransactionSystemException("The transaction could not say for whom it speaks", problem);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private void speakFor(Connection connection, Optional<Actor> actor, boolean inRooms) throws SQLException {
        String organisation =
                actor.map(Actor::organisationId).map(Object::toString).orElse("");
        try (var statement = connection.prepareStatement(inRooms ? SPEAK_IN_ROOMS : SPEAK_FOR)) {
            statement.setString(1, organisation);
            statement.setString(
                    2, actor.map(Actor::accountId).map(Object::toString).orElse(""));
            statement.setString(3, actor.map(Actor::role).orElse(""));
            statement.setString(4, LocalDate.now(clock).toString());
            if (inRooms) {
                statement.setString(5, organisation.isEmpty() ? null : organisation);
            }
            try (var said = statement.executeQuery()) {
                said.next();
                EditionInForce.begin(inRooms ? said.getInt(5) : 0);
            }
        }
    }

    @Override
    protected Object doSuspend(Object transaction) {
        Object edition = EditionInForce.end();
        return new Waiting(super.doSuspend(transaction), edition);
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspended) {
        Waiting waiting = (Waiting) suspended;
        super.doResume(transaction, waiting.resources());
        if (waiting.edition() instanceof Integer number) {
            EditionInForce.begin(number);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        EditionInForce.end();
        super.doCleanupAfterCompletion(transaction);
    }

    /** A transaction that waits until the one within it is over. */
    private record Waiting(Object resources, @Nullable Object edition) {}
}

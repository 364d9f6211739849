package dk.fodfaeste.platform.database;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.DatabaseRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
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
        Acting.in(labelled.orElseGet(Acting::databaseRole), () -> {
            super.doBegin(transaction, definition);
            return true;
        });
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            speakFor(connection, Acting.actor());
        } catch (SQLException problem) {
            throw new TransactionSystemException("The transaction could not say for whom it speaks", problem);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private void speakFor(Connection connection, Optional<Actor> actor) throws SQLException {
        try (var statement = connection.prepareStatement(SPEAK_FOR)) {
            statement.setString(
                    1, actor.map(Actor::organisationId).map(Object::toString).orElse(""));
            statement.setString(
                    2, actor.map(Actor::accountId).map(Object::toString).orElse(""));
            statement.setString(3, actor.map(Actor::role).orElse(""));
            statement.setString(4, LocalDate.now(clock).toString());
            statement.execute();
        }
    }
}

package dk.fodfaeste.identity;

import static dk.fodfaeste.database.identity.Tables.ORGANISATION;

import dk.fodfaeste.platform.DatabaseRole;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of the house, for the one who runs it. */
@Service
public class Organisations {

    private final DSLContext database;

    Organisations(DSLContext database) {
        this.database = database;
    }

    /** By name. */
    @Transactional(readOnly = true, label = DatabaseRole.AS_OPERATOR)
    public List<Organisation> all() {
        return database.select(ORGANISATION.ORGANISATION_ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .orderBy(ORGANISATION.NAME, ORGANISATION.ORGANISATION_ID)
                .fetch(row -> new Organisation(row.value1(), row.value2()));
    }

    public record Organisation(UUID id, String name) {}
}

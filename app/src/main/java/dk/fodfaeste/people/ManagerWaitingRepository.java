package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.WAITS_FOR_MANAGER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What waits for a manager, whichever room it is of, in one question (V115). */
@Repository
class ManagerWaitingRepository {

    private final DSLContext database;

    ManagerWaitingRepository(DSLContext database) {
        this.database = database;
    }

    /** What has waited longest first. */
    List<Waiting> all() {
        return database.selectFrom(WAITS_FOR_MANAGER)
                .orderBy(WAITS_FOR_MANAGER.SINCE.asc().nullsLast(), WAITS_FOR_MANAGER.PERSON_ID)
                .fetch(row -> new Waiting(
                        Kind.valueOf(row.getKind()),
                        Optional.ofNullable(row.getAbout()),
                        Optional.ofNullable(row.getPersonId()),
                        row.getFirstName() == null
                                ? ""
                                : Person.shortName(row.getFirstName(), Optional.ofNullable(row.getLastName())),
                        Optional.ofNullable(row.getSince()),
                        row.getMore()));
    }

    /** The same words as in the view. */
    enum Kind {
        ERASURE,
        PROGRESS,
        CATALOGUE,
        RULE_PACK
    }

    /**
     * @param about the reason of an erasure, the name of a rule pack
     * @param name of the person; empty where it is about none
     * @param since asked, due or laid in
     * @param more how many others of the kind there are
     */
    record Waiting(
            Kind kind,
            Optional<String> about,
            Optional<UUID> personId,
            String name,
            Optional<LocalDate> since,
            long more) {}
}

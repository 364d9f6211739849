package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.WAITS_FOR_MANAGER;

import dk.fodfaeste.database.people.tables.records.WaitsForManagerRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What waits for a manager, whichever room it is of, in one question (V115). */
final class ManagerWaiting {

    private ManagerWaiting() {}

    /** What has waited longest first, as a column. */
    static Field<List<Waiting>> all() {
        return DSL.multiset(DSL.selectFrom(WAITS_FOR_MANAGER)
                        .orderBy(WAITS_FOR_MANAGER.SINCE.asc().nullsLast(), WAITS_FOR_MANAGER.PERSON_ID))
                .convertFrom(rows -> rows.map(ManagerWaiting::waiting));
    }

    private static Waiting waiting(WaitsForManagerRecord row) {
        return new Waiting(
                Kind.valueOf(row.getKind()),
                Optional.ofNullable(row.getAbout()),
                Optional.ofNullable(row.getPersonId()),
                row.getFirstName() == null
                        ? ""
                        : Person.shortName(row.getFirstName(), Optional.ofNullable(row.getLastName())),
                Optional.ofNullable(row.getSince()),
                row.getMore());
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

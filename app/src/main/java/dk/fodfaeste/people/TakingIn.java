package dk.fodfaeste.people;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes somebody in, whole or not at all: the row that the team sees, and what belongs to the case room, sealed. A transaction takes on its role
 * when it begins, so none may be under way.
 */
@Service
class TakingIn {

    private final TransactionTemplate transactions;
    private final PersonRepository persons;
    private final StageEntries stages;
    private final FreeNumber freeNumber;
    private final CaseRoom caseRoom;
    private final AuditLog log;

    TakingIn(
            TransactionTemplate transactions,
            PersonRepository persons,
            StageEntries stages,
            FreeNumber freeNumber,
            CaseRoom caseRoom,
            AuditLog log) {
        this.transactions = transactions;
        this.persons = persons;
        this.stages = stages;
        this.freeNumber = freeNumber;
        this.caseRoom = caseRoom;
        this.log = log;
    }

    /**
     * @throws RefusedException when somebody has the number
     * @throws CprTakenException when somebody has the CPR number
     * @throws ClosedRoomException when something is for the case room, and it does not open for the writer
     */
    UUID takeIn(Newcomer newcomer) {
        Supplier<UUID> work = () -> Objects.requireNonNull(transactions.execute(status -> write(newcomer)));
        try {
            return newcomer.hasBackground() ? Acting.in(DatabaseRole.CASE_ROOM, work) : work.get();
        } catch (DuplicateKeyException taken) {
            throw new CprTakenException(Optional.empty());
        }
    }

    private UUID write(Newcomer newcomer) {
        UUID id = UUID.randomUUID();
        if (newcomer.number().isPresent()) {
            add(id, newcomer.number().get(), newcomer.person());
        } else {
            while (!persons.add(id, freeNumber.next(), newcomer.person())) {
                // somebody else took it at the same moment, and the next one is free
            }
        }
        stages.begin(id, newcomer.person().referredOn());
        log.changed("person", id, "taken in");
        if (newcomer.hasBackground()) {
            caseRoom.begin(id, newcomer.cpr(), newcomer.why());
        }
        return id;
    }

    private void add(UUID id, String number, WantedPerson person) {
        if (freeNumber.wasErased(number)) {
            throw new RefusedException("person.wrong.number.erased");
        }
        if (!persons.add(id, number, person)) {
            throw new RefusedException("person.wrong.number.taken");
        }
    }
}

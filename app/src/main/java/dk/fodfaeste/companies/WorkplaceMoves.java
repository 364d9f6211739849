package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.WORKPLACE;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE_MOVE;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Workplaces that became another company's from a day on: what may be, and what was. */
@Component
class WorkplaceMoves {

    private final DSLContext database;
    private final List<WorkplaceMoveHindrance> rooms;
    private final Clock clock;

    WorkplaceMoves(DSLContext database, List<WorkplaceMoveHindrance> rooms, Clock clock) {
        this.database = database;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** @throws RefusedException with the first thing that contradicts the move */
    void check(Workplace workplace, Company from, Company to, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new RefusedException("workplaceMove.wrong.future");
        }
        last(workplace.id()).filter(day::isBefore).ifPresent(last -> {
            throw new RefusedException("workplaceMove.wrong.before", last);
        });
        if (to.closing().isPresent()) {
            throw new RefusedException("workplaceMove.wrong.closed", to.name());
        }
        if (from.ownEnterprise() != to.ownEnterprise()) {
            throw new RefusedException("workplaceMove.wrong.own");
        }
        rooms.stream()
                .flatMap(room -> room.hindersMoving(workplace.id()).stream())
                .findFirst()
                .ifPresent(key -> {
                    throw new RefusedException(key, from.name());
                });
    }

    private Optional<LocalDate> last(UUID workplaceId) {
        return database.select(DSL.max(WORKPLACE_MOVE.MOVED_ON))
                .from(WORKPLACE_MOVE)
                .where(WORKPLACE_MOVE.WORKPLACE_ID.eq(workplaceId))
                .fetchOptional(row -> row.value1());
    }

    void keep(Workplace workplace, Company from, Company to, LocalDate day) {
        database.insertInto(WORKPLACE_MOVE)
                .set(WORKPLACE_MOVE.WORKPLACE_MOVE_ID, UUID.randomUUID())
                .set(WORKPLACE_MOVE.ORGANISATION_ID, Acting.now().organisationId())
                .set(WORKPLACE_MOVE.WORKPLACE_ID, workplace.id())
                .set(WORKPLACE_MOVE.FROM_COMPANY_ID, from.id())
                .set(WORKPLACE_MOVE.TO_COMPANY_ID, to.id())
                .set(WORKPLACE_MOVE.FROM_NAME, from.name())
                .set(WORKPLACE_MOVE.TO_NAME, to.name())
                .set(WORKPLACE_MOVE.MOVED_ON, day)
                .set(WORKPLACE_MOVE.MOVED_BY_ID, Acting.now().accountId())
                .execute();
    }

    /** To the company and away from it, the latest first. */
    List<Move> of(UUID companyId) {
        return database.select(WORKPLACE_MOVE, WORKPLACE.NAME)
                .from(WORKPLACE_MOVE)
                .join(WORKPLACE)
                .on(WORKPLACE.ORGANISATION_ID.eq(WORKPLACE_MOVE.ORGANISATION_ID))
                .and(WORKPLACE.WORKPLACE_ID.eq(WORKPLACE_MOVE.WORKPLACE_ID))
                .where(WORKPLACE_MOVE.FROM_COMPANY_ID.eq(companyId).or(WORKPLACE_MOVE.TO_COMPANY_ID.eq(companyId)))
                .orderBy(WORKPLACE_MOVE.MOVED_ON.desc())
                .fetch(row -> new Move(
                        row.value2(),
                        row.value1().getWorkplaceId(),
                        row.value1().getMovedOn(),
                        row.value1().getToCompanyId().equals(companyId),
                        row.value1().getFromName(),
                        row.value1().getToName()));
    }

    /** @param here whether it came, and did not leave @param from and to, the companies as they were called then */
    record Move(String workplace, UUID workplaceId, LocalDate day, boolean here, String from, String to) {}
}

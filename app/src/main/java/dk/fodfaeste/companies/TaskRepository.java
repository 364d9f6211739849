package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.NEED;
import static dk.fodfaeste.database.companies.Tables.TASK;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;

import dk.fodfaeste.database.companies.tables.records.NeedRecord;
import dk.fodfaeste.database.companies.tables.records.TaskRecord;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Weekdays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The task inventory and what each task, or the whole workplace, needs. */
@Repository
class TaskRepository {

    private final DSLContext database;

    TaskRepository(DSLContext database) {
        this.database = database;
    }

    List<WorkTask> tasks(Condition where) {
        return database.selectFrom(TASK)
                .where(where)
                .orderBy(TASK.WORKPLACE_ID, TASK.EARLIEST.asc().nullsFirst(), TASK.NAME, TASK.NUMBER)
                .fetch(TaskRepository::task);
    }

    List<Need> needs(Condition where) {
        return database.selectFrom(NEED)
                .where(where)
                .orderBy(NEED.WORKPLACE_ID, NEED.DIMENSION, NEED.NEED_ID)
                .fetch(TaskRepository::need);
    }

    UUID add(UUID workplaceId, WantedTask wanted) {
        TaskRecord row = database.newRecord(TASK);
        row.setTaskId(UUID.randomUUID());
        row.setOrganisationId(Acting.now().organisationId());
        row.setWorkplaceId(workplaceId);
        row.setNumber(nextNumber(workplaceId));
        write(wanted, row);
        row.insert();
        return row.getTaskId();
    }

    /** «O» and the first number that is free; the workplace's row is held, so that two who add at once get two numbers. */
    private String nextNumber(UUID workplaceId) {
        database.selectOne()
                .from(WORKPLACE)
                .where(WORKPLACE.WORKPLACE_ID.eq(workplaceId))
                .forUpdate()
                .execute();
        Set<String> taken = database.select(TASK.NUMBER)
                .from(TASK)
                .where(TASK.WORKPLACE_ID.eq(workplaceId))
                .fetchSet(TASK.NUMBER);
        int number = 1;
        while (taken.contains("O" + number)) {
            number++;
        }
        return "O" + number;
    }

    void change(UUID taskId, WantedTask wanted) {
        TaskRecord row = database.fetchSingle(TASK, TASK.TASK_ID.eq(taskId));
        write(wanted, row);
        row.set(TASK.UPDATED_AT, java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC));
        row.update();
    }

    private static void write(WantedTask wanted, TaskRecord row) {
        row.setName(wanted.name());
        row.setMinutes(orNull(wanted.minutes()));
        row.setTimesPerWeek(orNull(wanted.timesPerWeek()));
        row.setDays(Weekdays.bits(wanted.days()));
        row.setEarliest(wanted.earliest().orElse(null));
        row.setLatest(wanted.latest().orElse(null));
        row.setLocation(wanted.location().orElse(null));
        row.setPerformedBy(wanted.performedBy().orElse(null));
        row.setRelief(orNull(wanted.relief()));
    }

    /** One need per dimension: asked for again, it takes the place of the one before. */
    void put(UUID workplaceId, @Nullable UUID taskId, WantedNeed wanted) {
        database.insertInto(NEED)
                .set(NEED.NEED_ID, UUID.randomUUID())
                .set(NEED.ORGANISATION_ID, Acting.now().organisationId())
                .set(NEED.WORKPLACE_ID, workplaceId)
                .set(NEED.TASK_ID, taskId)
                .set(NEED.DIMENSION, wanted.dimension().id())
                .set(NEED.LEAST_BIN, wanted.leastBin())
                .set(NEED.STRENGTH, wanted.strength().name())
                .set(NEED.ADAPTABLE, wanted.adaptable())
                .set(NEED.ADAPTATION, wanted.adaptation().orElse(null))
                .onConflict(NEED.ORGANISATION_ID, NEED.WORKPLACE_ID, NEED.TASK_ID, NEED.DIMENSION)
                .doUpdate()
                .set(NEED.LEAST_BIN, DSL.excluded(NEED.LEAST_BIN))
                .set(NEED.STRENGTH, DSL.excluded(NEED.STRENGTH))
                .set(NEED.ADAPTABLE, DSL.excluded(NEED.ADAPTABLE))
                .set(NEED.ADAPTATION, DSL.excluded(NEED.ADAPTATION))
                .execute();
    }

    boolean remove(Condition need) {
        return database.deleteFrom(NEED).where(need).execute() > 0;
    }

    private static WorkTask task(TaskRecord row) {
        return new WorkTask(
                row.getTaskId(),
                row.getWorkplaceId(),
                row.getNumber(),
                row.getName(),
                number(row.getMinutes()),
                number(row.getTimesPerWeek()),
                Weekdays.of(row.getDays()),
                Optional.ofNullable(row.getEarliest()),
                Optional.ofNullable(row.getLatest()),
                Optional.ofNullable(row.getLocation()),
                Optional.ofNullable(row.getPerformedBy()),
                number(row.getRelief()));
    }

    private static Need need(NeedRecord row) {
        return new Need(
                row.getNeedId(),
                row.getWorkplaceId(),
                Optional.ofNullable(row.getTaskId()),
                row.getDimension(),
                row.getLeastBin(),
                Need.Strength.valueOf(row.getStrength()),
                row.getAdaptable(),
                Optional.ofNullable(row.getAdaptation()));
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}

package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.NEED;
import static dk.fodfaeste.database.companies.Tables.TASK;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;

import dk.fodfaeste.database.companies.tables.records.NeedRecord;
import dk.fodfaeste.database.companies.tables.records.TaskRecord;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.EditionInForce;
import dk.fodfaeste.platform.Weekdays;
import dk.fodfaeste.platform.database.ReadOnce;
import dk.fodfaeste.platform.database.Versions;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    private static final String NEEDED = "needs";

    private final DSLContext database;
    private final Versions versions;

    TaskRepository(DSLContext database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    List<WorkTask> tasks(Condition where) {
        return ReadOnce.of(
                "tasks",
                where,
                () -> database.selectFrom(TASK)
                        .where(where)
                        .orderBy(
                                TASK.WORKPLACE_ID,
                                TASK.EARLIEST.asc().nullsFirst(),
                                Danish.order(TASK.NAME),
                                TASK.NUMBER)
                        .fetch(TaskRepository::task));
    }

    /** Those of a workplace. What it needs is read with them, and known to the look from then on. */
    List<WorkTask> tasksOf(UUID workplaceId) {
        Condition here = NEED.WORKPLACE_ID.eq(workplaceId);
        return database.select(
                        DSL.multiset(DSL.selectFrom(TASK)
                                        .where(TASK.WORKPLACE_ID.eq(workplaceId))
                                        .orderBy(
                                                TASK.EARLIEST.asc().nullsFirst(), Danish.order(TASK.NAME), TASK.NUMBER))
                                .convertFrom(rows -> rows.map(TaskRepository::task)),
                        DSL.multiset(DSL.selectFrom(NEED).where(here).orderBy(NEED.DIMENSION, NEED.NEED_ID))
                                .convertFrom(rows -> rows.map(TaskRepository::need)))
                .fetchSingle(row -> {
                    ReadOnce.know(NEEDED, here, row.value2());
                    return row.value1();
                });
    }

    List<Need> needs(Condition where) {
        return ReadOnce.of(
                NEEDED,
                where,
                () -> database.selectFrom(NEED)
                        .where(where)
                        .orderBy(NEED.WORKPLACE_ID, NEED.DIMENSION, NEED.NEED_ID)
                        .fetch(TaskRepository::need));
    }

    /** What is asked most often, as it was written: dimension, least level at most, edition. */
    List<Asked> mostAsked(Condition where, int most) {
        return database.select(NEED.DIMENSION, DSL.max(NEED.LEAST_BIN), NEED.EDITION)
                .from(NEED)
                .where(where)
                .groupBy(NEED.DIMENSION, NEED.EDITION)
                .orderBy(DSL.count().desc(), NEED.DIMENSION, NEED.EDITION)
                .limit(most)
                .fetch(row -> new Asked(row.value1(), row.value2(), row.value3()));
    }

    record Asked(String dimension, int least, int edition) {}

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

    /** In one order, so that two who hold the same wait for each other. @return the version of each that is there */
    Map<UUID, Integer> hold(Collection<UUID> tasks) {
        return database.select(TASK.TASK_ID, TASK.VERSION)
                .from(TASK)
                .where(TASK.TASK_ID.in(tasks))
                .orderBy(TASK.TASK_ID)
                .forUpdate()
                .fetchMap(TASK.TASK_ID, TASK.VERSION);
    }

    /** As they were written, edition and all. */
    void copyNeeds(UUID from, UUID to) {
        database.insertInto(
                        NEED,
                        NEED.NEED_ID,
                        NEED.ORGANISATION_ID,
                        NEED.WORKPLACE_ID,
                        NEED.TASK_ID,
                        NEED.DIMENSION,
                        NEED.LEAST_BIN,
                        NEED.STRENGTH,
                        NEED.ADAPTABLE,
                        NEED.ADAPTATION,
                        NEED.EDITION)
                .select(DSL.select(
                                DSL.uuid(),
                                NEED.ORGANISATION_ID,
                                NEED.WORKPLACE_ID,
                                DSL.val(to),
                                NEED.DIMENSION,
                                NEED.LEAST_BIN,
                                NEED.STRENGTH,
                                NEED.ADAPTABLE,
                                NEED.ADAPTATION,
                                NEED.EDITION)
                        .from(NEED)
                        .where(NEED.TASK_ID.eq(from)))
                .execute();
    }

    void change(UUID taskId, int seen, WantedTask wanted) {
        TaskRecord row = new TaskRecord();
        write(wanted, row);
        row.setUpdatedAt(OffsetDateTime.now(ZoneOffset.UTC));
        versions.write(database.update(TASK).set(row), TASK, TASK.TASK_ID.eq(taskId), seen);
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

    /** One need per dimension: asked for again, it takes the place of the one before. @param seen version of that one; 0 for none */
    void put(UUID workplaceId, @Nullable UUID taskId, int seen, WantedNeed wanted) {
        NeedRecord row = new NeedRecord();
        row.setLeastBin(wanted.leastBin());
        row.setStrength(wanted.strength().name());
        row.setAdaptable(wanted.adaptable());
        row.setAdaptation(wanted.adaptation().orElse(null));
        row.setEdition(EditionInForce.number());
        Condition same = NEED.WORKPLACE_ID
                .eq(workplaceId)
                .and(NEED.TASK_ID.isNotDistinctFrom(taskId))
                .and(NEED.DIMENSION.eq(wanted.dimension().id()));
        if (seen > 0) {
            versions.write(database.update(NEED).set(row), NEED, same, seen);
            return;
        }
        row.setNeedId(UUID.randomUUID());
        row.setOrganisationId(Acting.now().organisationId());
        row.setWorkplaceId(workplaceId);
        row.setTaskId(taskId);
        row.setDimension(wanted.dimension().id());
        if (database.insertInto(NEED).set(row).onConflictDoNothing().execute() == 0) {
            throw versions.changed(NEED, same);
        }
    }

    void remove(Condition need, int seen) {
        versions.delete(NEED, need, seen);
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
                number(row.getRelief()),
                row.getVersion());
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
                Optional.ofNullable(row.getAdaptation()),
                row.getEdition(),
                row.getVersion());
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}

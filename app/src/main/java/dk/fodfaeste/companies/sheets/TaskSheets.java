package dk.fodfaeste.companies.sheets;

import static dk.fodfaeste.database.companies.Tables.NEED;
import static dk.fodfaeste.database.companies.Tables.TASK;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Level;
import dk.fodfaeste.database.companies.tables.records.NeedRecord;
import dk.fodfaeste.database.companies.tables.records.TaskRecord;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Weekdays;
import dk.fodfaeste.platform.sheets.Count;
import dk.fodfaeste.platform.sheets.Rows;
import dk.fodfaeste.platform.sheets.Told;
import dk.fodfaeste.platform.sheets.Writing;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays in the task inventory and what the tasks need. What a row does not say leaves what is stored. */
@Component
public class TaskSheets {

    private final DSLContext database;
    private final Catalogue catalogue;

    TaskSheets(DSLContext database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    public List<HeldTask> held() {
        return database.select(WORKPLACE.P_NUMBER, TASK.NUMBER, TASK.EARLIEST, TASK.LATEST)
                .from(TASK)
                .join(WORKPLACE)
                .on(WORKPLACE.WORKPLACE_ID.eq(TASK.WORKPLACE_ID))
                .fetch(task -> new HeldTask(
                        task.value1(),
                        task.value2(),
                        Optional.ofNullable(task.value3()),
                        Optional.ofNullable(task.value4())));
    }

    /** @param workplaces by P-number */
    public Count tasks(Told<TaskRow> rows, Map<String, UUID> workplaces, Writing writing) {
        Rows<TaskKey, TaskRecord> stored = new Rows<>(
                database.selectFrom(TASK).fetchMap(task -> new TaskKey(task.getWorkplaceId(), task.getNumber())));
        rows.each(row -> {
            UUID workplace = writing.id(workplaces, row.pNumber());
            stored.put(new TaskKey(workplace, row.number()), () -> task(workplace, row.number()), task -> {
                task.setName(row.name());
                row.minutes().ifPresent(task::setMinutes);
                row.timesPerWeek().ifPresent(task::setTimesPerWeek);
                row.days().map(Weekdays::bits).ifPresent(task::setDays);
                row.earliest().ifPresent(task::setEarliest);
                row.latest().ifPresent(task::setLatest);
                row.location().ifPresent(task::setLocation);
                row.performedBy().ifPresent(task::setPerformedBy);
                row.relief().ifPresent(task::setRelief);
            });
        });
        return writing.write(stored);
    }

    private TaskRecord task(UUID workplace, String number) {
        TaskRecord task = database.newRecord(TASK);
        task.setTaskId(UUID.randomUUID());
        task.setOrganisationId(Acting.now().organisationId());
        task.setWorkplaceId(workplace);
        task.setNumber(number);
        task.setDays(0b0011111);
        return task;
    }

    /** @param workplaces by P-number */
    public Count needs(Told<NeedRow> rows, Map<String, UUID> workplaces, Writing writing) {
        Map<TaskKey, UUID> tasks = new HashMap<>(database.select(TASK.WORKPLACE_ID, TASK.NUMBER, TASK.TASK_ID)
                .from(TASK)
                .fetchMap(task -> new TaskKey(task.value1(), task.value2()), task -> task.value3()));
        Rows<NeedKey, NeedRecord> stored = new Rows<>(database.selectFrom(NEED)
                .fetchMap(need -> new NeedKey(need.getWorkplaceId(), need.getTaskId(), need.getDimension())));
        rows.each(row -> {
            UUID workplace = writing.id(workplaces, row.pNumber());
            UUID task = row.taskNumber()
                    .map(number -> writing.id(tasks, new TaskKey(workplace, number)))
                    .orElse(null);
            NeedKey key = new NeedKey(workplace, task, row.dimension());
            stored.put(key, () -> need(key), need -> {
                say(row, need);
                row.strength().ifPresent(need::setStrength);
                row.adaptable().ifPresent(need::setAdaptable);
                row.adaptation().ifPresent(need::setAdaptation);
            });
        });
        return writing.write(stored);
    }

    /** The sheet speaks in today's steps; what says the same by them stays as it was written. */
    private void say(NeedRow row, NeedRecord need) {
        Level said = new Level(row.dimension(), row.leastBin());
        boolean same = need.getLeastBin() != null
                && need.getEdition() != null
                && catalogue
                        .edition()
                        .asked(need.getDimension(), need.getLeastBin(), need.getEdition())
                        .contains(said);
        if (!same) {
            need.setLeastBin(row.leastBin());
            need.setEdition(catalogue.edition().number());
        }
    }

    private NeedRecord need(NeedKey key) {
        NeedRecord need = database.newRecord(NEED);
        need.setNeedId(UUID.randomUUID());
        need.setOrganisationId(Acting.now().organisationId());
        need.setWorkplaceId(key.workplace());
        need.setTaskId(key.task());
        need.setDimension(key.dimension());
        need.setStrength("MUST");
        need.setAdaptable(false);
        return need;
    }

    /** A task that is stored, and the part of the day it is open in. */
    public record HeldTask(String pNumber, String number, Optional<LocalTime> earliest, Optional<LocalTime> latest) {}

    private record TaskKey(UUID workplace, String number) {}

    private record NeedKey(UUID workplace, @Nullable UUID task, String dimension) {}
}

package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.TASK;

import dk.fodfaeste.database.companies.tables.records.TaskRecord;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.Weekdays;
import dk.fodfaeste.platform.week.InWeek;
import dk.fodfaeste.platform.week.IsoWeek;
import dk.fodfaeste.platform.week.Stretch;
import dk.fodfaeste.platform.week.WeekEntry;
import dk.fodfaeste.platform.week.WeekEntry.Told;
import dk.fodfaeste.platform.week.Whose;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The tasks of a workplace by the times at which they can be done; those that can be done at any time are counted. */
@Component
class TasksInWeek implements InWeek<List<TaskRecord>> {

    private static final int MOST = 200;

    @Override
    public Optional<Field<List<TaskRecord>>> question(Whose whose, IsoWeek week) {
        return whose instanceof Whose.Workplace(UUID id)
                ? Optional.of(DSL.multiset(DSL.selectFrom(TASK)
                                .where(TASK.WORKPLACE_ID.eq(id))
                                .orderBy(TASK.EARLIEST.asc().nullsLast(), Danish.order(TASK.NAME), TASK.NUMBER)
                                .limit(MOST))
                        .convertFrom(rows -> rows))
                : Optional.empty();
    }

    @Override
    public List<WeekEntry> entries(List<TaskRecord> tasks, Whose whose, IsoWeek week) {
        List<WeekEntry> entries = new ArrayList<>();
        Map<DayOfWeek, Integer> anyTime = new EnumMap<>(DayOfWeek.class);
        for (TaskRecord task : tasks) {
            for (DayOfWeek day : Weekdays.of(task.getDays())) {
                if (task.getEarliest() == null || task.getLatest() == null) {
                    anyTime.merge(day, 1, Integer::sum);
                } else {
                    entries.add(new WeekEntry(
                            day,
                            Optional.of(Stretch.of(task.getEarliest(), task.getLatest())),
                            WeekEntry.Kind.TASK,
                            Told.of("week.name", task.getName()),
                            task.getMinutes() == null ? List.of() : List.of(Told.of("task.minutes", task.getMinutes())),
                            Optional.of("/tasks/" + task.getTaskId())));
                }
            }
        }
        anyTime.forEach((day, many) -> entries.add(new WeekEntry(
                day,
                Optional.empty(),
                WeekEntry.Kind.TASK,
                Told.of("week.anyTime", many),
                List.of(),
                tasks.stream().findFirst().map(task -> "/workplaces/" + task.getWorkplaceId()))));
        return entries;
    }
}

package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A task as a form shows it, and as it was typed. */
final class TaskForms {

    private TaskForms() {}

    static Form blank() {
        return new Form(Map.of("MONDAY", "on", "TUESDAY", "on", "WEDNESDAY", "on", "THURSDAY", "on", "FRIDAY", "on"));
    }

    static Form of(WorkTask task) {
        Map<String, String> typed = new HashMap<>(Map.of("name", task.name()));
        task.minutes().ifPresent(minutes -> typed.put("minutes", Integer.toString(minutes)));
        task.timesPerWeek().ifPresent(times -> typed.put("timesPerWeek", Integer.toString(times)));
        task.days().forEach(day -> typed.put(day.name(), "on"));
        task.earliest().ifPresent(time -> typed.put("earliest", time.toString()));
        task.latest().ifPresent(time -> typed.put("latest", time.toString()));
        task.location().ifPresent(place -> typed.put("location", place));
        task.performedBy().ifPresent(who -> typed.put("performedBy", who));
        task.relief().ifPresent(relief -> typed.put("relief", Integer.toString(relief)));
        return Form.stored(typed, task.version());
    }

    static List<EditedField> fields() {
        return Stream.of(
                        Stream.of(
                                EditedField.text("name", "task.name"),
                                EditedField.number("minutes", "task.minutes.label"),
                                EditedField.number("timesPerWeek", "task.times.label")),
                        EditedField.weekdays(),
                        Stream.of(
                                EditedField.time("earliest", "task.earliest"),
                                EditedField.time("latest", "task.latest"),
                                EditedField.text("location", "task.location"),
                                EditedField.text("performedBy", "task.performedBy"),
                                EditedField.worded("relief", "task.relief", "task.relief.")))
                .flatMap(fields -> fields)
                .toList();
    }

    /** Empty when something is wrong, which the form then says. */
    static Optional<WantedTask> read(Form form) {
        if (form.days().isEmpty()) {
            form.refuse("days", "task.wrong.days");
        }
        Optional<LocalTime> earliest = form.time("earliest", "task.wrong.time");
        Optional<LocalTime> latest = form.time("latest", "task.wrong.time");
        if (earliest.isPresent()
                && latest.filter(time -> !time.isAfter(earliest.get())).isPresent()) {
            form.refuse("latest", "task.wrong.latest");
        }
        WantedTask task = new WantedTask(
                form.required("name", "task.wrong.name"),
                form.whole("minutes", 1, 1440, "task.wrong.minutes"),
                form.whole("timesPerWeek", 1, 500, "task.wrong.times"),
                form.days(),
                earliest,
                latest,
                form.text("location"),
                form.text("performedBy"),
                form.whole("relief", 0, 3, "task.wrong.relief"));
        return Optional.of(task).filter(read -> form.isRight());
    }
}

package dk.fodfaeste.intake.reading;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.companies.sheets.NeedRow;
import dk.fodfaeste.companies.sheets.TaskRow;
import java.util.List;
import java.util.Optional;

/** The sheets «opgaver» and «krav». */
final class TaskReading {

    private final Reading reading;
    private final Keys needs = new Keys(List.of());

    TaskReading(Reading reading) {
        this.reading = reading;
    }

    TaskRow task(Fields row) {
        String workplace = reading.workplace(row);
        String key = key(workplace, Optional.of(row.key("opgave_nr")));
        String task = Reading.once(row, "opgave_nr", key, reading.tasks);
        TaskRow read = new TaskRow(
                workplace,
                number(task),
                row.required("opgave"),
                row.whole("minutter", 1, 1440, "min|minutter|minut"),
                row.whole("gange_pr_uge", 1, 500, "gange|gang|x"),
                row.days("dage"),
                row.time("tidligst"),
                row.time("senest"),
                row.text("sted"),
                row.text("udfoeres_af"),
                row.whole("aflastning", 0, 3, ""));
        reading.inOrder(row, task, read.earliest(), read.latest());
        return read;
    }

    NeedRow need(Fields row) {
        String workplace = reading.workplace(row);
        Optional<String> typed = row.text("opgave_nr");
        String key = row.isRefused("pnr") ? "" : key(workplace, typed);
        String task = reading.known(row, "opgave_nr", key, reading.tasks, SheetFormat.TASKS);
        Optional<Dimension> dimension = reading.dimension(row);
        int least = Reading.level(row, "mindst", dimension);
        dimension.ifPresent(
                found -> Reading.once(row, "dimension", workplace + "/" + number(task) + "/" + found.id(), needs));
        return new NeedRow(
                workplace,
                typed.map(number -> number(task)),
                dimension.map(Dimension::id).orElse(""),
                least,
                row.choice("styrke", Words.STRENGTH, "intake.expected.choice", "skal, bør, gerne"),
                row.yes("kan_tilpasses"),
                reading.ofWork(row, "tilpasning", SheetFormat.NEEDS));
    }

    /** Empty where one half is missing, which is refused already or means the whole workplace. */
    private static String key(String workplace, Optional<String> number) {
        return workplace.isEmpty() || number.orElse("").isEmpty() ? "" : workplace + "/" + number.get();
    }

    private static String number(String key) {
        return key.substring(key.indexOf('/') + 1);
    }
}

package dk.fodfaeste.documents;

import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.WorkDay;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.FormField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to write in the fields of the state's form about a course, so that it can be copied as it stands. @param words Danish: the municipality reads it */
record FormTexts(CourseFacts facts, Words words) {

    List<FormLine> lines(List<FormField> fields) {
        return fields.stream().map(field -> new FormLine(field, text(field))).toList();
    }

    /** Nothing for a field that this house has never heard of: the law's data may be newer than the program. */
    private Optional<String> text(FormField field) {
        return switch (field.code()) {
            case "CONTACT_NAME" -> facts.contact().name();
            case "CONTACT_EMAIL" -> facts.contact().email();
            case "CONTACT_PHONE" -> facts.contact().phone();
            case "REPRESENTATIVE" -> facts.representative();
            case "CVR" -> Optional.of(facts.cvr());
            case "P_NUMBER" -> Optional.of(facts.pNumber());
            case "ORDINARY_FTE" -> facts.ordinaryFte().map(words::number);
            case "FIRST_DAY" -> Optional.of(day(facts.startsOn()));
            case "WAS_LAST_DAY" -> facts.extension().map(extension -> day(extension.after()));
            case "LAST_DAY" -> lastDay(field).map(FormTexts::day);
            case "HOURS" -> facts.mostMinutes().map(this::hoursAndMinutes);
            case "TIMES" -> lines(WorkDay.told(facts.particulars().week(), words).stream());
            case "TASKS" -> lines(Stream.concat(facts.work().stream(), facts.particulars().tasks().stream()));
            case "PURPOSE" ->
                lines(Stream.concat(
                        facts.lawPurpose().map(purpose -> purpose.text(words)).stream(), facts.purpose().stream()));
            case "REMARKS" -> remarks(field);
            default -> Optional.empty();
        };
    }

    /** Each once, one below the other; empty for none. */
    private static Optional<String> lines(Stream<String> each) {
        return Optional.of(each.distinct().collect(Collectors.joining("\n"))).filter(text -> !text.isEmpty());
    }

    private Optional<LocalDate> lastDay(FormField field) {
        return field.application() == FormField.Application.EXTENSION
                ? facts.extension().map(extension -> extension.endsOn())
                : facts.endsOn();
    }

    /** As such fields take it: 01.12.2026. */
    private static String day(LocalDate day) {
        return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private String hoursAndMinutes(int minutes) {
        return words.text("stateForm.hours", minutes / 60, minutes % 60);
    }

    private Optional<String> remarks(FormField field) {
        if (field.application() == FormField.Application.EXTENSION) {
            return facts.extension().flatMap(extension -> extension.reason());
        }
        return facts.firstMinutes().map(this::staircase);
    }

    private String staircase(int first) {
        boolean wages = facts.steps().stream().anyMatch(step -> step.wageMinutes() > 0);
        if (!wages && facts.mostMinutes().equals(Optional.of(first))) {
            return words.text("stateForm.level", words.hours(first));
        }
        String begins = words.text(
                "pack.hours.remark",
                words.hours(first),
                words.hours(facts.mostMinutes().orElse(first)));
        String steps =
                facts.steps().stream().skip(wages ? 0 : 1).map(this::step).collect(Collectors.joining(", "));
        return steps.isEmpty() ? begins : begins + " " + words.text("stateForm.steps", steps);
    }

    private String step(HoursStep step) {
        String told = words.text("pack.step", words.date(step.from()), words.hours(step.minutesPerWeek()));
        return step.wageMinutes() > 0
                ? told + " " + words.text("documents.step.wage", words.hours(step.wageMinutes()))
                : told;
    }
}

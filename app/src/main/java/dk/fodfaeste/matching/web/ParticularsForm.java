package dk.fodfaeste.matching.web;

import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Particulars;
import dk.fodfaeste.placements.WorkDay;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.rules.Purpose;
import dk.fodfaeste.rules.Purposes;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is agreed beside days and first hours, as it stands in the fields of the page. */
public final class ParticularsForm {

    /** Later steps of the ladder that the page has fields for. */
    public static final int STEPS = 4;

    private static final int MOST_TASKS = 12;
    private static final int LONGEST_TASK = 200;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final Form form;
    private final int fullTime;

    /** @param fullTime minutes of a full week */
    ParticularsForm(Form form, int fullTime) {
        this.form = form;
        this.fullTime = fullTime;
    }

    static Map<String, String> fields(Particulars particulars) {
        Map<String, String> fields = new HashMap<>();
        particulars.purposeCode().ifPresent(code -> fields.put("purposeCode", code));
        fields.put("tasks", String.join("\n", particulars.tasks()));
        particulars.week().forEach(day -> {
            fields.put(comes(day.day()), day.from().toString());
            fields.put(goes(day.day()), day.until().toString());
        });
        particulars.place().ifPresent(words -> fields.put("place", words));
        particulars.accommodations().ifPresent(words -> fields.put("accommodations", words));
        particulars.talkWeeks().ifPresent(weeks -> fields.put("talkWeeks", Integer.toString(weeks)));
        if (particulars.wageMinutes() > 0) {
            fields.put("wageHours", TermsForm.hours(particulars.wageMinutes()));
        }
        int row = 1;
        for (HoursStep step : particulars.steps()) {
            fields.put(stepFrom(row), step.from().toString());
            fields.put(stepHours(row), TermsForm.hours(step.minutesPerWeek()));
            if (step.wageMinutes() > 0) {
                fields.put(stepWage(row), TermsForm.hours(step.wageMinutes()));
            }
            row++;
        }
        particulars.nextTalkOn().ifPresent(day -> fields.put("nextTalkOn", day.toString()));
        return fields;
    }

    static List<EditedField> edited(List<Purpose> purposes) {
        return Stream.of(
                        Stream.of(
                                purpose(purposes),
                                EditedField.passage("tasks", "proposal.tasks"),
                                EditedField.text("place", "proposal.place"),
                                EditedField.passage("accommodations", "proposal.accommodations"),
                                EditedField.number("talkWeeks", "proposal.talkWeeks"),
                                EditedField.number("wageHours", "proposal.wageHours"),
                                EditedField.day("nextTalkOn", "proposal.nextTalkOn")),
                        Arrays.stream(DayOfWeek.values()).flatMap(ParticularsForm::times),
                        IntStream.rangeClosed(1, STEPS).boxed().flatMap(ParticularsForm::step))
                .flatMap(fields -> fields)
                .toList();
    }

    private static EditedField purpose(List<Purpose> purposes) {
        return new EditedField(
                "purposeCode",
                words -> words.text("proposal.purposeCode"),
                form -> form.text("purposeCode"),
                words -> code -> purposes.stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .map(each -> each.text(words))
                        .orElse(code.toString()),
                false);
    }

    private static Stream<EditedField> times(DayOfWeek day) {
        return Stream.of(time(comes(day), "proposal.comes", day), time(goes(day), "proposal.goes", day));
    }

    private static EditedField time(String name, String key, DayOfWeek day) {
        return new EditedField(
                name,
                words -> words.text(key, words.weekday(day)),
                form -> form.time(name, ""),
                words -> time -> words.time((LocalTime) time),
                false);
    }

    private static Stream<EditedField> step(int row) {
        String which = Integer.toString(row);
        return Stream.of(
                EditedField.day(stepFrom(row), "proposal.step.from").of(which),
                EditedField.number(stepHours(row), "proposal.step.hours").of(which),
                EditedField.number(stepWage(row), "proposal.step.wage").of(which));
    }

    /** Whether one of the fields about tasks, times, place, accommodations and talks is wrong. */
    public static boolean isParticularsWrong(Form form) {
        return Stream.concat(
                        Stream.of("tasks", "place", "accommodations", "talkWeeks"),
                        Arrays.stream(DayOfWeek.values()).flatMap(day -> Stream.of(comes(day), goes(day))))
                .anyMatch(field -> form.wrong(field).isPresent());
    }

    /** Whether one of the fields of the ladder is wrong. */
    public static boolean isLadderWrong(Form form) {
        return Stream.concat(
                        Stream.of("wageHours"),
                        IntStream.rangeClosed(1, STEPS)
                                .boxed()
                                .flatMap(row -> Stream.of(stepFrom(row), stepHours(row), stepWage(row))))
                .anyMatch(field -> form.wrong(field).isPresent());
    }

    /** How many days of the week have a time. */
    public static long days(Form form) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> !form.typed(comes(day)).isBlank())
                .count();
    }

    /** How many later steps there are. */
    public static long steps(Form form) {
        return IntStream.rangeClosed(1, STEPS)
                .filter(row -> !form.typed(stepFrom(row)).isBlank())
                .count();
    }

    /** Name of the field for when somebody comes on the day. */
    public static String comes(DayOfWeek day) {
        return "comes-" + day;
    }

    /** Name of the field for when somebody goes on the day. */
    public static String goes(DayOfWeek day) {
        return "goes-" + day;
    }

    /** Name of the field for the day of a later step. @param row from 1 */
    public static String stepFrom(int row) {
        return "stepFrom-" + row;
    }

    /** Name of the field for the hours of a later step. */
    public static String stepHours(int row) {
        return "stepHours-" + row;
    }

    /** Name of the field for the wage hours of a later step. */
    public static String stepWage(int row) {
        return "stepWage-" + row;
    }

    /**
     * Notes every field that cannot stay as it is.
     *
     * @param minutes a week on the first day
     */
    Particulars read(
            Optional<LocalDate> starts, Optional<Instrument> instrument, Optional<Integer> minutes, Purposes purposes) {
        int wage = wageMinutes("wageHours", instrument, minutes.orElse(0));
        List<WorkDay> week = week(minutes.orElse(0) + wage);
        return new Particulars(
                purposeCode(starts, instrument, purposes),
                tasks(),
                week,
                form.workWords("place", 300),
                form.workWords("accommodations", 1000),
                form.whole("talkWeeks", 1, 8, "proposal.wrong.talkWeeks"),
                wage,
                steps(starts, instrument),
                nextTalk(starts));
    }

    /** One of those that the instrument has on the first day; nothing where it has none. */
    private Optional<String> purposeCode(
            Optional<LocalDate> starts, Optional<Instrument> instrument, Purposes purposes) {
        List<String> codes =
                starts
                        .flatMap(day -> instrument.map(terms -> purposes.of(terms.name(), day)))
                        .orElse(List.of())
                        .stream()
                        .map(Purpose::code)
                        .toList();
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> chosen = form.text("purposeCode").filter(codes::contains);
        if (chosen.isEmpty()) {
            form.refuse("purposeCode", "proposal.wrong.purposeCode");
        }
        return chosen;
    }

    private List<String> tasks() {
        List<String> tasks = form.workWords("tasks").stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (tasks.size() > MOST_TASKS || tasks.stream().anyMatch(task -> task.length() > LONGEST_TASK)) {
            form.refuse("tasks", new RefusedException("proposal.wrong.tasks", MOST_TASKS, LONGEST_TASK));
        }
        return tasks;
    }

    /** @param wanted minutes that have to find room in it */
    private List<WorkDay> week(int wanted) {
        List<WorkDay> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            Optional<LocalTime> from = form.time(comes(day), "proposal.wrong.time");
            Optional<LocalTime> until = form.time(goes(day), "proposal.wrong.time");
            if (from.isPresent() != until.isPresent()) {
                form.refuse(from.isPresent() ? goes(day) : comes(day), "proposal.wrong.bothTimes");
            } else if (from.isPresent() && !from.get().isBefore(until.get())) {
                form.refuse(goes(day), "proposal.wrong.goes");
            } else {
                from.ifPresent(time -> week.add(new WorkDay(day, time, until.get())));
            }
        }
        int there = week.stream().mapToInt(WorkDay::minutes).sum();
        if (!week.isEmpty() && there < wanted) {
            form.refuse(
                    goes(week.getLast().day()),
                    new RefusedException("proposal.wrong.week", TermsForm.hours(there), TermsForm.hours(wanted)));
        }
        return week;
    }

    private List<HoursStep> steps(Optional<LocalDate> starts, Optional<Instrument> instrument) {
        List<HoursStep> steps = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (int row = 1; row <= STEPS; row++) {
            boolean empty = Stream.of(stepFrom(row), stepHours(row), stepWage(row))
                    .allMatch(field -> form.typed(field).isBlank());
            if (empty) {
                continue;
            }
            form.required(stepFrom(row), "proposal.wrong.step.from");
            Optional<LocalDate> from = form.day(stepFrom(row), "proposal.wrong.step.from");
            if (from.filter(day -> starts.filter(day::isAfter).isEmpty() || !days.add(day))
                    .isPresent()) {
                form.refuse(stepFrom(row), "proposal.wrong.step.order");
            }
            form.required(stepHours(row), "course.wrong.hours");
            Optional<Integer> minutes = minutes(stepHours(row));
            int wage = wageMinutes(stepWage(row), instrument, minutes.orElse(0));
            if (form.isRight()) {
                steps.add(new HoursStep(from.orElseThrow(), minutes.orElseThrow(), wage));
            }
        }
        return steps;
    }

    /** @param beside minutes a week on the terms of the course */
    private int wageMinutes(String field, Optional<Instrument> instrument, int beside) {
        int wage = minutes(field).orElse(0);
        if (wage > 0 && instrument.filter(Instrument::isJob).isPresent()) {
            form.refuse(field, "proposal.wrong.wageInJob");
        } else if (wage + beside > fullTime) {
            form.refuse(field, new RefusedException("proposal.wrong.fullTime", TermsForm.hours(fullTime)));
        }
        return wage;
    }

    private Optional<Integer> minutes(String field) {
        return form.hundredths(field, "course.wrong.hours")
                .map(hours -> hours.multiply(MINUTES).intValue())
                .filter(minutes -> minutes <= fullTime || refused(field));
    }

    private boolean refused(String field) {
        form.refuse(field, "course.wrong.hours");
        return false;
    }

    private Optional<LocalDate> nextTalk(Optional<LocalDate> starts) {
        form.required("nextTalkOn", "proposal.wrong.nextTalkOn");
        Optional<LocalDate> day = form.day("nextTalkOn", "proposal.wrong.nextTalkOn");
        if (day.filter(talk -> starts.filter(talk::isBefore).isPresent()).isPresent()) {
            form.refuse("nextTalkOn", "proposal.wrong.nextTalkOn.early");
        }
        return day;
    }
}

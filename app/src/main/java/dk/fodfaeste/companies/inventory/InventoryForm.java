package dk.fodfaeste.companies.inventory;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Level;
import dk.fodfaeste.companies.Need.Strength;
import dk.fodfaeste.companies.WantedNeed;
import dk.fodfaeste.companies.WantedTask;
import dk.fodfaeste.companies.inventory.Note.Confirmed;
import dk.fodfaeste.platform.web.Form;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of one note: a tap for what is common, a field for what is not. */
@Component
class InventoryForm {

    static final String KEY = "clientKey";
    static final String STARTER = "starter";
    static final String QUESTION = "question";

    /** Fields that tell which boxes of a guess's needs were ticked begin with this. */
    private static final String NEED = "need.";

    private static final int LONGEST = 200;

    private final Catalogue catalogue;

    InventoryForm(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param where of the note before: the next task is often in the same room */
    Form blank(Optional<FindingQuestion> question, Optional<String> where) {
        Map<String, String> typed = new HashMap<>();
        typed.put(KEY, UUID.randomUUID().toString());
        question.ifPresent(each -> typed.put(QUESTION, each.name()));
        where.ifPresent(each -> typed.put("location", each));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                typed.put(day.name(), "on");
            }
        }
        return new Form(typed);
    }

    /** Filled in with the guess; no need of it is ticked before somebody says so; the name is the Danish one, as the workplace says it. */
    Form guessed(Starter starter) {
        Map<String, String> typed = new HashMap<>();
        typed.put(KEY, UUID.randomUUID().toString());
        typed.put(STARTER, starter.id());
        typed.put("name", starter.danish());
        typed.put("minutes", Integer.toString(starter.minutes()));
        typed.put("timesPerWeek", Integer.toString(starter.timesPerWeek()));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0 || starter.timesPerWeek() >= 7) {
                typed.put(day.name(), "on");
            }
        }
        return new Form(typed);
    }

    /** Empty when something is wrong, which the form then says. @param starter the guess that the form is about */
    Optional<Note> read(Form form, UUID key, LocalDate day, Optional<Starter> starter) {
        if (form.days().isEmpty()) {
            form.refuse("days", "task.wrong.days");
        }
        Optional<PartOfDay> part = form.one("part", PartOfDay.class, "task.wrong.time");
        Optional<LocalTime> typedEarliest = form.time("earliest", "task.wrong.time");
        Optional<LocalTime> typedLatest = form.time("latest", "task.wrong.time");
        boolean exact = typedEarliest.isPresent() || typedLatest.isPresent();
        Optional<LocalTime> earliest = exact ? typedEarliest : part.map(PartOfDay::earliest);
        Optional<LocalTime> latest = exact ? typedLatest : part.map(PartOfDay::latest);
        if (earliest.isPresent()
                && latest.filter(time -> !time.isAfter(earliest.get())).isPresent()) {
            form.refuse("latest", "task.wrong.latest");
        }
        WantedTask task = new WantedTask(
                form.required("name", "task.wrong.name"),
                tapped(form, "minutes", 1440, "task.wrong.minutes"),
                tapped(form, "timesPerWeek", 500, "task.wrong.times"),
                form.days(),
                earliest,
                latest,
                form.text("location"),
                form.text("performedBy"),
                form.whole("relief", 0, 3, "task.wrong.relief"));
        if (task.name().length() > LONGEST) {
            form.refuse("name", "inventory.wrong.long");
        }
        Optional<FindingQuestion> question = form.one(QUESTION, FindingQuestion.class, "inventory.wrong.question");
        Optional<Confirmed> confirmed = starter.map(guess -> confirmed(form, guess));
        return Optional.of(new Note(key, day, task, question, confirmed, needs(form, starter)))
                .filter(read -> form.isRight());
    }

    private static Confirmed confirmed(Form form, Starter guess) {
        String by = form.required("confirmedBy", "inventory.wrong.confirmedBy");
        if (by.length() > LONGEST) {
            form.refuse("confirmedBy", "inventory.wrong.long");
        }
        return new Confirmed(guess, by);
    }

    /** What was written beside the taps counts before them. */
    private static OptionalInt tapped(Form form, String field, int most, String wrong) {
        String written = field + "Other";
        return form.text(written).isPresent() ? form.whole(written, 1, most, wrong) : form.whole(field, 1, most, wrong);
    }

    private List<WantedNeed> needs(Form form, Optional<Starter> starter) {
        return starter.stream()
                .flatMap(guess -> needs(guess).stream())
                .filter(need -> form.isTicked(NEED + need.dimension()))
                .map(need -> new WantedNeed(
                        catalogue.dimension(need.dimension()), need.level(), Strength.MUST, false, Optional.empty()))
                .toList();
    }

    /** Those that the catalogue in force still asks about. */
    List<Level> needs(Starter starter) {
        return starter.needs().stream()
                .filter(need -> catalogue
                        .inUse(need.dimension())
                        .filter(dimension -> need.level() <= dimension.scale().highest())
                        .isPresent())
                .toList();
    }
}

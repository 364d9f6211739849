package dk.fodfaeste.discovery.progress;

import dk.fodfaeste.discovery.progress.Talk.Sitting;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One page of a talk as a form: what it shows, what was typed into it, and what the page about two versions calls its fields. */
record TalkForm(TalkPart part, List<Indicator> all) {

    private static final String HELD_ON = "heldOn";
    private static final String WITH_INTERPRETER = "withInterpreter";
    private static final String BESIDE = "beside";
    private static final String NOTE = "note";
    private static final String FOCUS = "focus";
    private static final String TRYING = "trying";
    private static final String AGAIN = "again";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TRY = 500;
    private static final int LONGEST_NOTE = 2000;

    /** Name of the field for an answer: {@code person.GOAL}. */
    static String field(Viewpoint viewpoint, Indicator indicator) {
        return viewpoint.name().toLowerCase(Locale.ROOT) + "." + indicator.id();
    }

    /** @param again the day on which the two look at it again, where they say no other */
    Form stored(Optional<Talk> talk, LocalDate today, LocalDate again) {
        Map<String, String> fields = part.isLast() ? next(talk, today, again) : answers(talk);
        return Form.stored(fields, talk.map(Talk::version).orElse(0));
    }

    private Map<String, String> answers(Optional<Talk> talk) {
        Answers said = talk.map(Talk::answers).orElseGet(Answers::none);
        Map<String, String> fields = new LinkedHashMap<>();
        part.asked(all)
                .forEach(each -> fields.put(
                        field(part.viewpoint(), each),
                        said.of(part.viewpoint(), each.id()).written()));
        return fields;
    }

    private static Map<String, String> next(Optional<Talk> talk, LocalDate today, LocalDate again) {
        Sitting sitting =
                talk.map(Talk::sitting).orElseGet(() -> new Sitting(today, false, Optional.empty(), Optional.empty()));
        List<Focus> chosen = talk.map(Talk::focus).orElse(List.of());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(HELD_ON, sitting.on().toString());
        fields.put(WITH_INTERPRETER, sitting.withInterpreter() ? "on" : "");
        fields.put(BESIDE, sitting.beside().orElse(""));
        fields.put(NOTE, sitting.note().orElse(""));
        for (int at = 1; at <= Focus.MOST; at++) {
            Optional<Focus> focus = at <= chosen.size() ? Optional.of(chosen.get(at - 1)) : Optional.empty();
            fields.put(FOCUS + at, focus.map(Focus::indicator).orElse(""));
            fields.put(TRYING + at, focus.map(Focus::trying).orElse(""));
            fields.put(AGAIN + at, focus.map(Focus::lookAgainOn).orElse(again).toString());
        }
        return fields;
    }

    /** By the indicator's id; what is none of the choices is noted beside its field. */
    Map<String, Answer> said(Form form) {
        Map<String, Answer> said = new LinkedHashMap<>();
        part.asked(all).forEach(each -> {
            String field = field(part.viewpoint(), each);
            Answer.read(form.typed(field))
                    .ifPresentOrElse(
                            answer -> said.put(each.id(), answer), () -> form.refuse(field, "progress.wrong.answer"));
        });
        return said;
    }

    /** Nothing where the day cannot be right. */
    Optional<Sitting> sitting(Form form, LocalDate today) {
        form.required(HELD_ON, "progress.wrong.day");
        Optional<LocalDate> on = form.day(HELD_ON, "progress.wrong.day");
        if (on.filter(day -> day.isAfter(today) || day.isBefore(today.minusYears(ProgressTalks.YEARS_BACK)))
                .isPresent()) {
            form.refuse(HELD_ON, "progress.wrong.day");
        }
        Optional<String> beside = form.workWords(BESIDE, LONGEST_NAME);
        Optional<String> note = form.workWords(NOTE, LONGEST_NOTE);
        return on.filter(day -> form.wrong(HELD_ON).isEmpty())
                .map(day -> new Sitting(day, form.isTicked(WITH_INTERPRETER), beside, note));
    }

    /** Three at most, each with what will be tried; a row with neither is none. */
    List<Focus> focus(Form form, LocalDate after) {
        List<Focus> chosen = new ArrayList<>();
        for (int at = 1; at <= Focus.MOST; at++) {
            String what = form.typed(FOCUS + at);
            Optional<String> trying = form.workWords(TRYING + at, LONGEST_TRY);
            if (!isChosen(form, at)) {
                continue;
            }
            if (all.stream().noneMatch(each -> each.id().equals(what))) {
                form.refuse(FOCUS + at, "progress.wrong.focus");
            } else if (chosen.stream().anyMatch(focus -> focus.indicator().equals(what))) {
                form.refuse(FOCUS + at, "progress.wrong.twice");
            }
            form.required(TRYING + at, "progress.wrong.trying");
            Optional<LocalDate> again = again(form, AGAIN + at, after);
            if (trying.isPresent() && again.isPresent()) {
                chosen.add(new Focus(what, trying.get(), again.get()));
            }
        }
        return chosen;
    }

    /** Whether anything stands in the row; the day alone is filled in beforehand. */
    static boolean isChosen(Form form, int at) {
        return !form.typed(FOCUS + at).isEmpty() || !form.typed(TRYING + at).isBlank();
    }

    private static Optional<LocalDate> again(Form form, String field, LocalDate after) {
        form.required(field, "progress.wrong.again");
        Optional<LocalDate> again = form.day(field, "progress.wrong.again");
        if (again.filter(day -> !day.isAfter(after) || day.isAfter(after.plusYears(1)))
                .isPresent()) {
            form.refuse(field, "progress.wrong.again");
        }
        return again;
    }

    List<EditedField> fields() {
        if (!part.isLast()) {
            return part.asked(all).stream().map(this::answer).toList();
        }
        return Stream.concat(
                        Stream.of(
                                EditedField.day(HELD_ON, "progress.heldOn"),
                                EditedField.ticked(WITH_INTERPRETER, "progress.withInterpreter"),
                                EditedField.text(BESIDE, "progress.beside"),
                                EditedField.passage(NOTE, "progress.note")),
                        IntStream.rangeClosed(1, Focus.MOST)
                                .boxed()
                                .flatMap(at -> Stream.of(
                                        chosen(FOCUS + at),
                                        EditedField.text(TRYING + at, "progress.trying"),
                                        EditedField.day(AGAIN + at, "progress.again"))))
                .toList();
    }

    private EditedField answer(Indicator indicator) {
        String name = field(part.viewpoint(), indicator);
        return new EditedField(
                name,
                indicator::name,
                form -> Answer.read(form.typed(name)),
                words -> answer -> answer instanceof Answer said ? indicator.told(said, words) : "",
                false);
    }

    private EditedField chosen(String name) {
        return new EditedField(
                name,
                words -> words.text("progress.focus"),
                form -> all.stream()
                        .filter(each -> each.id().equals(form.typed(name)))
                        .findFirst(),
                words -> chosen -> chosen instanceof Indicator indicator ? indicator.name(words) : "",
                false);
    }
}

package dk.fodfaeste.platform.web;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A field of a form that edits, as the page about two versions tells it.
 *
 * @param label what it is called
 * @param meaning what was typed, read: two ways of typing the same are no difference
 * @param told the meaning in words
 * @param passage whether it holds sentences, so that both may be kept
 */
public record EditedField(
        String name,
        Function<Words, String> label,
        Function<Form, Optional<?>> meaning,
        Function<Words, Function<Object, String>> told,
        boolean passage) {

    public static EditedField text(String name, String key) {
        return of(name, key, form -> form.text(name).map(EditedField::plain));
    }

    /** Sentences. */
    public static EditedField passage(String name, String key) {
        EditedField text = text(name, key);
        return new EditedField(name, text.label, text.meaning, text.told, true);
    }

    /** One of several fields of this label. @param which what it is about, as «Caféen» */
    public EditedField of(String which) {
        return new EditedField(name, words -> label.apply(words) + ": " + which, meaning, told, passage);
    }

    /** Browsers send line ends of their own. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n");
    }

    public static EditedField number(String name, String key) {
        return of(name, key, form -> form.hundredths(name, ""));
    }

    public static EditedField day(String name, String key) {
        return of(name, key, form -> form.day(name, ""));
    }

    public static EditedField time(String name, String key) {
        return of(name, key, form -> form.time(name, ""));
    }

    public static <E extends Enum<E>> EditedField constant(String name, String key, Class<E> type) {
        return of(name, key, form -> form.one(name, type, ""));
    }

    public static EditedField ticked(String name, String key) {
        return of(name, key, form -> Optional.of(form.isTicked(name)));
    }

    /** One box for each day. */
    public static Stream<EditedField> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new EditedField(
                        day.name(),
                        words -> words.weekday(day),
                        form -> Optional.of(form.isTicked(day.name())),
                        EditedField::told,
                        false));
    }

    /** @param names what stands for each value */
    public static EditedField chosen(String name, String key, Map<String, String> names) {
        return of(name, key, form -> form.text(name).map(value -> names.getOrDefault(value, value)));
    }

    /** @param keys the words of a value have this key, with the value behind it */
    public static EditedField worded(String name, String key, String keys) {
        return new EditedField(
                name,
                words -> words.text(key),
                form -> form.text(name),
                words -> value -> words.text(keys + value),
                false);
    }

    private static EditedField of(String name, String key, Function<Form, Optional<?>> meaning) {
        return new EditedField(name, words -> words.text(key), meaning, EditedField::told, false);
    }

    private static Function<Object, String> told(Words words) {
        return value -> switch (value) {
            case LocalDate day -> words.date(day);
            case LocalTime time -> words.time(time);
            case BigDecimal number -> words.number(number);
            case Boolean ticked -> words.text(ticked ? "words.yes" : "words.no");
            case Enum<?> constant -> words.of(constant);
            default -> value.toString();
        };
    }

    boolean isSame(Form one, Form other) {
        return meaning.apply(one).equals(meaning.apply(other));
    }

    String inWords(Words words, Form form) {
        return meaning.apply(form)
                .map(value -> told.apply(words).apply(value))
                .orElseGet(() -> words.text("conflict.nothing"));
    }

    /** Of these, those that mean something else in the other form. */
    static List<EditedField> differing(List<EditedField> fields, Form one, Form other) {
        return fields.stream().filter(field -> !field.isSame(one, other)).toList();
    }
}

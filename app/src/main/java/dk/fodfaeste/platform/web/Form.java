package dk.fodfaeste.platform.web;

import dk.fodfaeste.platform.CprInText;
import dk.fodfaeste.platform.words.WorkWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, field by field, and what is wrong with it. Reading a field that is wrong notes it. */
public final class Form {

    private static final String VERSION = "version";

    /** Names of fields that tell what stood in another when the page was opened begin with this. */
    private static final String WAS = "was.";

    /** Key of the words for a text that a CPR number stands in. */
    public static final String NO_CPR = "form.noCpr";

    /** Keys of the words for a text that tells of health or cause begin with this. */
    private static final String NOT_OF_WORK = "form.words.";

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final Map<String, String> typed;
    private final Map<String, RefusedException> wrong = new LinkedHashMap<>();
    private @Nullable RefusedException refusal;
    private @Nullable UUID about;

    public Form(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    public static Form empty() {
        return new Form(Map.of());
    }

    /** Whom the form is about: what does not belong in it could be written in their case room. */
    public Form about(UUID person) {
        about = person;
        return this;
    }

    /** The case room, where what was typed in the field belongs there. */
    public Optional<String> caseRoom(String field) {
        return wrong(field)
                .filter(key -> key.startsWith(NOT_OF_WORK))
                .flatMap(key -> Optional.ofNullable(about))
                .map(person -> "/people/" + person + "/case-room");
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /**
     * What is stored, as a form that edits it shows it; the form carries along what it showed.
     *
     * @param version of what is stored; 0 where nothing is yet
     */
    public static Form stored(Map<String, String> fields, int version) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        fields.forEach((field, value) -> all.put(WAS + field, value));
        all.put(VERSION, Integer.toString(version));
        return new Form(all);
    }

    /** The version that the page showed; 0 where it showed none. */
    public int version() {
        return text(VERSION)
                .filter(version -> version.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    /** What a form that edits sends along unseen: the version, and what stood in the fields when the page was opened. */
    public Map<String, String> carried() {
        return typed.entrySet().stream()
                .filter(field -> isCarried(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isCarried(String field) {
        return field.equals(VERSION) || field.startsWith(WAS);
    }

    /** Field by field, as it was sent, without what belongs to the sending alone. */
    public Map<String, String> sent() {
        return typed.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was typed, without what the form sent along unseen. */
    Map<String, String> fields() {
        return typed.entrySet().stream()
                .filter(field -> !isCarried(field.getKey()) && !field.getKey().startsWith("_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean tellsWhatWas() {
        return typed.keySet().stream().anyMatch(field -> field.startsWith(WAS));
    }

    Form asItWas() {
        return new Form(typed.entrySet().stream()
                .filter(field -> field.getKey().startsWith(WAS))
                .collect(Collectors.toMap(field -> field.getKey().substring(WAS.length()), Map.Entry::getValue)));
    }

    /** Whether the box was ticked; a page that sends boxes unseen sends those that were not with nothing in them. */
    public boolean isTicked(String field) {
        return !typed(field).isEmpty();
    }

    /** Whether the field was sent, with or without anything in it. */
    public boolean has(String field) {
        return typed.containsKey(field);
    }

    /** Key of the words for what is wrong. */
    public Optional<String> wrong(String field) {
        return Optional.ofNullable(wrong.get(field)).map(RefusedException::key);
    }

    /** Of a field that is wrong: for a page that says so in another place. */
    public RefusedException refusalOf(String field) {
        return Objects.requireNonNull(wrong.get(field), field);
    }

    /** What stands in these words. */
    public Object[] wrongArguments(String field) {
        RefusedException refusal = wrong.get(field);
        return refusal == null ? new Object[0] : refusal.arguments().toArray();
    }

    /** Why a door refused the whole, where one did: for pages that have no field for it any more. */
    public Optional<RefusedException> refusal() {
        return Optional.ofNullable(refusal);
    }

    public boolean isRight() {
        return wrong.isEmpty();
    }

    public void refuse(String field, String key) {
        wrong.putIfAbsent(field, new RefusedException(key));
    }

    /** What a door said about the field. */
    public void refuse(String field, RefusedException said) {
        refusal = said;
        wrong.putIfAbsent(field, said);
    }

    /** What was typed; nothing, and noted as wrong, where a CPR number stands in it: those are kept in the case room alone. */
    public Optional<String> text(String field) {
        return plain(field).filter(text -> !CprInText.isIn(text) || refused(field, NO_CPR));
    }

    /** A text that may be shown outside the case room; nothing, and noted with the word, where it tells of health, benefit or cause. */
    public Optional<String> workWords(String field) {
        Optional<String> text = text(field);
        text.flatMap(WorkWords::in)
                .ifPresent(found ->
                        wrong.putIfAbsent(field, new RefusedException(NOT_OF_WORK + found.advice(), found.word())));
        return text.filter(words -> wrong(field).isEmpty());
    }

    /** The same, of at most so many letters. */
    public Optional<String> workWords(String field, int most) {
        if (typed(field).strip().length() > most) {
            refuse(field, new RefusedException("form.long", most));
        }
        return workWords(field);
    }

    public String requiredWorkWords(String field, String key) {
        workWords(field);
        return required(field, key);
    }

    private Optional<String> plain(String field) {
        return Optional.of(typed(field).replace("\0", "").strip()).filter(text -> !text.isEmpty());
    }

    /** A text of a fixed form, of which a CPR number is none. */
    public Optional<String> text(String field, String pattern, String key) {
        return plain(field).filter(text -> text.matches(pattern) || refused(field, key));
    }

    public String required(String field, String key) {
        Optional<String> text = text(field);
        if (text.isEmpty()) {
            refuse(field, key);
        }
        return text.orElse("");
    }

    public OptionalInt whole(String field, int least, int most, String key) {
        return text(field, "[0-9]{1,6}", key)
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most || refused(field, key))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** 0 or more, with at most two decimals after a comma or a point. */
    public Optional<BigDecimal> hundredths(String field, String key) {
        return text(field, "[0-9]{1,5}([.,][0-9]{1,2})?", key)
                .map(text -> new BigDecimal(text.replace(',', '.')).setScale(2, RoundingMode.HALF_UP));
    }

    /** As browsers send it, or as Danes write it. */
    public Optional<LocalDate> day(String field, String key) {
        return text(field)
                .flatMap(Form::parsed)
                .filter(day -> !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY))
                .or(() -> missing(field, key));
    }

    private static Optional<LocalDate> parsed(String text) {
        String pattern = text.matches("[0-9]{4}-.*") ? "uuuu-MM-dd" : "d-M-uuuu";
        try {
            return Optional.of(LocalDate.parse(
                    text.replace('.', '-'),
                    DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public Optional<LocalTime> time(String field, String key) {
        return text(field)
                .filter(text -> text.matches("([01]?[0-9]|2[0-3])[:.][0-5][0-9]"))
                .map(text -> LocalTime.parse(text.replace('.', ':'), DateTimeFormatter.ofPattern("H:mm")))
                .or(() -> missing(field, key));
    }

    /** The boxes that carry the name of a weekday. */
    public Set<DayOfWeek> days() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (isTicked(day.name())) {
                days.add(day);
            }
        }
        return days;
    }

    /** One of a list of constants; nothing where nothing was chosen. */
    public <E extends Enum<E>> Optional<E> one(String field, Class<E> type, String key) {
        return text(field)
                .flatMap(name -> Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .or(() -> missing(field, key));
    }

    private <T> Optional<T> missing(String field, String key) {
        if (text(field).isPresent()) {
            refuse(field, key);
        }
        return Optional.empty();
    }

    private boolean refused(String field, String key) {
        refuse(field, key);
        return false;
    }
}

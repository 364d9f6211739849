package dk.fodfaeste.intake.reading;

import dk.fodfaeste.catalogue.Bin;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Shipped;
import dk.fodfaeste.platform.words.WorkWords;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the readers of all sheets share: the words, the keys, and the columns that several sheets have. */
final class Reading {

    private static final Pattern NUMBER_AND_NAME = Pattern.compile("(\\d)[\\s.:=(–-]*(\\D.*)");
    private static final int SHORTEST_BEGINNING = 4;

    final Vocabulary words;
    final KnownKeys held;
    final Keys persons;
    final Keys companies;
    final Keys workplaces;
    final Keys tasks;
    final OnePersonANumber numbers;
    private final SheetReader sheets;
    private final Notices notices;

    Reading(Vocabulary words, KnownKeys held, SheetReader sheets, Notices notices) {
        this.notices = notices;
        this.words = words;
        this.held = held;
        this.sheets = sheets;
        persons = new Keys(held.persons());
        companies = new Keys(held.companies());
        workplaces = new Keys(held.workplaces());
        tasks = new Keys(held.tasks());
        numbers = new OnePersonANumber(held.personOfCpr());
    }

    /** @param number of a person */
    boolean isErased(String number) {
        return held.erased().test(number);
    }

    /** The number of the one whom somebody with this number is now, where they were merged. */
    Optional<String> merged(String number) {
        return Optional.ofNullable(held.merged().get(number));
    }

    String cvr(Fields row) {
        return row.needed("cvr", Identifiers::cvr, "intake.expected.cvr", "", "");
    }

    String pNumber(Fields row) {
        return row.needed("pnr", Identifiers::pNumber, "intake.expected.pNumber", "", "");
    }

    /** The workplace that the row stands at. */
    String workplace(Fields row) {
        return known(row, "pnr", pNumber(row), workplaces, SheetFormat.WORKPLACES);
    }

    /** Words that others may come to see: said where they tell of health or cause, and taken, for they are old. The word is not repeated. */
    Optional<String> ofWork(Fields row, String column, SheetFormat sheet) {
        return ofWork(row, column, row.text(column), sheet);
    }

    Optional<String> ofWork(Fields row, String column, Optional<String> text, SheetFormat sheet) {
        text.flatMap(WorkWords::in)
                .ifPresent(
                        found -> notices.add(new Notice(sheet.sheet(), row.number(), "intake.notice.words", column)));
        return text;
    }

    String person(Fields row) {
        String number = row.key("nr");
        return known(row, "nr", held.merged().getOrDefault(number, number), persons, SheetFormat.PERSONS);
    }

    /** Refuses a key that neither the file nor the organisation has, unless the sheet that would have it cannot be read. */
    String known(Fields row, String column, String key, Keys keys, SheetFormat sheet) {
        if (key.isEmpty() || sheets.isBroken(sheet)) {
            return key;
        }
        return keys.find(key).orElseGet(() -> {
            row.refuse(column, "intake.expected.known", sheet.sheet());
            return key;
        });
    }

    /** Takes the key of a new row, and refuses the second row with it, naming the first. */
    static String once(Fields row, String column, String key, Keys keys) {
        if (key.isEmpty()) {
            return key;
        }
        keys.seen(key, row.number())
                .ifPresent(before -> row.refuse(column, "intake.expected.once", String.valueOf(before)));
        return keys.bring(key);
    }

    Optional<Dimension> dimension(Fields row) {
        String found = row.required("dimension");
        Optional<Dimension> dimension = Optional.ofNullable(words.dimensions().get(Text.key(found)));
        if (dimension.isEmpty()) {
            Dimension takenOut = words.takenOut().get(Text.key(found));
            row.refuse(
                    "dimension",
                    takenOut == null ? "intake.expected.dimension" : "intake.expected.dimension.takenOut",
                    takenOut == null ? "" : takenOut.danish());
        }
        return dimension;
    }

    /** Without a dimension there is no scale to measure with, so all that can be asked for is something. */
    static int level(Fields row, String column, Optional<Dimension> dimension) {
        if (dimension.isEmpty()) {
            row.required(column);
            return 0;
        }
        List<Bin> bins = dimension.get().scale().bins();
        String shown = "0-" + dimension.get().scale().highest() + ": "
                + bins.stream().map(Bin::danish).collect(Collectors.joining(", "));
        List<Bin> before = Shipped.inEarlierWords(dimension.get().scale());
        return row.needed(column, found -> level(found, bins, before), "intake.expected.level", shown, 0);
    }

    /** «3», «3,0», «Selv», «SELV», «Alone», «3 - Selv», the beginning of a name that no other name has, and what a step was called before. */
    private static Optional<Integer> level(String found, List<Bin> bins, List<Bin> before) {
        Matcher both = NUMBER_AND_NAME.matcher(found);
        return Numbers.whole(found)
                .filter(bin -> bin >= 0 && bin < bins.size())
                .or(() -> named(found, bins, before))
                .or(() -> Optional.of(both)
                        .filter(Matcher::matches)
                        .flatMap(match -> named(match.group(2), bins, before)
                                .filter(bin -> bin == Integer.parseInt(match.group(1)))));
    }

    private static Optional<Integer> named(String found, List<Bin> bins, List<Bin> before) {
        return named(found, bins).or(() -> named(found, before)).filter(bin -> bin < bins.size());
    }

    private static Optional<Integer> named(String found, List<Bin> bins) {
        String key = Text.key(found);
        Optional<Integer> whole = bins.stream()
                .filter(bin -> key.equals(Text.key(bin.danish())) || key.equals(Text.key(bin.english())))
                .map(Bin::number)
                .findFirst();
        List<Integer> beginning = key.length() < SHORTEST_BEGINNING
                ? List.of()
                : bins.stream()
                        .filter(bin -> Text.key(bin.danish()).startsWith(key))
                        .map(Bin::number)
                        .toList();
        return whole.or(() -> beginning.stream().findFirst().filter(bin -> beginning.size() == 1));
    }

    Optional<String> postalCode(Fields row) {
        return row.value(
                "postnr",
                found -> Optional.of(found.replaceFirst("(?i)^dk[ -]*", "")
                                .replaceAll("[.,]0+$", "")
                                .replaceFirst("^(\\d{3,4})\\b.*", "$1"))
                        .map(code -> code.length() == 3 ? "0" + code : code)
                        .filter(words.postalCodes()::contains),
                "intake.expected.postalCode",
                "");
    }

    static Optional<String> phone(Fields row, String column) {
        return row.value(column, Identifiers::phone, "intake.expected.phone", "");
    }

    static Optional<String> email(Fields row, String column) {
        return row.value(
                column,
                found -> Optional.of(found.replaceFirst("(?i)^mailto:", "")
                                .replaceFirst("^[^<]*<([^>]+)>$", "$1")
                                .replaceFirst("[;,]$", ""))
                        .filter(text -> text.matches("[^@\\s<>;,]+@[^@\\s<>;,]+\\.[^@\\s<>;,.]+")),
                "intake.expected.email",
                "");
    }

    /** @param key of the person or task whose other end the organisation may hold */
    void inOrder(Fields row, String key, Optional<LocalTime> from, Optional<LocalTime> until) {
        if (row.text("tidligst").isPresent() && from.isEmpty()
                || row.text("senest").isPresent() && until.isEmpty()) {
            return;
        }
        Optional<KnownKeys.Hours> before = Optional.ofNullable(held.hours().get(key));
        Optional<LocalTime> begins = from.or(() -> before.flatMap(KnownKeys.Hours::from));
        Optional<LocalTime> ends = until.or(() -> before.flatMap(KnownKeys.Hours::until));
        if (begins.isPresent() && ends.isPresent() && !begins.get().isBefore(ends.get())) {
            row.refuse(
                    until.isPresent() ? "senest" : "tidligst",
                    "intake.expected.later",
                    begins.get() + "-" + ends.get());
        }
    }
}

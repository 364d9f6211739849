package dk.fodfaeste.intake.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheets of the format and their columns, in the order in which they refer to each other. */
enum SheetFormat {
    COMPANIES(
            "virksomheder",
            "cvr navn",
            "db07 kontakt_navn kontakt_email kontakt_telefon max_kontakter_pr_maaned pause_til maa_kontaktes_af egen_virksomhed"),
    WORKPLACES("arbejdssteder", "cvr pnr navn", "adresse postnr ordinaere_aarsvaerk stoettede_aarsvaerk pladser"),
    TASKS("opgaver", "pnr opgave_nr opgave", "minutter gange_pr_uge dage tidligst senest sted udfoeres_af aflastning"),
    NEEDS("krav", "pnr opgave_nr dimension mindst", "styrke kan_tilpasses tilpasning"),
    PERSONS(
            "borgere",
            "nr fornavn",
            "efternavn cpr telefon email postnr maalgruppe modersmaal tolk henvist_dato kommune socialraadgiver konsulent"
                    + " max_rejse_min dage tidligst senest oensker samtykke_profil"),
    OBSERVATIONS("observationer", "nr dimension niveau dato set_af", "gange sted opgave note"),
    COURSES("forloeb", "nr pnr art start", "slut timer_pr_uge afsluttet aarsag_side foerte_til");

    /** A title or a blank row may stand above the headers. */
    static final int HEADERS_WITHIN = 10;

    private static final int LONGEST_HEADER = 80;

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "cvrnr", "cvr", "cvrnummer", "cvr", "pnummer", "pnr", "cprnr", "cpr", "cprnummer", "cpr", "tlf", "telefon");

    private final String sheet;
    private final List<String> required;
    private final Map<String, String> columnsByKey;

    SheetFormat(String sheet, String required, String optional) {
        this.sheet = sheet;
        this.required = List.of(required.split(" ", -1));
        columnsByKey = Stream.concat(this.required.stream(), Arrays.stream(optional.split(" ", -1)))
                .collect(Collectors.toMap(Text::key, Function.identity()));
    }

    String sheet() {
        return sheet;
    }

    /** Where the sheet of the name stands among all. */
    static int place(String sheet) {
        return Arrays.stream(values()).map(SheetFormat::sheet).toList().indexOf(sheet);
    }

    List<String> required() {
        return required;
    }

    Optional<String> column(String header) {
        if (header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        String key = Text.key(header);
        return Optional.ofNullable(columnsByKey.get(key))
                .or(() -> Optional.ofNullable(OTHER_NAMES.get(key)).filter(columnsByKey::containsValue));
    }

    /** «borgere», «BORGERE», «borgere (1)», «Borgere - Kopi»: the copies that a browser and an explorer name. */
    static Optional<SheetFormat> of(String name) {
        String key = Text.key(name).replaceFirst("^\\d+", "").replaceFirst("(?:kopi|copy)?\\d*$", "");
        return Arrays.stream(values())
                .filter(format -> Text.key(format.sheet).equals(key))
                .findFirst();
    }

    int headersIn(Table.Row row) {
        return (int) row.cells().stream()
                .flatMap(cell -> column(cell).stream())
                .distinct()
                .count();
    }

    /** The most headers of any sheet that one of the rows holds. */
    static int mostHeaders(Collection<Table.Row> rows) {
        Set<Integer> counts = new HashSet<>();
        for (Table.Row row : rows) {
            for (SheetFormat format : values()) {
                counts.add(format.headersIn(row));
            }
        }
        return counts.stream().max(Integer::compare).orElse(0);
    }
}

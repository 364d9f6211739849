package dk.fodfaeste.intake.reading;

import dk.fodfaeste.catalogue.Bin;
import dk.fodfaeste.catalogue.Dimension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads an import in the order in which its sheets refer to each other. A reference to a row that was itself refused is not refused
 * again: the key counts as known.
 */
public final class ImportReader {

    private static final Set<String> SHEETS =
            Set.of("borgere", "virksomheder", "arbejdssteder", "opgaver", "krav", "observationer", "forloeb");

    private final Vocabulary words;
    private final Set<String> persons;
    private final Set<String> companies;
    private final Set<String> workplaces;
    private final Set<String> tasks;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<String> asides = new ArrayList<>();

    private ImportReader(Vocabulary words, KnownKeys known) {
        this.words = words;
        persons = new HashSet<>(known.persons());
        companies = new HashSet<>(known.companies());
        workplaces = new HashSet<>(known.workplaces());
        tasks = new HashSet<>(known.tasks());
    }

    /** Never throws for what a file holds: every problem is a refusal. */
    public static ReadImport read(List<Upload> uploads, Vocabulary words, KnownKeys known) {
        try {
            return new ImportReader(words, known).read(Files.tables(uploads));
        } catch (Unreadable problem) {
            return new ReadImport(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    problem.key());
        }
    }

    private ReadImport read(List<Table> tables) throws Unreadable {
        SheetReader sheets = new SheetReader(tables, SHEETS, refusals, asides);
        if (!sheets.hasAny()) {
            throw new Unreadable("intake.unreadable.sheets");
        }
        List<CompanyRow> companyRows = sheets.rows(
                "virksomheder",
                List.of("cvr", "navn"),
                List.of(
                        "db07",
                        "kontakt_navn",
                        "kontakt_email",
                        "kontakt_telefon",
                        "max_kontakter_pr_maaned",
                        "pause_til",
                        "maa_kontaktes_af",
                        "egen_virksomhed"),
                this::company);
        List<WorkplaceRow> workplaceRows = sheets.rows(
                "arbejdssteder",
                List.of("cvr", "pnr", "navn"),
                List.of("adresse", "postnr", "ordinaere_aarsvaerk", "stoettede_aarsvaerk", "pladser"),
                this::workplace);
        List<TaskRow> taskRows = sheets.rows(
                "opgaver",
                List.of("pnr", "opgave_nr", "opgave"),
                List.of("minutter", "gange_pr_uge", "dage", "tidligst", "senest", "sted", "udfoeres_af", "aflastning"),
                this::task);
        List<NeedRow> needRows = sheets.rows(
                "krav",
                List.of("pnr", "dimension", "mindst"),
                List.of("opgave_nr", "styrke", "kan_tilpasses", "tilpasning"),
                this::need);
        List<PersonRow> personRows = sheets.rows(
                "borgere",
                List.of("nr", "fornavn"),
                List.of(
                        "efternavn",
                        "cpr",
                        "telefon",
                        "email",
                        "postnr",
                        "maalgruppe",
                        "modersmaal",
                        "tolk",
                        "henvist_dato",
                        "kommune",
                        "socialraadgiver",
                        "konsulent",
                        "max_rejse_min",
                        "dage",
                        "tidligst",
                        "senest",
                        "oensker",
                        "samtykke_profil"),
                this::person);
        List<ObservationRow> observationRows = sheets.rows(
                "observationer",
                List.of("nr", "dimension", "niveau", "dato", "set_af"),
                List.of("gange", "sted", "opgave", "note"),
                this::observation);
        List<CourseRow> courseRows = sheets.rows(
                "forloeb",
                List.of("nr", "pnr", "art", "start"),
                List.of("slut", "timer_pr_uge", "afsluttet", "aarsag_side", "foerte_til"),
                this::course);
        return new ReadImport(
                personRows,
                companyRows,
                workplaceRows,
                taskRows,
                needRows,
                observationRows.stream().distinct().toList(),
                courseRows.stream().distinct().toList(),
                List.copyOf(refusals),
                List.copyOf(asides),
                "");
    }

    private CompanyRow company(Fields row) {
        String cvr = row.needed("cvr", Identifiers::cvr, "intake.expected.cvr", "", "");
        once(row, "cvr", cvr, companies, cvrs);
        return new CompanyRow(
                cvr,
                row.required("navn"),
                row.text("db07").map(code -> code.replaceAll("[.,]0+$", "")),
                row.text("kontakt_navn"),
                email(row, "kontakt_email"),
                row.text("kontakt_telefon"),
                row.whole("max_kontakter_pr_maaned", 0, 1000),
                row.date("pause_til"),
                row.text("maa_kontaktes_af"),
                row.yes("egen_virksomhed"));
    }

    private final Map<String, Integer> cvrs = new HashMap<>();
    private final Map<String, Integer> pNumbers = new HashMap<>();
    private final Map<String, Integer> taskNumbers = new HashMap<>();
    private final Map<String, Integer> needKeys = new HashMap<>();
    private final Map<String, Integer> personNumbers = new HashMap<>();

    private WorkplaceRow workplace(Fields row) {
        String cvr = row.needed("cvr", Identifiers::cvr, "intake.expected.cvr", "", "");
        known(row, "cvr", cvr, companies, "virksomheder");
        String pNumber = row.needed("pnr", Identifiers::pNumber, "intake.expected.pNumber", "", "");
        once(row, "pnr", pNumber, workplaces, pNumbers);
        return new WorkplaceRow(
                cvr,
                pNumber,
                row.required("navn"),
                row.text("adresse"),
                postalCode(row),
                row.decimal("ordinaere_aarsvaerk"),
                row.decimal("stoettede_aarsvaerk"),
                row.whole("pladser", 0, 10_000));
    }

    private TaskRow task(Fields row) {
        String pNumber = row.needed("pnr", Identifiers::pNumber, "intake.expected.pNumber", "", "");
        known(row, "pnr", pNumber, workplaces, "arbejdssteder");
        String number = row.required("opgave_nr");
        if (!number.isEmpty() && !pNumber.isEmpty()) {
            once(row, "opgave_nr", pNumber + "/" + number, tasks, taskNumbers);
        }
        TaskRow task = new TaskRow(
                pNumber,
                number,
                row.required("opgave"),
                row.whole("minutter", 1, 1440),
                row.whole("gange_pr_uge", 1, 500),
                row.days("dage"),
                row.time("tidligst"),
                row.time("senest"),
                row.text("sted"),
                row.text("udfoeres_af"),
                row.whole("aflastning", 0, 3));
        inOrder(row, task.earliest(), task.latest());
        return task;
    }

    private NeedRow need(Fields row) {
        String pNumber = row.needed("pnr", Identifiers::pNumber, "intake.expected.pNumber", "", "");
        known(row, "pnr", pNumber, workplaces, "arbejdssteder");
        Optional<String> task = row.text("opgave_nr");
        task.filter(number -> !pNumber.isEmpty())
                .ifPresent(number -> known(row, "opgave_nr", pNumber + "/" + number, tasks, "opgaver"));
        Optional<Dimension> dimension = dimension(row);
        int leastBin = dimension.map(found -> level(row, "mindst", found)).orElse(0);
        dimension.ifPresent(found ->
                once(row, "dimension", pNumber + "/" + task.orElse("") + "/" + found.id(), new HashSet<>(), needKeys));
        return new NeedRow(
                pNumber,
                task,
                dimension.map(Dimension::id).orElse(""),
                leastBin,
                row.choice("styrke", Words.STRENGTH, "skal, bør, gerne"),
                row.yes("kan_tilpasses"),
                row.text("tilpasning"));
    }

    private PersonRow person(Fields row) {
        String number = row.required("nr");
        once(row, "nr", number, persons, personNumbers);
        PersonRow person = new PersonRow(
                number,
                row.required("fornavn"),
                row.text("efternavn"),
                row.value("cpr", Identifiers::cpr, "intake.expected.cpr", ""),
                row.text("telefon"),
                email(row, "email"),
                postalCode(row),
                row.whole("maalgruppe", 1, 13),
                row.text("modersmaal"),
                row.yes("tolk"),
                row.date("henvist_dato"),
                row.value(
                        "kommune",
                        found -> Optional.ofNullable(
                                words.municipalities().get(Text.plain(found).replaceAll(" kommune$", ""))),
                        "intake.expected.municipality",
                        ""),
                row.text("socialraadgiver"),
                row.text("konsulent"),
                row.whole("max_rejse_min", 0, 600),
                row.days("dage"),
                row.time("tidligst"),
                row.time("senest"),
                row.text("oensker"),
                row.yes("samtykke_profil"));
        inOrder(row, person.from(), person.until());
        return person;
    }

    private ObservationRow observation(Fields row) {
        String person = row.required("nr");
        known(row, "nr", person, persons, "borgere");
        Optional<Dimension> dimension = dimension(row);
        int level = dimension.map(found -> level(row, "niveau", found)).orElse(0);
        LocalDate seenOn = row.needed("dato", Moments::date, "intake.expected.date", "", LocalDate.EPOCH);
        if (seenOn.isAfter(words.today())) {
            row.refuse("dato", row.text("dato").orElse(""), "intake.expected.past", "");
        }
        String seenBy = row.needed(
                "set_af",
                found -> Optional.ofNullable(Words.SEEN_BY.get(Text.plain(found))),
                "intake.expected.choice",
                "leder, arbejdsplads, konsulent, socialrådgiver, borger, anden",
                "");
        Optional<String> place = row.value("sted", Identifiers::pNumber, "intake.expected.pNumber", "");
        place.ifPresent(pNumber -> known(row, "sted", pNumber, workplaces, "arbejdssteder"));
        return new ObservationRow(
                person,
                dimension.map(Dimension::id).orElse(""),
                level,
                seenOn,
                seenBy,
                row.whole("gange", 1, 1000).orElse(1),
                place,
                row.text("opgave"),
                row.text("note"));
    }

    private CourseRow course(Fields row) {
        String person = row.required("nr");
        known(row, "nr", person, persons, "borgere");
        String pNumber = row.needed("pnr", Identifiers::pNumber, "intake.expected.pNumber", "", "");
        known(row, "pnr", pNumber, workplaces, "arbejdssteder");
        LocalDate startsOn = row.needed("start", Moments::date, "intake.expected.date", "", LocalDate.EPOCH);
        Optional<LocalDate> endsOn = row.date("slut");
        Optional<String> outcome = row.choice("afsluttet", Words.OUTCOME, "gennemført, stoppet før tid");
        if (endsOn.filter(end -> end.isBefore(startsOn)).isPresent()) {
            row.refuse("slut", row.text("slut").orElse(""), "intake.expected.afterStart", "");
        } else if (outcome.isPresent() && row.text("slut").isEmpty()) {
            row.refuse("slut", "", "intake.expected.endOfEnded", "");
        }
        return new CourseRow(
                person,
                pNumber,
                row.needed(
                        "art",
                        found -> Optional.ofNullable(Words.INSTRUMENT.get(Text.plain(found))),
                        "intake.expected.choice",
                        "praktik, løntilskud, fleksjob, småjob, egen",
                        ""),
                startsOn,
                endsOn,
                row.decimal("timer_pr_uge").map(hours -> minutes(row, hours)),
                outcome,
                row.choice("aarsag_side", Words.SIDE, "borger, virksomhed, ingen, ukendt"),
                row.text("foerte_til"));
    }

    private static int minutes(Fields row, BigDecimal hours) {
        if (hours.compareTo(BigDecimal.valueOf(37)) > 0) {
            row.refuse("timer_pr_uge", row.text("timer_pr_uge").orElse(""), "intake.expected.hours", "");
            return 0;
        }
        return hours.multiply(BigDecimal.valueOf(60))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }

    private Optional<Dimension> dimension(Fields row) {
        String found = row.required("dimension");
        Optional<Dimension> dimension = Optional.ofNullable(words.dimensions().get(Text.plain(found)));
        if (dimension.isEmpty() && !found.isEmpty()) {
            row.refuse("dimension", found, "intake.expected.dimension", "");
        }
        return dimension;
    }

    private static int level(Fields row, String column, Dimension dimension) {
        List<Bin> bins = dimension.scale().bins();
        return row.needed(
                column,
                found -> Numbers.whole(found)
                        .filter(bin -> bin >= 0 && bin < bins.size())
                        .or(() -> bins.stream()
                                .filter(bin -> Text.plain(found).equals(Text.plain(bin.danish()))
                                        || Text.plain(found).equals(Text.plain(bin.english())))
                                .map(Bin::number)
                                .findFirst()),
                "intake.expected.level",
                "0-" + dimension.scale().highest() + ": "
                        + bins.stream().map(Bin::danish).collect(Collectors.joining(", ")),
                0);
    }

    private Optional<String> postalCode(Fields row) {
        return row.value(
                "postnr",
                found -> Optional.of(found.replaceAll("[.,]0+$", "").replaceFirst("^(\\d{4})\\b.*", "$1"))
                        .filter(words.postalCodes()::contains),
                "intake.expected.postalCode",
                "");
    }

    private static Optional<String> email(Fields row, String column) {
        return row.value(
                column,
                found -> Optional.of(found).filter(text -> text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")),
                "intake.expected.email",
                "");
    }

    private static void inOrder(Fields row, Optional<java.time.LocalTime> from, Optional<java.time.LocalTime> until) {
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            row.refuse("senest", row.text("senest").orElse(""), "intake.expected.later", "");
        }
    }

    private static void once(Fields row, String column, String key, Set<String> known, Map<String, Integer> seen) {
        if (key.isEmpty()) {
            return;
        }
        Integer before = seen.putIfAbsent(key, row.number());
        if (before != null) {
            row.refuse(column, row.text(column).orElse(""), "intake.expected.once", String.valueOf(before));
        }
        known.add(key);
    }

    private static void known(Fields row, String column, String key, Set<String> known, String sheet) {
        if (!key.isEmpty() && !known.contains(key)) {
            row.refuse(column, row.text(column).orElse(""), "intake.expected.known", sheet);
        }
    }
}

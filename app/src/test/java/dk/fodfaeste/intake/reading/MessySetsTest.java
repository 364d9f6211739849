package dk.fodfaeste.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.catalogue.Shipped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Sets that nobody here has seen, typed by a messy typist whom a seed leads. */
class MessySetsTest {

    private static final String SEED = "2026";
    private static final Vocabulary WORDS =
            Vocabulary.of(Shipped.edition(), new Geography(), ShippedGroups.codes(), LocalDate.of(2026, 11, 23));
    private static final List<CleanSheet> EXAMPLE =
            CleanSheet.example().stream().map(MessySetsTest::cut).toList();

    /** What is wrong in a column, whatever else stands there. */
    private static final Map<String, Map<String, String>> BROKEN = Map.of(
            "virksomheder",
                    Map.of("navn", "", "kontakt_email", "mail", "egen_virksomhed", "måske", "pause_til", "31-02-2026"),
            "arbejdssteder", Map.of("navn", " ", "postnr", "99999", "ordinaere_aarsvaerk", "-4", "pladser", "mange"),
            "opgaver", Map.of("opgave", "", "minutter", "0", "dage", "månedag", "tidligst", "25:00", "aflastning", "4"),
            "krav", Map.of("dimension", "FLYVE", "mindst", "9", "styrke", "altid", "kan_tilpasses", "2", "pnr", "123"),
            "borgere",
                    Map.of("fornavn", "", "cpr", "310299-1234", "maalgruppe", "14", "tolk", "?", "kommune", "Ankeborg"),
            "observationer", Map.of("nr", "B9999", "niveau", "8", "dato", "24-11-2026", "set_af", "nabo", "sted", "1"),
            "forloeb",
                    Map.of(
                            "nr",
                            "",
                            "art",
                            "ferie",
                            "start",
                            "32-01-2026",
                            "slut",
                            "00-00-0000",
                            "timer_pr_uge",
                            "38"));

    /** The town is whole, its long sheets are cut. */
    private static CleanSheet cut(CleanSheet sheet) {
        return sheet.name().equals("observationer") || sheet.name().equals("krav") ? sheet.first(300) : sheet;
    }

    @Property(tries = 30, seed = SEED)
    void aSetTypedMessilySaysWhatTheCleanOneSays(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        MessyTypist typist = new MessyTypist(seed);

        ReadImport messy = read(EXAMPLE.stream().map(typist::type).toList());

        ReadImport clean = read(EXAMPLE.stream().map(CleanSheet::clean).toList());
        assertThat(messy.refusals()).isEmpty();
        assertThat(messy.asides()).isEmpty();
        assertThat(messy.persons()).isEqualTo(clean.persons());
        assertThat(messy.companies()).isEqualTo(clean.companies());
        assertThat(messy.workplaces()).isEqualTo(clean.workplaces());
        assertThat(messy.tasks()).isEqualTo(clean.tasks());
        assertThat(messy.needs()).isEqualTo(clean.needs());
        assertThat(messy.observations()).isEqualTo(clean.observations());
        assertThat(messy.courses()).isEqualTo(clean.courses());
    }

    @Property(tries = 30, seed = SEED)
    void exactlyTheBrokenFieldsAreNamed(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Set<String> broken = new TreeSet<>();
        List<Upload> uploads = new ArrayList<>();
        for (CleanSheet sheet : EXAMPLE) {
            CleanSheet spoiled = sheet;
            Map<String, String> ways = Objects.requireNonNull(BROKEN.get(sheet.name()));
            List<String> columns = List.copyOf(new TreeSet<>(ways.keySet()));
            for (int times = random.nextInt(4); times > 0; times--) {
                int row = random.nextInt(sheet.rows().size());
                String column = columns.get(random.nextInt(columns.size()));
                spoiled = spoiled.with(row, column, Objects.requireNonNull(ways.get(column)));
                broken.add(sheet.name() + " " + (row + 2) + " " + column);
            }
            uploads.add(spoiled.clean());
        }

        ReadImport read = read(uploads);

        assertThat(new TreeSet<>(read.refusals().stream()
                        .map(refusal -> refusal.sheet() + " " + refusal.row() + " " + refusal.column())
                        .toList()))
                .isEqualTo(broken);
        int rows = EXAMPLE.stream().mapToInt(sheet -> sheet.rows().size()).sum();
        int refused =
                EXAMPLE.stream().mapToInt(sheet -> read.refused(sheet.name())).sum();
        assertThat(read.rows() + refused).isEqualTo(rows);
    }

    @Property(tries = 100, seed = SEED)
    void noTextInACellMakesItThrow(
            @ForAll @Size(max = 40) String noise, @ForAll @LongRange(min = 0, max = 99) long row) {
        for (CleanSheet sheet : EXAMPLE) {
            CleanSheet spoiled = sheet.first(100);
            for (String column : sheet.headers()) {
                spoiled = spoiled.with((int) row % spoiled.rows().size(), column, noise);
            }

            assertThat(read(List.of(spoiled.clean())).fileProblem()).isEmpty();
        }
    }

    private static ReadImport read(List<Upload> uploads) {
        return ReadImport.of(uploads, WORDS, KnownKeys.none());
    }
}

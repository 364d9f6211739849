package dk.fodfaeste.intake.reading;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.catalogue.Shipped;
import dk.fodfaeste.platform.CprInText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must hold of any bytes whatever: reading says what is wrong and never throws, says the same a second time, keeps no more than it may, and
 * repeats no number of a person. {@code bin/fuzz} tries it with bytes that Jazzer thinks of, {@code FilesFuzzTest} with those that are kept.
 */
public final class FilesFuzz {

    private static final Vocabulary WORDS =
            Vocabulary.of(Shipped.edition(), new Geography(), ShippedGroups.codes(), LocalDate.of(2026, 11, 23));
    private static final List<String> NAMES = List.of(
            "borgere.csv",
            "forloeb.csv",
            "observationer.csv",
            "opgaver.csv",
            "a.zip",
            "a.xlsx",
            "virksomheder.csv",
            "krav.csv");

    private FilesFuzz() {}

    /** Called by Jazzer. @param input the first byte says what the others are */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int kind = input[0] & 0xF;
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        if (kind < NAMES.size()) {
            reads(new Upload(NAMES.get(kind), rest));
        } else if (kind < 11) {
            reads(workbook(new String(rest, StandardCharsets.UTF_8)));
        } else {
            understands(new String(rest, StandardCharsets.UTF_8));
        }
    }

    private static Upload workbook(String sheet) {
        return HandMadeWorkbook.of(sheet, "").named("a.xlsx");
    }

    private static void reads(Upload upload) {
        Findings first = new ImportReader(List.of(upload), WORDS, KnownKeys.none()).findings();
        Findings second = new ImportReader(List.of(upload), WORDS, KnownKeys.none()).findings();
        check(first.equals(second), "the same says the same");
        check(first.refusals().size() <= Bounds.REFUSALS, "no more are kept than may be");
        check(first.refused() >= first.refusals().size(), "all are counted");
        Stream.concat(
                        first.refusals().stream().flatMap(refusal -> Stream.of(refusal.found(), refusal.column())),
                        first.asides().stream().flatMap(aside -> Stream.of(aside.sheet(), aside.column())))
                .forEach(shown -> check(!CprInText.isIn(shown), "nobody's number is repeated: " + shown));
    }

    private static void understands(String text) {
        check(!CprInText.isIn(CprInText.masked(text)), "what is covered is covered");
        Moments.date(text).ifPresent(day -> check(day.getYear() >= 1900 && day.getYear() <= 2100, "a day of our time"));
        Moments.dateFrom1904(text);
        Moments.time(text);
        DaysOfWeek.parse(text).ifPresent(days -> check(!days.isEmpty(), "a day at least"));
        Numbers.whole(text);
        Numbers.decimal(text);
        Identifiers.cpr(text).ifPresent(number -> check(number.matches("[0-9]{10}"), "ten digits"));
        Identifiers.cvr(text);
        Identifiers.pNumber(text).ifPresent(number -> check(number.matches("[0-9]{10}"), "ten digits"));
        Identifiers.phone(text);
        Text.key(text);
        check(Text.trimmed(text).indexOf('\0') < 0, "no database takes it");
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}

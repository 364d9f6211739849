package dk.fodfaeste.intake.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Types a clean sheet as people would: every cell in one of its ways, columns in any order, in any encoding. The seed decides. */
final class MessyTypist {

    private static final char[] SEPARATORS = {';', ',', '\t'};
    private static final String[] LINE_ENDS = {"\r\n", "\n", "\r"};
    private static final Charset[] ENCODINGS = {
        StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
    };

    private final Random random;

    MessyTypist(long seed) {
        random = new Random(seed);
    }

    Upload type(CleanSheet sheet) {
        char separator = SEPARATORS[random.nextInt(SEPARATORS.length)];
        String end = LINE_ENDS[random.nextInt(LINE_ENDS.length)];
        List<Integer> order = new ArrayList<>();
        for (int column = 0; column < sheet.headers().size(); column++) {
            order.add(column);
        }
        Collections.shuffle(order, random);
        StringBuilder text = new StringBuilder(one("", "", "sep=" + separator + end, "Udtræk af i går" + end + end));
        text.append(line(
                order.stream()
                        .map(column -> capitals(sheet.headers().get(column)))
                        .toList(),
                separator,
                end));
        for (List<String> row : sheet.rows()) {
            if (random.nextInt(20) == 0) {
                text.append(String.valueOf(separator).repeat(random.nextInt(4))).append(end);
            }
            text.append(line(
                    order.stream()
                            .map(column -> cell(sheet, column, row.get(column)))
                            .toList(),
                    separator,
                    end));
        }
        return new Upload(capitals(sheet.name()) + one(".csv", ".CSV", " (1).csv", ".txt"), encoded(text.toString()));
    }

    private byte[] encoded(String text) {
        String marked = one("", "\ufeff") + text;
        Charset encoding = ENCODINGS[random.nextInt(ENCODINGS.length)];
        boolean windows = encoding.name().equals("windows-1252");
        return (windows ? text.replace('\u2009', '\u00a0') : marked).getBytes(encoding);
    }

    private String line(List<String> cells, char separator, String end) {
        List<String> typed = cells.stream()
                .map(cell -> cell.indexOf(separator) >= 0 || cell.contains("\"") || random.nextInt(12) == 0
                        ? '"' + cell.replace("\"", "\"\"") + '"'
                        : cell)
                .toList();
        return String.join(String.valueOf(separator), typed) + end;
    }

    private String cell(CleanSheet sheet, int column, String clean) {
        if (clean.isEmpty()) {
            return one("", "", "", " ", "-", "\u00a0");
        }
        String typed = switch (sheet.headers().get(column)) {
            case "henvist_dato", "pause_til", "dato", "start", "slut" -> date(clean);
            case "tidligst", "senest" -> time(clean);
            case "dage" -> days(clean);
            case "tolk", "egen_virksomhed", "kan_tilpasses", "samtykke_profil" -> yesNo(clean);
            case "cpr" -> one(clean, clean.replace("-", ""), clean.replace("-", " "), withoutZero(clean));
            case "cvr" -> one(clean, "DK" + clean, "DK-" + clean, clean.replaceAll("(..)(?!$)", "$1 "), clean + ".0");
            case "pnr" -> one(clean, clean.replaceAll("(.{5})", "$1 "), clean + ".0", clean + ",00", "P-" + clean);
            case "sted" -> clean.matches("\\d{10}") ? one(clean, clean + ".0") : clean;
            case "telefon", "kontakt_telefon" ->
                one(clean, "+45 " + clean, "0045" + clean, clean.replaceAll("(..)(?!$)", "$1 "), "(+45)" + clean);
            case "postnr" -> one(clean, "DK-" + clean, clean + ".0", clean + " Byen");
            case "maalgruppe" -> one(clean, "nr. " + clean, "§ 6 nr. " + clean, clean + ".0");
            case "mindst", "niveau", "gange", "aflastning", "pladser", "gange_pr_uge" ->
                one(clean, clean + ",0", clean + ".0", clean + ".00");
            case "minutter", "max_rejse_min" -> one(clean, clean + " min", clean + " min.", clean + " minutter");
            case "timer_pr_uge" -> one(clean, clean.replace(',', '.'), clean + " timer", clean + " t.");
            case "ordinaere_aarsvaerk", "stoettede_aarsvaerk" -> one(clean, clean.replace(',', '.'), clean + "0");
            case "dimension", "styrke", "set_af", "art", "afsluttet", "aarsag_side" -> word(clean);
            case "kommune" -> one(clean, capitals(clean), clean + " Kommune", clean.replace("ø", "oe"));
            case "nr" -> sheet.name().equals("borgere") ? clean : one(clean, clean.toLowerCase(Locale.ROOT));
            default -> clean;
        };
        return one(typed, typed, typed, " " + typed, typed + " ", "\u00a0" + typed + "\u00a0", typed + "\u2009");
    }

    private String date(String clean) {
        LocalDate day = LocalDate.parse(clean, DateTimeFormatter.ofPattern("dd-MM-yyyy"));
        return one(
                clean,
                clean.replace('-', '.'),
                clean.replace('-', '/'),
                day.toString(),
                day + " 00:00:00",
                day + "T00:00:00",
                day.format(DateTimeFormatter.ofPattern("d.M.yyyy")),
                day.format(DateTimeFormatter.ofPattern("d/M-yy")),
                day.format(DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.of("da"))),
                clean.replace('-', '–'),
                String.valueOf(day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay()));
    }

    private String time(String clean) {
        boolean whole = clean.endsWith(":00");
        return one(
                clean,
                clean.replace(':', '.'),
                clean + ":00",
                "kl. " + clean,
                "KL " + clean.replaceFirst("^0", ""),
                clean.replace(":", ""),
                whole ? clean.replaceFirst("^0?(\\d+):00", "$1") : clean);
    }

    private String days(String clean) {
        return one(
                clean,
                clean.toUpperCase(Locale.ROOT),
                clean.replace(",", ", "),
                clean.replace("-", " - "),
                clean.replace("-", "–"),
                clean.replace("-", " til "),
                clean.replace(",", "/"),
                clean.replaceAll(",(?=[^,]*$)", " og "),
                clean.replace("ma", "Mandag")
                        .replace("fr", "fredag")
                        .replace("on", "Onsdag")
                        .replace("lø", "lørdag"),
                clean.equals("ma-fr") ? one("hverdage", "Alle hverdage", "man. til fre.") : clean);
    }

    private String yesNo(String clean) {
        return clean.equals("ja") ? one("ja", "Ja", "JA", "j", "x", "1", "true", "SAND") : one("nej", "Nej", "n", "0");
    }

    /** In capitals, with a dash or without a diacritic: still the same word. */
    private String word(String clean) {
        String plain = clean.replace("å", "aa").replace("ø", "oe").replace("æ", "ae");
        String bare = clean.replace("å", "a").replace("ø", "o");
        return one(clean, capitals(clean), clean.replace('_', ' '), plain, capitals(plain), bare);
    }

    private String withoutZero(String cpr) {
        String digits = cpr.replace("-", "");
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }

    private String capitals(String text) {
        return one(
                text, text.toUpperCase(Locale.ROOT), text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
    }

    private String one(String... ways) {
        return ways[random.nextInt(ways.length)];
    }
}

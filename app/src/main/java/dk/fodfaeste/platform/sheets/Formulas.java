package dk.fodfaeste.platform.sheets;

import java.text.Normalizer;

/**
 * Text that goes into a file that a spreadsheet opens. What begins like a formula would be run by it, also behind blanks or in the wide letters
 * of East Asian keyboards, which Excel reads as the narrow ones (OWASP, CSV injection).
 */
public final class Formulas {

    private static final String BEGINNINGS = "=+-@|%";

    /** U+2212, which no normal form makes a hyphen of. */
    private static final char MINUS = '−';

    private Formulas() {}

    /** The same text, with an apostrophe before it where it could be run. */
    public static String harmless(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    private static boolean isFormula(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        String seen = Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceFirst("^[\\s\\p{Z}\\p{C}]+", "");
        char first = cell.charAt(0);
        return first == '\t' || first == '\r' || first == '\n' || !seen.isEmpty() && isBeginning(seen.charAt(0));
    }

    private static boolean isBeginning(char character) {
        return BEGINNINGS.indexOf(character) >= 0 || character == MINUS;
    }
}

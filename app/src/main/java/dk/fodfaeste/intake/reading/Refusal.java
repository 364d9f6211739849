package dk.fodfaeste.intake.reading;

import dk.fodfaeste.platform.CprInText;

/**
 * A cell that was not understood.
 *
 * @param row as a spreadsheet shows it; 0 for the whole sheet
 * @param found what stood there; never a CPR number
 * @param expectedKey of the words for what was expected, with its argument
 */
public record Refusal(String sheet, int row, String column, String found, String expectedKey, String argument) {

    /** Nothing in it tells a number or a target group, wherever it stood. */
    Refusal covered() {
        return new Refusal(sheet, row, Shown.of(column), Shown.of(found), expectedKey, CprInText.masked(argument));
    }

    /** Whether one row of the sheet is to blame, and not its headers or the sheet as a whole. */
    boolean isOfRow() {
        return row > 0
                && !expectedKey.equals("intake.expected.column")
                && !expectedKey.equals("intake.expected.oneColumn");
    }
}

package dk.fodfaeste.intake.reading;

/** The same thing wrong in the same column of many rows: mended at one stroke. @param times how often */
public record Problem(String sheet, String column, String expectedKey, int times) {

    /** As a report may say it: a column may be called anything. */
    Problem times(int number) {
        return new Problem(sheet, Shown.of(column), expectedKey, number);
    }
}

package dk.fodfaeste.platform.sheets;

/** What is done to the rows of one sheet. @param refused rows that are not understood */
public record Count(int fresh, int changed, int unchanged, int refused) {

    public Count(int fresh, int changed, int unchanged) {
        this(fresh, changed, unchanged, 0);
    }

    public Count withRefused(int rows) {
        return new Count(fresh, changed, unchanged, rows);
    }

    public int all() {
        return fresh + changed + unchanged;
    }
}

package dk.fodfaeste.intake;

/** What an import does to one sheet's rows. @param refused rows that are not understood */
public record Count(int fresh, int changed, int unchanged, int refused) {

    public Count(int fresh, int changed, int unchanged) {
        this(fresh, changed, unchanged, 0);
    }

    Count withRefused(int rows) {
        return new Count(fresh, changed, unchanged, rows);
    }

    public int all() {
        return fresh + changed + unchanged;
    }
}

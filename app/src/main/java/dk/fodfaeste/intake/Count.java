package dk.fodfaeste.intake;

/** What an import does to one sheet's rows. */
public record Count(int fresh, int changed, int unchanged) {

    public int all() {
        return fresh + changed + unchanged;
    }
}

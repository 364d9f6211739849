package dk.fodfaeste.engine.patience;

/**
 * The constants of patience, in one place; the administration shows them.
 *
 * @param carefulDays after a course that stopped early, the last of them included
 * @param stopsInARow early stops without another end between them after which a talk comes first
 * @param followUpsWhenCareful how many times as often talks are held at a company that is careful
 * @param asksPerWeek of a company that said nothing itself
 */
public record PatiencePolicy(int carefulDays, int stopsInARow, int followUpsWhenCareful, int asksPerWeek) {

    public PatiencePolicy {
        if (carefulDays < 0 || stopsInARow < 1 || followUpsWhenCareful < 1 || asksPerWeek < 0) {
            throw new IllegalArgumentException("patience has days of 0 or more, and a stop and a talk at least");
        }
    }

    public static PatiencePolicy standard() {
        return new PatiencePolicy(90, 2, 2, 1);
    }
}

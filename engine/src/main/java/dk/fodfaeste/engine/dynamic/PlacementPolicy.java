package dk.fodfaeste.engine.dynamic;

/** Decides about a batch, without knowing who comes next. One object decides one year. */
public interface PlacementPolicy {

    int UNPLACED = -1;

    /** @return for each case of the batch its place, or {@link #UNPLACED} */
    int[] place(Arrival arrival);
}

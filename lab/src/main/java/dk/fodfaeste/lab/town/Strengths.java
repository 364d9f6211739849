package dk.fodfaeste.lab.town;

/** In how many groups of dimensions a person is strong; the mean over all of them is the same. */
public enum Strengths {
    BROAD,
    NARROW
}

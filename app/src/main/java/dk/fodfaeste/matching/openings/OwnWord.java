package dk.fodfaeste.matching.openings;

import dk.fodfaeste.engine.fit.Wish;

/** What a person says about an opening, in the person's own words. {@code REFUSED} is an explicit no and closes it. */
public enum OwnWord {
    REFUSED(Wish.NO_THANKS),
    NO_THANKS(Wish.NO_THANKS),
    FINE(Wish.FINE),
    WOULD_LIKE(Wish.WOULD_LIKE),
    DREAM(Wish.DREAM);

    private final Wish wish;

    OwnWord(Wish wish) {
        this.wish = wish;
    }

    public Wish wish() {
        return wish;
    }
}

package dk.fodfaeste.discovery.preview;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.platform.web.Words;

/** A line of a profile, as it stands under an edition. @param possible the highest level that is not ruled out */
public record Shown(Dimension dimension, boolean known, int level, int possible) {

    static Shown of(Dimension dimension, Belief belief) {
        return new Shown(dimension, belief.isKnown(), belief.shownLevel(), belief.possibleLevel());
    }

    /** «Med lidt støtte», «selv til viser andre», or that it is not known yet. */
    public String told(Words words) {
        if (!known) {
            return words.text("profile.unknown");
        }
        return level == possible
                ? dimension.scale().bin(level).name(words)
                : words.text(
                        "profile.between",
                        dimension.scale().bin(level).nameWithin(words),
                        dimension.scale().bin(possible).nameWithin(words));
    }
}

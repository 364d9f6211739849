package dk.fodfaeste.catalogue;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;

/**
 * One thing that work may ask of a person, in functional words.
 *
 * @param id the catalogue's key, as in {@code EARLY_START}
 * @param lookFor what to look for, in plain Danish
 */
public record Dimension(String id, DimensionGroup group, String danish, String english, Scale scale, String lookFor)
        implements Named {

    @Override
    public String name(Words words) {
        return words.danish() ? danish : english;
    }
}

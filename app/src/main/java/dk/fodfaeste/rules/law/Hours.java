package dk.fodfaeste.rules.law;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;

/** A time a week, told in hours. */
public record Hours(int minutes) implements Named {

    @Override
    public String name(Words words) {
        return words.hours(minutes);
    }
}

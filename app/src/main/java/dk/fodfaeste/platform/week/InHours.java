package dk.fodfaeste.platform.week;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;

/** Minutes as a text tells them in hours. */
public record InHours(int minutes) implements Named {

    @Override
    public String name(Words words) {
        return words.hours(minutes);
    }
}

package dk.fodfaeste.rules.law;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;

/** Plain words in both languages. */
public record Text(String da, String en) implements Named {

    @Override
    public String name(Words words) {
        return words.danish() ? da : en;
    }
}

package dk.fodfaeste.rules;

import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.law.Certainty;
import dk.fodfaeste.rules.law.Text;

/**
 * One of the purposes that the law has for an instrument, of which an agreement names one.
 *
 * @param code under which an agreement keeps it
 * @param paragraph where it stands, as the law is cited
 * @param certainty how surely the text was read; screens say so when it is not HIGH
 */
public record Purpose(String code, String instrument, String paragraph, Certainty certainty, Text name) {

    public String text(Words words) {
        return name.name(words);
    }
}

package dk.fodfaeste.rules;

import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.law.Certainty;
import dk.fodfaeste.rules.law.Validity;

/** What somebody promises by signing, word for word. @param party whose promise it is, under the name that agreements know it by */
public record Promise(
        String party, Validity valid, String paragraph, Certainty certainty, String danish, String english) {

    public String text(Words words) {
        return words.danish() ? danish : english;
    }
}

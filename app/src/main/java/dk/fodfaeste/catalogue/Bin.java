package dk.fodfaeste.catalogue;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;

/** One step of a scale: «Med lidt støtte», «3 timer», «B1». */
public record Bin(int number, String danish, String english) implements Named {

    @Override
    public String name(Words words) {
        return words.danish() ? danish : english;
    }
}

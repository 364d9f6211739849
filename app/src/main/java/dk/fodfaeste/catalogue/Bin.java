package dk.fodfaeste.catalogue;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;

/** One step of a scale: «Med lidt støtte», «3 timer», «B1». */
public record Bin(int number, InLanguages names) implements Named {

    public String danish() {
        return names.danish();
    }

    public String english() {
        return names.english();
    }

    @Override
    public String name(Words words) {
        return names.in(words);
    }
}

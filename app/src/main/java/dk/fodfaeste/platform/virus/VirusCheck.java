package dk.fodfaeste.platform.virus;

import dk.fodfaeste.platform.web.RefusedException;

/** Looks through a file that somebody sends, before any part of it is kept. */
public interface VirusCheck {

    /**
     * @return CLEAN, or NOT_CHECKED where the operator has set up no check
     * @throws RefusedException when something was found, or when the check that is set up does not answer: then nothing is kept
     */
    Outcome check(byte[] content);

    /** What the check said of a file that may be kept; the same words as in the tables. */
    enum Outcome {
        CLEAN,
        NOT_CHECKED
    }
}

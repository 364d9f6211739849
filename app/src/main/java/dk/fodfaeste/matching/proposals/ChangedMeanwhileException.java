package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.matching.decisions.Agreement;
import dk.fodfaeste.platform.web.RefusedException;

/** Somebody else wrote a newer version while the writer looked at an older one: both are kept, and the writer decides. */
public class ChangedMeanwhileException extends RefusedException {

    private final transient Agreement now;

    ChangedMeanwhileException(Agreement now) {
        super("proposal.changedMeanwhile.terms");
        this.now = now;
    }

    public Agreement now() {
        return now;
    }
}

package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals.Signal;
import java.util.List;

/** What a room above has to tell on the page of the day about proposals. It is asked only where there are any. */
public interface ProposalSignals {

    /** Called in a transaction of the reader's. */
    List<Signal> signals(Actor reader);
}

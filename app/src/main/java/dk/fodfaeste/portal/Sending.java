package dk.fodfaeste.portal;

import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.matching.decisions.Proposal;
import java.time.LocalDate;
import java.util.Optional;

/** A link for one purpose: whether it can be sent, what it shows, and sending it. */
interface Sending {

    LinkPurpose purpose();

    /** Key of why none can be sent just now; empty where one can. */
    Optional<String> hindered(Proposal proposal);

    /** What the receiver would see today, as the page's view. */
    Object preview(Proposal proposal, Receiver receiver);

    /** @throws dk.fodfaeste.platform.web.RefusedException where it cannot be sent, or its last day is not one */
    void send(Proposal proposal, Receiver receiver, LocalDate lastDay);
}

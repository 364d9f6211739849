package dk.fodfaeste.lab.town.way;

import dk.fodfaeste.engine.Fit;

/** A proposal that can be made, with the reasons for it. */
record Possibility(Proposal proposal, Fit fit) {

    /** {@code fit · wish · step} */
    double value() {
        return fit.value(
                proposal.applicant().wish(proposal.opening()),
                proposal.opening().step());
    }
}

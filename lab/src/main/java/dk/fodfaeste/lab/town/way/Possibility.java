package dk.fodfaeste.lab.town.way;

import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.plan.Pair;

/** A proposal that can be made, with the reasons for it. */
record Possibility(Proposal proposal, Fit fit) {

    /** {@code fit · wish · step} */
    double value() {
        return fit.value(
                proposal.applicant().wish(proposal.opening()),
                proposal.opening().step());
    }

    Pair pair() {
        return pair(value());
    }

    Pair pair(double worth) {
        return new Pair(proposal.applicant().id(), proposal.opening().opening().id(), worth);
    }
}

package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.matching.decisions.Proposal;
import java.util.List;

/**
 * What has to be there before a course begins. Everything of this kind is asked at the last signature, in its transaction, and shown on the page of
 * the proposal; rooms above this one say what they know, such as that nothing is granted yet.
 */
public interface StartCondition {

    /** @param proposal whose terms are whole @return what stands in the way, in the order in which pages show it */
    List<Obstacle> hinders(Proposal proposal, Workplace workplace);
}

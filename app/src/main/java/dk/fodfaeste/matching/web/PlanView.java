package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.discovery.NextToFindOut.Suggestion;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.plan.WeekPlan;
import dk.fodfaeste.matching.plan.WeekPlan.Waiting.Reason;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.web.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The plan as its page shows it.
 *
 * @param rows pairs to decide about, and what was decided on this page
 * @param next the row that the reader goes on with after having decided something
 * @param pairs in the plan, of the consultant who is looked at
 * @param askers the consultants who have pairs, by name
 * @param said key of what was just done
 * @param refusal of a pair that stands in none of the rows
 */
public record PlanView(
        WeekPlan plan,
        PlanPlace place,
        List<PlanRow> rows,
        Optional<UUID> next,
        long pairs,
        List<Asker> askers,
        Paging<WaitingLine> waiting,
        List<Decided> decided,
        Catalogue catalogue,
        Optional<String> said,
        Optional<RefusedException> refusal) {

    /** Whether somebody asked for those who wait; otherwise only their number by reason is shown. */
    public boolean unfolded() {
        return place.waiting().isPresent() || place.page().isPresent();
    }

    public Optional<Reason> reason() {
        return place.waiting();
    }

    /** Pairs that come after those on the page. */
    public long more() {
        return place.isFresh() ? pairs - before() - rows.size() : Math.max(0, pairs - place.show());
    }

    /** Pairs that come before those on the page. */
    public long before() {
        return place.before((int) pairs);
    }

    /** The pairs again, as many as were shown, from the list of those who wait. */
    public String addressOfPairs() {
        return place.address(place.show());
    }

    public String addressOfMore() {
        return place.address((int) before() + 2 * PlanPlace.STEP);
    }

    public String addressOfBefore() {
        return place.address((int) before());
    }

    /** The address of this plan with others of those who wait. */
    public String address(Optional<Reason> other, int page) {
        return place.address(other, page) + "#waiting";
    }

    public Map<Reason, Long> reasons() {
        return plan.waiting().stream()
                .collect(Collectors.groupingBy(
                        WeekPlan.Waiting::reason, () -> new EnumMap<>(Reason.class), Collectors.counting()));
    }

    public List<Decided> in(State... states) {
        return decided.stream()
                .filter(each -> List.of(states).contains(each.proposal().state()))
                .toList();
    }

    public long waitingForKnowledge() {
        return reasons().getOrDefault(Reason.FIND_OUT, 0L);
    }

    public Optional<String> findOut(WaitingLine waiting, Words words) {
        return waiting.findOut()
                .map(each -> catalogue.dimension(each.dimension()).nameWithin(words));
    }

    /** @param pairs of this consultant's persons in the plan */
    public record Asker(UUID id, String name, long pairs) {}

    /** @param findOut what would decide most, if knowledge is what is missing */
    public record WaitingLine(Person person, Reason reason, Optional<Suggestion> findOut) {}

    /** What somebody decided and no course has come of. @param by name of who decided it last */
    public record Decided(Proposal proposal, String person, String workplace, String by) {}
}

package dk.fodfaeste.lab.town.way;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is left of a week while proposals are made one after another. */
final class Capacities {

    private final Map<UUID, Integer> courses;
    private final Map<UUID, Integer> places;
    private final Map<UUID, Integer> asks;
    private final Set<String> taken = new HashSet<>();

    Capacities(Desk desk) {
        courses = new HashMap<>(desk.coursesLeft());
        places = new HashMap<>(desk.placesLeft());
        asks = new HashMap<>(desk.asksLeft());
    }

    boolean allow(Proposal proposal) {
        return !taken.contains(proposal.opening().opening().id())
                && courses.getOrDefault(proposal.applicant().consultant(), 0) > 0
                && places.getOrDefault(proposal.opening().workplace().id(), 0) > 0
                && asks.getOrDefault(proposal.opening().company().id(), 0) > 0;
    }

    void take(Proposal proposal) {
        taken.add(proposal.opening().opening().id());
        courses.merge(proposal.applicant().consultant(), -1, Integer::sum);
        places.merge(proposal.opening().workplace().id(), -1, Integer::sum);
        asks.merge(proposal.opening().company().id(), -1, Integer::sum);
    }
}

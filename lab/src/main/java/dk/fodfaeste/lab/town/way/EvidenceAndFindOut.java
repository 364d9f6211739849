package dk.fodfaeste.lab.town.way;

import java.util.List;

/** As {@link Evidence}; supervisors look first at what the engine's {@code FindOut} says. */
public record EvidenceAndFindOut() implements WayOfWorking {

    @Override
    public List<Proposal> propose(Desk desk) {
        return WeekPlan.best(desk, Possibilities.of(desk));
    }
}

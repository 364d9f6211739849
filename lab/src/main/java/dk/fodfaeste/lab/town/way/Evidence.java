package dk.fodfaeste.lab.town.way;

import java.util.List;

/** What was seen is written down, and the engine's plan chooses for everybody at once; what is seen is what ordinary work shows. */
public record Evidence() implements WayOfWorking {

    @Override
    public List<Proposal> propose(Desk desk) {
        return WeekPlan.best(desk, Possibilities.of(desk));
    }
}

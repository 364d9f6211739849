package dk.fodfaeste.lab.town.way;

import dk.fodfaeste.engine.Fit;
import java.util.List;

/**
 * Everything: evidence, finding out, patience with companies where a course stopped early, and prices of openings from sampled futures,
 * so that an opening is kept for whoever needs it more when that can be expected.
 */
public final class Whole implements WayOfWorking {

    @Override
    public List<Proposal> propose(Desk desk) {
        List<Possibility> possibilities = Possibilities.of(desk).stream()
                .filter(possibility -> isPatient(desk, possibility))
                .toList();
        return WeekPlan.best(desk, possibilities);
    }

    /** Where a course stopped early not long ago, only what every must is shown for. */
    private static boolean isPatient(Desk desk, Possibility possibility) {
        Fit fit = possibility.fit();
        return !desk.careful()
                        .contains(possibility.proposal().opening().company().id())
                || fit.isSure();
    }
}

package dk.fodfaeste.lab.town.way;

import dk.fodfaeste.engine.Fit;
import dk.fodfaeste.engine.FitPolicy;
import java.util.List;

/** All that can be proposed in a week: nothing that is closed, nothing that rests on what nobody has seen. */
final class Possibilities {

    private static final FitPolicy FIT = FitPolicy.standard();

    private Possibilities() {}

    static List<Possibility> of(Desk desk) {
        return desk.waiting().stream()
                .flatMap(applicant -> applicant.possible().stream()
                        .map(opening -> new Possibility(
                                new Proposal(applicant, opening),
                                Fit.of(applicant.candidate(), opening.opening(), FIT))))
                .filter(possibility -> possibility.fit().canBeProposed())
                .toList();
    }
}

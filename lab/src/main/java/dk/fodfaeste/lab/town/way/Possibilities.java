package dk.fodfaeste.lab.town.way;

import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.lab.town.TownOpening;
import java.util.Collection;
import java.util.List;

/** All that can be proposed: nothing that is closed, nothing that rests on what nobody has seen. */
final class Possibilities {

    private static final FitPolicy FIT = FitPolicy.standard();

    private Possibilities() {}

    static List<Possibility> of(Desk desk) {
        return desk.waiting().stream()
                .flatMap(applicant -> of(applicant, applicant.possible()).stream())
                .toList();
    }

    static List<Possibility> of(Applicant applicant, Collection<TownOpening> openings) {
        return openings.stream()
                .map(opening -> new Possibility(
                        new Proposal(applicant, opening), Fit.of(applicant.candidate(), opening.opening(), FIT)))
                .filter(possibility -> possibility.fit().canBeProposed())
                .toList();
    }
}

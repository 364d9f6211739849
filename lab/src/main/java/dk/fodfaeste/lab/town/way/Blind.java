package dk.fodfaeste.lab.town.way;

import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.lab.town.TownOpening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A traditional office: it knows hours, place, wishes and how demanding an opening is, and has a general impression of a person. Whoever
 * has waited longest chooses first, and gets the opening that is wished most among those that do not look too hard.
 */
public record Blind() implements WayOfWorking {

    /** How an impression turns into a chance: in levels, about what one person varies between dimensions. */
    private static final NormalDistribution AROUND = NormalDistribution.of(0, 1);

    @Override
    public List<Proposal> propose(Desk desk) {
        Capacities left = new Capacities(desk);
        List<Proposal> proposals = new ArrayList<>();
        for (Applicant applicant : desk.waiting()) {
            Optional<Proposal> chosen = applicant.possible().stream()
                    .map(opening -> new Proposal(applicant, opening))
                    .filter(left::allow)
                    .max(Comparator.comparingDouble(Blind::promise)
                            .thenComparing(proposal -> -proposal.opening().number()));
            chosen.ifPresent(proposal -> {
                left.take(proposal);
                proposals.add(proposal);
            });
        }
        return proposals;
    }

    /** Wish, step, and how the impression compares with what the opening asks in the mean. */
    static double promise(Proposal proposal) {
        TownOpening opening = proposal.opening();
        double margin = proposal.applicant().impression() - meanLevel(opening);
        return proposal.applicant().wish(opening).factor() * opening.step() * AROUND.cumulativeProbability(margin);
    }

    private static double meanLevel(TownOpening opening) {
        return opening.needs(Strength.MUST).stream()
                .mapToInt(Need::leastBin)
                .average()
                .orElse(0);
    }
}

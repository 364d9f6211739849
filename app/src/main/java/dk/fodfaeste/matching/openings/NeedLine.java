package dk.fodfaeste.matching.openings;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.engine.fit.NeedState;
import dk.fodfaeste.engine.fit.Reason;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.platform.EditionInForce;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One need of an opening beside what is known of the person: one line on a page, and one line of a decision's grounds.
 *
 * @param level the least level asked for, a bin of the dimension's scale
 * @param edition of the catalogue; empty in a decision that is older than the first
 * @param probability that the person is at the level or above; of a state that is unknown it says nothing
 */
public record NeedLine(
        String dimension,
        int level,
        Strength strength,
        boolean adaptable,
        Optional<String> adaptation,
        NeedState state,
        double probability,
        double cost,
        Optional<Integer> edition) {

    /** What was decided before there were editions says none. */
    public NeedLine {
        edition = Objects.requireNonNullElse(edition, Optional.empty());
    }

    public static List<NeedLine> of(Possibility possibility) {
        return possibility.fit().reasons().stream()
                .map(reason -> of(reason, possibility.what()))
                .toList();
    }

    private static NeedLine of(Reason reason, WorkOpening opening) {
        return new NeedLine(
                reason.need().dimension(),
                reason.need().leastBin(),
                reason.need().strength(),
                reason.need().adaptable(),
                opening.adaptation(reason.need().dimension()),
                reason.state(),
                reason.probability(),
                reason.cost(),
                Optional.of(EditionInForce.number()));
    }

    /** With the catalogue's words of the day. */
    public Named named(Catalogue catalogue) {
        return new Named(catalogue.at(edition.orElse(0)).dimension(dimension), this);
    }

    /** A line with its dimension. */
    public record Named(Dimension dimension, NeedLine line) {}
}

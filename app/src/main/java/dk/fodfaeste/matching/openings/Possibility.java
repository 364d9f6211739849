package dk.fodfaeste.matching.openings;

import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.Reason;
import dk.fodfaeste.engine.fit.Remedy;
import dk.fodfaeste.engine.fit.Wish;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.patience.Patience.Pause;
import dk.fodfaeste.engine.patience.Patience.Paused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One opening for one person, with its reasons. @param word the person's own, if somebody asked */
public record Possibility(WorkOpening what, Fit fit, Optional<OwnWord> word) {

    /** Whether a step is expected to lead on is not known yet for any opening: neither more nor less. */
    private static final double STEP = 1.0;

    public double value() {
        return fit.value(wish(word), STEP);
    }

    /** What the fit is multiplied by: the person's word and whether it leads on. */
    public static double worth(Optional<OwnWord> word) {
        return wish(word).factor() * STEP;
    }

    private static Wish wish(Optional<OwnWord> word) {
        return word.map(OwnWord::wish).orElse(Wish.FINE);
    }

    public Kind kind() {
        if (!fit.isOpen()) {
            return Kind.CLOSED;
        }
        if (!what.patience().allows(fit)) {
            return Kind.BLIND;
        }
        return what.admission().isInvitedOnly() ? Kind.INVITED : Kind.OPEN;
    }

    /** Could be proposed, were the company not careful: a must is not shown yet. */
    public boolean isUnsure() {
        return kind() == Kind.BLIND && fit.canBeProposed();
    }

    /** What would open it, as the company stands. */
    public List<Remedy> whatWouldChangeIt(LocalDate today) {
        return what.patience() instanceof Patience.Careful
                ? fit.whatWouldMakeItSure(today)
                : fit.whatWouldChangeIt(today);
    }

    /** Whether the one gate that is closed opens when somebody talks with the company. */
    public boolean waitsForTalk() {
        return what.patience() instanceof Paused(Pause.TalkFirst first)
                && fit.closed().size() == 1;
    }

    public long blind() {
        return fit.reasons().stream().filter(Reason::isBlind).count();
    }

    /**
     * Can be proposed; can where the company has asked for the person; rests on something nobody has seen, or not enough of for a careful company; closed by a gate or a need that is not met.
     */
    public enum Kind {
        OPEN,
        INVITED,
        BLIND,
        CLOSED
    }
}

package dk.fodfaeste.lab.town.way;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Who may come: drawn with replacement from those for whom something became possible in the last half year. */
final class Futures {

    private static final int WEEKS_BACK = 26;

    private final RandomGenerator random = new SplittableRandom(2024);
    private final List<Newcomer> lately = new ArrayList<>();
    private final Set<Newcomer.Key> seen = new HashSet<>();

    /** Somebody who began to wait, and for whom there was a first possibility in this week. */
    record Newcomer(Applicant applicant, int week) {

        /** The same person may come again after a course. */
        record Key(UUID person, int waitingSince) {}
    }

    /** @param possibilities of the week */
    void remember(int week, List<Possibility> possibilities) {
        for (Possibility possibility : possibilities) {
            Applicant applicant = possibility.proposal().applicant();
            if (seen.add(new Newcomer.Key(applicant.id(), applicant.waitingSince()))) {
                lately.add(new Newcomer(applicant, week));
            }
        }
        lately.removeIf(newcomer -> newcomer.week <= week - WEEKS_BACK);
    }

    /** @param weeks ahead, as many as come in so many weeks in the mean */
    List<Applicant> draw(int week, int weeks) {
        List<Applicant> drawn = new ArrayList<>();
        int past = Math.min(week + 1, WEEKS_BACK);
        int expected = (int) Math.round((double) lately.size() * weeks / past);
        for (int each = 0; each < expected; each++) {
            drawn.add(lately.get(random.nextInt(lately.size())).applicant());
        }
        return drawn;
    }
}

package dk.fodfaeste.discovery.progress;

import dk.fodfaeste.discovery.progress.Answer.AtStep;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Something that is worth talking about, with its reason. What to work on the two choose themselves. */
public sealed interface Suggestion {

    /** More than so many help nobody to choose. */
    int MOST = 3;

    /** A step apart is no difference: the words lie close. */
    int FAR = 2;

    Indicator indicator();

    /** The two see it differently. */
    record Apart(Indicator indicator) implements Suggestion {}

    /** One of them names a lower step than the last time. @param since the day of that talk */
    record Fell(Indicator indicator, Viewpoint of, LocalDate since) implements Suggestion {}

    /**
     * Where the two lie farthest apart, and where it fell; each thing once.
     *
     * @param latest the talk that is read, or that is being filled in
     * @param before the one before it, if there was one; compared only where it was worded the same
     * @param indicators of the latest talk's wording
     */
    static List<Suggestion> of(Talk latest, Optional<Talk> before, List<Indicator> indicators) {
        Stream<Suggestion> apart = indicators.stream()
                .filter(each -> latest.answers().apart(each.id()) >= FAR)
                .sorted(Comparator.comparingInt(
                                (Indicator each) -> latest.answers().apart(each.id()))
                        .reversed())
                .map(Apart::new);
        Stream<Suggestion> fell = before.filter(earlier -> earlier.wording() == latest.wording()).stream()
                .flatMap(earlier -> indicators.stream().flatMap(each -> fell(each, latest, earlier)));
        Set<String> seen = new HashSet<>();
        return Stream.concat(apart, fell)
                .filter(each -> seen.add(each.indicator().id()))
                .limit(MOST)
                .toList();
    }

    private static Stream<Suggestion> fell(Indicator indicator, Talk latest, Talk before) {
        return Arrays.stream(Viewpoint.values())
                .filter(viewpoint -> latest.answers().of(viewpoint, indicator.id()) instanceof AtStep(int now)
                        && before.answers().of(viewpoint, indicator.id()) instanceof AtStep(int then)
                        && now < then)
                .limit(1)
                .map(viewpoint ->
                        new Fell(indicator, viewpoint, before.sitting().on()));
    }
}

package dk.fodfaeste.catalogue;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that work may ask of a person, in functional words.
 *
 * @param id the catalogue's key, as in {@code EARLY_START}
 * @param lookFors what to look for, in plain words
 * @param retiredOn day on which it was taken out: nothing new is seen or asked of it, and what was stays
 * @param counts what was seen, of itself and of others, that counts for it
 * @param asks what was asked, of itself and of others, that is asked of it
 */
public record Dimension(
        String id,
        DimensionGroup group,
        InLanguages names,
        InLanguages lookFors,
        Scale scale,
        Optional<LocalDate> retiredOn,
        List<Counting> counts,
        List<Counting> asks)
        implements Named {

    public Dimension {
        counts = List.copyOf(counts);
        asks = List.copyOf(asks);
    }

    /** As it begins: with nothing seen but of itself. @param edition the first that it stands in */
    public static Dimension fresh(
            String id, DimensionGroup group, InLanguages names, InLanguages lookFors, Scale scale, int edition) {
        List<Counting> own = List.of(Counting.own(id, edition));
        return new Dimension(id, group, names, lookFors, scale, Optional.empty(), own, own);
    }

    public String danish() {
        return names.danish();
    }

    public String english() {
        return names.english();
    }

    /** What to look for, in the reader's language. */
    public String lookFor(Words words) {
        return lookFors.in(words);
    }

    @Override
    public String name(Words words) {
        return names.in(words);
    }

    /** Whether the program reckons with its steps, as the hours of a day: they mean what they mean, and only its name may change. */
    public boolean hasFixedSteps() {
        return scale.ofHours();
    }

    /** Whether something may be seen or asked of it today. */
    public boolean inUse() {
        return retiredOn.isEmpty();
    }

    public Dimension worded(InLanguages newNames, InLanguages newLookFors) {
        return new Dimension(id, group, newNames, newLookFors, scale, retiredOn, counts, asks);
    }

    /** @param onwards for each step of now the one of then, or {@link Counting#NOT} @param next the first edition with these steps */
    public Dimension stepped(Scale newScale, List<Integer> onwards, int next) {
        return new Dimension(
                id,
                group,
                names,
                lookFors,
                newScale,
                retiredOn,
                then(counts, onwards, next),
                then(asks, onwards, next));
    }

    private List<Counting> then(List<Counting> before, List<Integer> onwards, int next) {
        List<Counting> then = new ArrayList<>(
                before.stream().map(each -> each.then(onwards, next)).toList());
        then.add(Counting.own(id, next));
        return then;
    }

    public Dimension retired(LocalDate day) {
        return new Dimension(id, group, names, lookFors, scale, Optional.of(day), counts, asks);
    }

    public Dimension broughtBack() {
        return new Dimension(id, group, names, lookFors, scale, Optional.empty(), counts, asks);
    }

    public Dimension counting(List<Counting> newCounts, List<Counting> newAsks) {
        return new Dimension(id, group, names, lookFors, scale, retiredOn, newCounts, newAsks);
    }
}

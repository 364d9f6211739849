package dk.fodfaeste.catalogue.editing;

import dk.fodfaeste.catalogue.Counting;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.Scale;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Other steps, or other words for them. What was seen before keeps its words and counts as the editor said.
 *
 * @param steps from the lowest
 * @param onwards for each step of before the one that it counts for, or {@link Counting#NOT}
 */
public record Restepped(String dimension, List<InLanguages> steps, List<Integer> onwards) implements Change {

    public Restepped {
        steps = List.copyOf(steps);
        onwards = List.copyOf(onwards);
    }

    @Override
    public List<String> touches() {
        return List.of(dimension);
    }

    @Override
    public List<Dimension> on(Edition before, int next, LocalDate day) {
        Dimension dimension = Change.free(before, this.dimension);
        if (onwards.size() != dimension.scale().bins().size()) {
            throw new RefusedException("catalogue.wrong.otherSteps");
        }
        return List.of(dimension.stepped(scale(dimension, next), onwards, next));
    }

    /** With other words alone it stays the same scale, so that what is seen under the new words counts under the old. */
    private Scale scale(Dimension before, int next) {
        boolean same = onwards.equals(
                IntStream.range(0, before.scale().bins().size()).boxed().toList());
        String id = same && steps.size() == before.scale().bins().size()
                ? before.scale().id()
                : dimension + "." + next;
        return Scale.of(id, steps);
    }
}

package dk.fodfaeste.catalogue.web;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.editing.ChangeLine;
import dk.fodfaeste.catalogue.editing.EditionLine;
import dk.fodfaeste.platform.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an edition brought.
 *
 * @param by name of who put it in force
 * @param before the dimension that is looked at, as it was; empty where it was not there, or nothing of it is to be told
 * @param after and as it became
 */
public record HistoryLine(
        EditionLine edition,
        String by,
        List<ChangeLine> changes,
        Optional<Dimension> before,
        Optional<Dimension> after) {

    /** Name, what to look for and steps, where they became others. */
    public List<Difference> differences(Words words) {
        return Stream.<Function<Dimension, String>>of(
                        each -> each.name(words),
                        each -> each.lookFor(words),
                        each -> each.scale().told(words))
                .map(told -> new Difference(
                        before.map(told).orElse(""), after.map(told).orElse("")))
                .filter(each -> before.isPresent() && !each.before().equals(each.after()))
                .toList();
    }

    public record Difference(String before, String after) {}
}

package dk.fodfaeste.catalogue.editing;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.editing.Draft.Entry;
import dk.fodfaeste.platform.web.Words;
import java.util.List;

/** A change, as pages tell it: «Taget ud: Møder kl. 7 eller før». @param others the dimensions besides that it is about */
public record ChangeLine(Entry entry, Dimension dimension, List<Dimension> others) {

    /** @param after the edition that came of it, or would come */
    public static ChangeLine of(Entry entry, Edition after) {
        Change change = entry.change();
        return new ChangeLine(
                entry,
                after.dimension(change.dimension()),
                change.touches().stream()
                        .filter(id -> !id.equals(change.dimension()))
                        .flatMap(id -> after.find(id).stream())
                        .toList());
    }

    public String told(Words words) {
        if (entry.change() instanceof Merged) {
            return words.text("catalogue.change.Merged", dimension, others.getFirst(), others.getLast());
        }
        return words.text(
                "catalogue.change." + entry.change().getClass().getSimpleName(),
                dimension,
                words.list(others.stream().map(each -> each.name(words)).toList()));
    }
}

package dk.fodfaeste.discovery;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.platform.web.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is shared, with the names of what it is about.
 *
 * @param company name of the company, where the receiver is one
 */
public record SharedLine(SharedItem item, Optional<Dimension> dimension, Optional<String> company) {

    /** «Gør rent: Selv», or the person's own words. */
    public String told(Words words) {
        return item.words()
                .or(() -> dimension.map(each -> told(words, each)))
                .orElseGet(() -> words.text("sharing.item." + SharedItem.CONTACT));
    }

    private String told(Words words, Dimension each) {
        return item.level()
                .map(level -> words.text(
                        "sharing.item.level",
                        each.name(words),
                        each.scale().bin(level).nameWithin(words)))
                .orElseGet(() -> each.name(words));
    }

    /**
     * The same in another language of the catalogue, where the organisation wrote the dimension in it; the step too, where it wrote that.
     *
     * @param language its code
     */
    public Optional<String> toldIn(String language) {
        return dimension.flatMap(each -> each.names()
                .in(language)
                .map(name -> item.level()
                        .flatMap(level -> each.scale().bin(level).names().in(language))
                        .map(step -> name + ": " + step)
                        .orElse(name)));
    }

    public boolean isContact() {
        return item.item().equals(SharedItem.CONTACT);
    }

    public boolean isWords() {
        return item.words().isPresent();
    }

    public String receiver(Words words) {
        return company.orElseGet(() -> words.of(item.receiver()));
    }

    /** The first of those that say the same. */
    static List<SharedLine> once(List<SharedLine> lines) {
        Set<String> told = new HashSet<>();
        List<SharedLine> once = new ArrayList<>();
        for (SharedLine line : lines) {
            if (told.add(line.item.item() + line.item.words().orElse(""))) {
                once.add(line);
            }
        }
        return List.copyOf(once);
    }
}

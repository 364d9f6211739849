package dk.fodfaeste.catalogue.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.Editions;
import dk.fodfaeste.catalogue.editing.ChangeLine;
import dk.fodfaeste.catalogue.editing.EditionLine;
import dk.fodfaeste.catalogue.editing.Publishing;
import dk.fodfaeste.identity.Colleagues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What was done to the catalogue: by whom, when and why, before and after. */
@Component
class Histories {

    private final Publishing publishing;
    private final Catalogue catalogue;
    private final Colleagues colleagues;

    Histories(Publishing publishing, Catalogue catalogue, Colleagues colleagues) {
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.colleagues = colleagues;
    }

    /** The latest first. */
    List<HistoryLine> all() {
        return lines(each -> true, Optional.empty());
    }

    /** Of one dimension, where an edition made another of it. */
    List<HistoryLine> of(String id) {
        Editions editions = catalogue.editions();
        return lines(
                each -> !words(editions.at(each.number() - 1), id).equals(words(editions.at(each.number()), id)),
                Optional.of(id));
    }

    /** Without the list of what counts for it, which changes with every edition that is taken back. */
    private static Optional<Dimension> words(Edition edition, String id) {
        return edition.find(id).map(each -> each.counting(List.of(), List.of()));
    }

    private List<HistoryLine> lines(Predicate<EditionLine> which, Optional<String> about) {
        List<EditionLine> editions = publishing.history().stream().filter(which).toList();
        Map<UUID, String> names =
                colleagues.names(editions.stream().map(EditionLine::byId).toList());
        return editions.stream().map(each -> line(each, names, about)).toList();
    }

    private HistoryLine line(EditionLine edition, Map<UUID, String> names, Optional<String> about) {
        Editions all = catalogue.editions();
        return new HistoryLine(
                edition,
                names.getOrDefault(edition.byId(), ""),
                edition.entries().stream()
                        .filter(each ->
                                about.isEmpty() || each.change().touches().contains(about.get()))
                        .map(each -> ChangeLine.of(each, all.at(edition.number())))
                        .toList(),
                about.flatMap(all.at(edition.number() - 1)::find),
                about.flatMap(all.at(edition.number())::find));
    }
}

package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.companies.WhyNot;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.discovery.NextToFindOut.Suggestion;
import dk.fodfaeste.engine.fit.Gate;
import dk.fodfaeste.engine.fit.Remedy;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.matching.board.Holds;
import dk.fodfaeste.matching.board.Holds.HeldFor;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.board.Ranking;
import dk.fodfaeste.matching.board.Ranking.Ranked;
import dk.fodfaeste.matching.openings.NeedLine;
import dk.fodfaeste.matching.openings.OwnWord;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.Wishes;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Muligheder: openings that could fit, why, why not, and what would change it. A blind match has no button. The six that matter most are
 * shown, and the rest by kind or by name: so any workplace can be asked why it is not here.
 */
@Controller
@Transactional
public class PossibilitiesPage {

    private static final int FIRST = 6;

    private final Pages pages;
    private final People people;
    private final Possibilities possibilities;
    private final Wishes wishes;
    private final Holds holds;
    private final Catalogue catalogue;
    private final Edits edits;
    private final Clock clock;

    PossibilitiesPage(
            Pages pages,
            People people,
            Possibilities possibilities,
            Wishes wishes,
            Holds holds,
            Catalogue catalogue,
            Edits edits,
            Clock clock) {
        this.pages = pages;
        this.people = people;
        this.possibilities = possibilities;
        this.wishes = wishes;
        this.holds = holds;
        this.catalogue = catalogue;
        this.edits = edits;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/possibilities")
    @Transactional(readOnly = true)
    public View possibilities(
            @PathVariable UUID personId,
            @RequestParam Optional<Possibility.Kind> kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Integer> page) {
        PersonHeader header = people.header(people.personWithUs(personId));
        Ranking ranking = possibilities.ranking(personId);
        boolean folded = kind.isEmpty() && q.isBlank() && page.isEmpty();
        List<Ranked> shown = folded
                ? ranking.foremost(FIRST)
                : ranking.inOrder(
                        each -> kind.filter(asked -> asked != each.kind()).isEmpty()
                                && each.what().isCalled(q));
        List<Next> next = possibilities.of(personId).stream()
                .limit(3)
                .map(each -> new Next(catalogue.dimension(each.dimension()), each))
                .toList();
        return pages.show(
                "matching/possibilities",
                new PossibilitiesView(
                        header,
                        ranking.counts(),
                        kind,
                        q,
                        folded,
                        Paging.of(shown, page.orElse(1), FIRST)
                                .map(each -> card(
                                        possibilities.possibility(
                                                personId,
                                                each.what().workplace().id(),
                                                each.what().work()),
                                        holds.of(personId, each.what()))),
                        next));
    }

    @PostMapping("/people/{personId}/possibilities/wish")
    public View wish(
            @PathVariable UUID personId,
            @RequestParam UUID workplace,
            @RequestParam String work,
            @RequestParam OwnWord word,
            @RequestParam Optional<Possibility.Kind> kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Integer> page,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        Possibility possibility = possibilities.possibility(personId, workplace, work);
        String place = address(personId, kind, q, page) + "#" + anchor(possibility.what());
        Edit edit = new Edit(
                        work,
                        place,
                        "/people/" + personId + "/possibilities/wish",
                        new Form(typed),
                        () -> wish(wishes.word(personId, workplace, work)),
                        List.of(EditedField.constant("word", "possibilities.word", OwnWord.class)))
                .withWayBack();
        return edits.save(edit, seen -> {
            wishes.say(personId, workplace, work, seen(seen), word);
            flash.addFlashAttribute(Pages.DONE, "possibilities.wish.saved");
            return new RedirectView(place);
        });
    }

    private static String address(UUID personId, Optional<Possibility.Kind> kind, String q, Optional<Integer> page) {
        return UriComponentsBuilder.fromPath("/people/{person}/possibilities")
                .queryParamIfPresent("page", page)
                .queryParamIfPresent("kind", kind)
                .queryParamIfPresent("q", Optional.of(q).filter(each -> !each.isBlank()))
                .encode()
                .buildAndExpand(personId)
                .toUriString();
    }

    /** Where the opening stands on the page. */
    private static String anchor(WorkOpening opening) {
        return "o" + UUID.nameUUIDFromBytes(opening.id().getBytes(StandardCharsets.UTF_8));
    }

    /** A word is its own version: its place among the words, and 0 where there is none. */
    private static Form wish(Optional<OwnWord> word) {
        return Form.stored(
                Map.of("word", word.orElse(OwnWord.FINE).name()),
                word.map(said -> said.ordinal() + 1).orElse(0));
    }

    private static Optional<OwnWord> seen(int version) {
        return Arrays.stream(OwnWord.values())
                .filter(word -> word.ordinal() + 1 == version)
                .findFirst();
    }

    private Card card(Possibility possibility, Optional<HeldFor> held) {
        List<NeedLine.Named> lines = NeedLine.of(possibility).stream()
                .map(line -> line.named(catalogue))
                .toList();
        return new Card(
                possibility.what(),
                possibility.kind(),
                possibility.word(),
                Shown.counts(lines),
                lines,
                possibility.fit().closed(),
                possibility.isUnsure() || possibility.what().patience() instanceof Patience.Paused
                        ? WhyNot.of(possibility.what().patience())
                        : Optional.empty(),
                possibility.what().admission().whyNot(),
                held,
                possibility.waitsForTalk(),
                possibility.whatWouldChangeIt(LocalDate.now(clock)).stream()
                        .map(remedy -> Change.of(remedy, possibility.what().workplace(), catalogue))
                        .toList());
    }

    /** How a need looks on the page: a need that is not met or unclear but can be adapted is its own kind. */
    public enum Shown {
        MET("met"),
        ADAPTABLE("ada"),
        BETWEEN("btw"),
        UNKNOWN("unk"),
        UNMET("un");

        private final String chip;

        Shown(String chip) {
            this.chip = chip;
        }

        public String chip() {
            return chip;
        }

        static Map<Shown, Long> counts(List<NeedLine.Named> lines) {
            return lines.stream()
                    .collect(Collectors.groupingBy(
                            line -> of(line.line()), () -> new EnumMap<>(Shown.class), Collectors.counting()));
        }

        public static Shown of(NeedLine line) {
            return switch (line.state()) {
                case MET -> MET;
                case UNKNOWN -> UNKNOWN;
                case BETWEEN -> line.adaptable() ? ADAPTABLE : BETWEEN;
                case UNMET -> line.adaptable() ? ADAPTABLE : UNMET;
            };
        }
    }

    /**
     * @param counts of all of the person's
     * @param q part of the name of a task, a workplace or a company
     * @param folded whether only the first are shown, and the rest are counts that open
     */
    public record PossibilitiesView(
            PersonHeader header,
            Map<Possibility.Kind, Long> counts,
            Optional<Possibility.Kind> kind,
            String q,
            boolean folded,
            Paging<Card> cards,
            List<Next> next) {

        public String address(Optional<Possibility.Kind> other, int page) {
            return PossibilitiesPage.address(header.id(), other, q, Optional.of(page));
        }

        /** The page that is shown, empty where it is the folded one. */
        public Optional<Integer> page() {
            return folded ? Optional.empty() : Optional.of(cards.number());
        }

        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** How many of a kind are not on the page, where it is folded. */
        public Map<Possibility.Kind, Long> rest() {
            Map<Possibility.Kind, Long> rest = new EnumMap<>(counts);
            cards.rows().forEach(card -> rest.merge(card.kind(), -1L, Long::sum));
            rest.values().removeIf(left -> left == 0);
            return rest;
        }
    }

    /**
     * @param counts of the needs by how they look
     * @param restraint of the company, where it is a reason
     * @param admission why nobody is proposed here as a matter of course
     * @param held who keeps the place for somebody until when
     * @param talk whether a talk with the company would open it
     */
    public record Card(
            WorkOpening what,
            Possibility.Kind kind,
            Optional<OwnWord> word,
            Map<Shown, Long> counts,
            List<NeedLine.Named> lines,
            List<Gate> closed,
            Optional<WhyNot> restraint,
            Optional<WhyNot> admission,
            Optional<HeldFor> held,
            boolean talk,
            List<Change> changes) {

        public Form wish() {
            return PossibilitiesPage.wish(word);
        }

        public String anchor() {
            return PossibilitiesPage.anchor(what);
        }
    }

    /** @param adaptedBy the workplace that would have to adapt it; otherwise it is to be seen so many times */
    public record Change(Dimension dimension, int level, int sightings, Optional<String> adaptedBy) {

        static Change of(Remedy remedy, Workplace workplace, Catalogue catalogue) {
            return switch (remedy) {
                case Remedy.Observe(var need, var sightings) ->
                    new Change(catalogue.dimension(need.dimension()), need.leastBin(), sightings, Optional.empty());
                case Remedy.Adapt(var need) ->
                    new Change(
                            catalogue.dimension(need.dimension()), need.leastBin(), 0, Optional.of(workplace.name()));
            };
        }
    }

    public record Next(Dimension dimension, Suggestion suggestion) {}
}

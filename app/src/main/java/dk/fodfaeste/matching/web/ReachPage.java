package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.map.CountryMap;
import dk.fodfaeste.catalogue.map.District;
import dk.fodfaeste.catalogue.map.Districts;
import dk.fodfaeste.catalogue.map.Frame;
import dk.fodfaeste.catalogue.map.Mercator;
import dk.fodfaeste.catalogue.map.Ring;
import dk.fodfaeste.catalogue.map.Spot;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.board.Reach;
import dk.fodfaeste.matching.board.Reach.Reached;
import dk.fodfaeste.matching.openings.Possibility.Kind;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.platform.web.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How far a person comes: the workplaces around the postal district, what is open at each, and the same as a table. No address is on it. */
@Controller
@Transactional(readOnly = true)
public class ReachPage {

    private static final List<Integer> ROUND = List.of(2, 5, 10, 20, 50);
    private static final List<Integer> WITHOUT_LIMIT = List.of(5, 10, 20);

    /** A ring that nearly touches the bold one only blurs it. */
    private static final double WELL_WITHIN = 0.8;

    private static final int MOST_ROUND = 2;
    private static final int CLOSEST = 5;

    private final Pages pages;
    private final People people;
    private final Possibilities possibilities;
    private final Districts districts;
    private final CountryMap countryMap;

    ReachPage(Pages pages, People people, Possibilities possibilities, Districts districts, CountryMap countryMap) {
        this.pages = pages;
        this.people = people;
        this.possibilities = possibilities;
        this.districts = districts;
        this.countryMap = countryMap;
    }

    @GetMapping("/people/{personId}/reach")
    public View reach(
            @PathVariable UUID personId,
            @RequestParam Optional<Kind> kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "false") boolean far,
            @RequestParam(defaultValue = "") String zoom,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "DISTANCE") Sort sort,
            @RequestParam(defaultValue = "1") int page) {
        Person person = people.personWithUs(personId);
        Reach reach = possibilities.reach(personId);
        Optional<District> home = districts.of(person.postalCode().orElse(null));
        Optional<Collection<String>> places = place.isBlank() ? Optional.empty() : districts.find(place);
        List<Reached> found = reach.workplaces().stream()
                .filter(each -> far || each.within())
                .filter(each -> each.has(
                        opening -> kind.filter(asked -> asked != opening.kind()).isEmpty()
                                && opening.what().isCalled(q)))
                .filter(each -> places.isEmpty() || places.get().contains(postalCode(each)))
                .toList();
        List<Spot<List<Reached>>> spots = spots(found);
        Optional<Frame> asked = zoom.isEmpty() ? Optional.empty() : Frame.parse(zoom, at);
        Frame frame = asked.orElseGet(() -> places.isPresent() && !spots.isEmpty()
                ? Frame.around(middles(spots), spots.size() == 1 ? Frame.CLOSEST : CLOSEST)
                : Frame.around(around(home, reach, spots, far), CLOSEST));
        ReachAddress address = new ReachAddress(personId, kind, q, place, far, asked, sort);
        List<Spot<List<Reached>>> seen = spots.stream()
                .filter(spot -> frame.sees(spot.district().middle()))
                .toList();
        return pages.show(
                "matching/reach",
                new ReachView(
                        people.header(person),
                        reach.minutes(),
                        reach.kilometres(),
                        home.map(District::told),
                        !place.isBlank() && places.isEmpty(),
                        !zoom.isEmpty() && asked.isEmpty(),
                        words -> countryMap.drawn(
                                frame,
                                home.map(District::middle).orElse(frame.middle()),
                                new ReachMarks(words, frame, address).of(seen, spots.size() == 1),
                                home.map(district -> rings(words, district, reach)),
                                address::framed),
                        Paging.of(
                                found.stream()
                                        .sorted(sort.order)
                                        .map(this::line)
                                        .toList(),
                                page),
                        found.size() - weight(spots),
                        reach.workplaces().stream()
                                .filter(each -> !each.within())
                                .count(),
                        address));
    }

    private static String postalCode(Reached reached) {
        return reached.one().workplace().postalCode().orElse("");
    }

    private List<Spot<List<Reached>>> spots(List<Reached> found) {
        Map<District, List<Reached>> byDistrict = found.stream()
                .filter(each -> districts.of(postalCode(each)).isPresent())
                .collect(Collectors.groupingBy(
                        each -> districts.of(postalCode(each)).orElseThrow()));
        return byDistrict.entrySet().stream()
                .map(each -> new Spot<>(each.getKey(), each.getValue().size(), each.getValue()))
                .toList();
    }

    private static int weight(List<Spot<List<Reached>>> spots) {
        return spots.stream().mapToInt(Spot::weight).sum();
    }

    private static List<Mercator> middles(List<Spot<List<Reached>>> spots) {
        return spots.stream().map(Spot::district).map(District::middle).toList();
    }

    /** All that the person reaches; where more is asked for, or no limit is known, all that was found. */
    private static List<Mercator> around(
            Optional<District> home, Reach reach, List<Spot<List<Reached>>> spots, boolean far) {
        if (far || home.isEmpty() || reach.kilometres().isEmpty()) {
            return Stream.concat(home.stream().map(District::middle), middles(spots).stream())
                    .toList();
        }
        return home.orElseThrow().middle().around(Math.max(1, reach.kilometres().getAsDouble()));
    }

    private static CountryMap.Rings rings(Words words, District home, Reach reach) {
        List<Ring> rings = new ArrayList<>();
        round(reach.kilometres())
                .forEach(kilometres -> rings.add(new Ring(kilometres, false, words.text("reach.ring", kilometres))));
        reach.kilometres()
                .ifPresent(kilometres ->
                        rings.add(new Ring(kilometres, true, words.text("reach.ring.bold", Math.round(kilometres)))));
        return new CountryMap.Rings(home.middle(), home.told(), rings);
    }

    private static List<Integer> round(OptionalDouble limit) {
        if (limit.isEmpty()) {
            return WITHOUT_LIMIT;
        }
        List<Integer> within = ROUND.stream()
                .filter(each -> each < limit.getAsDouble() * WELL_WITHIN)
                .toList();
        return within.subList(Math.max(0, within.size() - MOST_ROUND), within.size());
    }

    private Line line(Reached reached) {
        return new Line(
                reached.one().workplace().id(),
                reached.one().workplace().name(),
                reached.one().company().name(),
                districts.of(postalCode(reached)).map(District::told),
                reached.kilometres(),
                reached.within(),
                reached.count(Kind.OPEN),
                reached.count(Kind.INVITED),
                reached.count(Kind.BLIND),
                reached.count(Kind.CLOSED));
    }

    /** The orders of the table: the nearest first, and those nobody knows where are last; or most to propose. */
    public enum Sort {
        DISTANCE(Comparator.comparingDouble(each -> each.kilometres().orElse(Double.MAX_VALUE))),
        NAME(Comparator.comparing((Reached each) -> each.one().workplace().name(), String.CASE_INSENSITIVE_ORDER)),
        OPEN(Comparator.comparingLong((Reached each) -> -each.count(Kind.OPEN))
                .thenComparingLong(each -> -each.count(Kind.BLIND)));

        private final Comparator<Reached> order;

        Sort(Comparator<Reached> order) {
            this.order = order.thenComparing(each -> each.one().workplace().pNumber());
        }
    }

    /**
     * @param minutes the person's own limit
     * @param kilometres what it is taken to reach
     * @param home the district that the rings are drawn around; empty where no postal code is known
     * @param nowhere whether no place is called what was typed
     * @param lost whether the address asks for a part of the country that there is not
     * @param unplaced how many of those in the table are not on the map
     * @param beyond how many workplaces are further away
     */
    public record ReachView(
            PersonHeader header,
            OptionalInt minutes,
            OptionalDouble kilometres,
            Optional<String> home,
            boolean nowhere,
            boolean lost,
            Function<Words, CountryMap.Drawn> drawn,
            Paging<Line> workplaces,
            int unplaced,
            long beyond,
            ReachAddress address) {}

    /**
     * @param open how many can be proposed
     * @param invited how many can be once the company asks
     * @param blind about how many not enough is known
     * @param closed how many take nobody today
     */
    public record Line(
            UUID id,
            String name,
            String company,
            Optional<String> place,
            OptionalDouble kilometres,
            boolean within,
            long open,
            long invited,
            long blind,
            long closed) {}
}

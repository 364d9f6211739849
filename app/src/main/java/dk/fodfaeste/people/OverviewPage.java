package dk.fodfaeste.people;

import dk.fodfaeste.people.TimeLine.Chapter;
import dk.fodfaeste.people.TimeLine.Event;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A person's first page: the story so far on one time line, contact, when and how far, and the person's own words. */
@Controller
@Transactional(readOnly = true)
public class OverviewPage {

    private static final Comparator<Event> LATEST_FIRST = Comparator.comparing(Event::day)
            .reversed()
            .thenComparing(Event::chapter)
            .thenComparing(Event::textKey);

    private final Pages pages;
    private final People people;
    private final List<TimeLine> rooms;
    private final Clock clock;

    OverviewPage(Pages pages, People people, List<TimeLine> rooms, Clock clock) {
        this.pages = pages;
        this.people = people;
        this.rooms = rooms;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}")
    public View overview(@PathVariable UUID personId, @RequestParam Optional<Chapter> chapter) {
        Person person = people.person(personId);
        List<Event> events = Stream.concat(
                        referral(person).stream(), rooms.stream().flatMap(room -> room.eventsOf(personId).stream()))
                .filter(event -> chapter.isEmpty() || event.chapter() == chapter.get())
                .sorted(LATEST_FIRST)
                .toList();
        return pages.show(
                "people/overview",
                new OverviewView(people.header(person), person, LocalDate.now(clock), byYear(events), chapter));
    }

    private static List<Year> byYear(List<Event> latestFirst) {
        return latestFirst.stream()
                .collect(Collectors.groupingBy(
                        event -> event.day().getYear(),
                        () -> new TreeMap<Integer, List<Event>>(Comparator.reverseOrder()),
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(year -> new Year(year.getKey(), year.getValue()))
                .toList();
    }

    /** Where the story with us begins. */
    private static Optional<Event> referral(Person person) {
        return person.referredOn()
                .map(day -> new Event(
                        day,
                        Chapter.STEP,
                        person.municipality().isPresent() ? "timeline.referredBy" : "timeline.referred",
                        person.municipality().map(name -> List.<Object>of(name)).orElse(List.of()),
                        Optional.empty()));
    }

    /** @param years the latest first */
    public record OverviewView(
            PersonHeader header, Person person, LocalDate today, List<Year> years, Optional<Chapter> chapter) {

        public Form stage() {
            return StagePage.stored(person);
        }

        /** The latest year and what is still to come stand open, and the year before when this one has just begun. */
        public boolean isOpen(Year year) {
            int latest = Math.min(years.getFirst().year(), today.getYear());
            return year.year() >= latest || year.year() == latest - 1 && today.getMonthValue() <= 3;
        }

        /** The address of this time line with another chapter. */
        public String address(Optional<Chapter> other) {
            return "/people/" + header.id()
                    + other.map(each -> "?chapter=" + each).orElse("");
        }
    }

    /** @param events the latest first; those after today are agreed and have not happened */
    public record Year(int year, List<Event> events) {}
}

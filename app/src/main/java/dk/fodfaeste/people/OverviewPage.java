package dk.fodfaeste.people;

import dk.fodfaeste.people.TimeLine.Chapter;
import dk.fodfaeste.people.TimeLine.Event;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    public View overview(
            @PathVariable UUID personId,
            @RequestParam Optional<Chapter> chapter,
            @RequestParam(defaultValue = "1") int page) {
        Person person = people.person(personId);
        List<Event> events = Stream.concat(
                        referral(person).stream(), rooms.stream().flatMap(room -> room.eventsOf(personId).stream()))
                .filter(event -> chapter.isEmpty() || event.chapter() == chapter.get())
                .sorted(LATEST_FIRST)
                .toList();
        return pages.show(
                "people/overview",
                new OverviewView(
                        people.header(person), person, LocalDate.now(clock), Paging.of(events, page), chapter));
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

    /** @param events the latest first; those after today are agreed and have not happened */
    public record OverviewView(
            PersonHeader header, Person person, LocalDate today, Paging<Event> events, Optional<Chapter> chapter) {

        public Form stage() {
            return StagePage.stored(person);
        }

        /** The address of this time line with another chapter or page. */
        public String address(Optional<Chapter> other, int page) {
            return "/people/" + header.id() + "?page=" + page
                    + other.map(each -> "&chapter=" + each).orElse("");
        }
    }
}

package dk.fodfaeste.people;

import dk.fodfaeste.people.OverviewPage.OverviewView;
import dk.fodfaeste.people.OverviewPage.Year;
import dk.fodfaeste.people.StageEntries.StageEntry;
import dk.fodfaeste.people.StageNeeds.StageNeed;
import dk.fodfaeste.people.TimeLine.Chapter;
import dk.fodfaeste.people.TimeLine.Event;
import dk.fodfaeste.platform.web.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's first page, put together from what the rooms tell. */
@Service
@Transactional(readOnly = true)
public class Overviews {

    private static final Comparator<Event> LATEST_FIRST = Comparator.comparing(Event::day)
            .reversed()
            .thenComparing(Event::chapter)
            .thenComparing(Event::textKey);

    private final People people;
    private final StageEntries stages;
    private final List<TimeLine> rooms;
    private final List<StageNeeds> needs;
    private final Clock clock;

    Overviews(People people, StageEntries stages, List<TimeLine> rooms, List<StageNeeds> needs, Clock clock) {
        this.people = people;
        this.stages = stages;
        this.rooms = rooms;
        this.needs = needs;
        this.clock = clock;
    }

    /** @param wrong the form that moves the person, where something in it is wrong */
    public OverviewView of(UUID personId, Optional<Chapter> chapter, Optional<Form> wrong) {
        LocalDate today = LocalDate.now(clock);
        Person person = people.person(personId);
        List<StageEntry> entries = stages.of(personId);
        List<Event> events = Stream.of(
                        referral(person).stream(),
                        StageTimeLine.events(entries).stream(),
                        rooms.stream().flatMap(room -> room.eventsOf(personId).stream()))
                .flatMap(each -> each)
                .filter(event -> chapter.isEmpty() || event.chapter() == chapter.get())
                .sorted(LATEST_FIRST)
                .toList();
        return new OverviewView(
                people.header(person),
                person,
                today,
                byYear(events),
                chapter,
                since(entries, person.stage()),
                person.closing().isPresent() ? List.of() : needs(person),
                wrong.orElseGet(() -> StagePage.stored(person, today)));
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

    private List<StageNeed> needs(Person person) {
        return needs.stream().flatMap(room -> room.of(person).stream()).toList();
    }

    private static Optional<LocalDate> since(List<StageEntry> entries, Stage stage) {
        return entries.stream()
                .findFirst()
                .filter(entry -> entry.stage() == stage)
                .flatMap(StageEntry::on);
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
}

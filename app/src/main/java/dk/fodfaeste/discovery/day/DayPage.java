package dk.fodfaeste.discovery.day;

import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.discovery.day.DayList.OfTheDay;
import dk.fodfaeste.discovery.day.Roster.Rows;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.Counted;
import dk.fodfaeste.platform.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The day of a place: everybody in one list, a tap for who came, two for what was seen. */
@Controller
@Transactional(readOnly = true)
public class DayPage {

    private static final int FOUND = 10;

    private final Pages pages;
    private final OwnPlaces places;
    private final Roster roster;
    private final DayList list;
    private final People people;
    private final Clock clock;

    DayPage(Pages pages, OwnPlaces places, Roster roster, DayList list, People people, Clock clock) {
        this.pages = pages;
        this.places = places;
        this.roster = roster;
        this.list = list;
        this.people = people;
        this.clock = clock;
    }

    /** Of the place where the reader stands; a list to choose from where the account says none. */
    @GetMapping("/day")
    public View day(@AuthenticationPrincipal SignedIn reader) {
        return reader.workplaceId().isPresent()
                ? show(reader, reader.workplaceId().get(), "", Optional.empty(), Optional.empty())
                : enterprises(reader);
    }

    @GetMapping("/enterprises")
    public View enterprises(@AuthenticationPrincipal SignedIn reader) {
        return pages.show("discovery/enterprises", new EnterprisesView(places.of(reader)));
    }

    /** @param person whose row is asked for, by a page that is open */
    @GetMapping("/enterprises/{workplaceId}/day")
    public View ofPlace(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable UUID workplaceId,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<UUID> person,
            @RequestParam Optional<UUID> saved,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> open) {
        return person.isPresent() && open.isPresent()
                ? row(reader, workplaceId, person.get(), saved, Optional.empty())
                : show(reader, workplaceId, q, saved, Optional.empty());
    }

    private View show(SignedIn reader, UUID workplaceId, String q, Optional<UUID> saved, Optional<Both> both) {
        Workplace place = places.place(reader, workplaceId);
        LocalDate today = LocalDate.now(clock);
        Rows rows = roster.on(today, workplaceId, reader);
        return pages.show(
                both.isPresent() ? HttpStatus.CONFLICT : HttpStatus.OK,
                "discovery/day",
                new DayView(
                        place,
                        today,
                        rows.rows(),
                        rows.more(),
                        rows.asked().stream().findFirst(),
                        list.of(place, rows),
                        reader.workplaceId().isEmpty(),
                        q.isBlank() ? Optional.empty() : Optional.of(find(q, rows.rows())),
                        saved,
                        both,
                        rows.edition()));
    }

    private Found find(String q, List<Row> here) {
        List<UUID> known = here.stream().map(Row::personId).toList();
        return new Found(
                q,
                people.find(q, FOUND).stream()
                        .filter(person -> !known.contains(person.id()))
                        .toList());
    }

    /** Two told something else of the same person: both are shown, and nothing is written before somebody chooses. */
    View both(SignedIn reader, UUID workplaceId, Both both, boolean open) {
        return open
                ? row(reader, workplaceId, both.personId(), Optional.empty(), Optional.of(both))
                : show(reader, workplaceId, "", Optional.empty(), Optional.of(both));
    }

    private View row(SignedIn reader, UUID workplaceId, UUID person, Optional<UUID> saved, Optional<Both> both) {
        places.place(reader, workplaceId);
        LocalDate today = LocalDate.now(clock);
        Rows rows = roster.on(today, workplaceId, reader);
        return rows.rows().stream()
                .filter(each -> each.personId().equals(person))
                .findFirst()
                .map(row -> pages.show(
                        both.isPresent() ? HttpStatus.CONFLICT : HttpStatus.OK,
                        "discovery/day-row-alone",
                        new RowView(workplaceId, today, row, saved, both, rows.edition())))
                .orElseGet(() -> show(reader, workplaceId, "", Optional.empty(), Optional.empty()));
    }

    /**
     * @param more expected besides those who are shown
     * @param firstAsked what most of the work here asks for, to begin a round with
     * @param list what to let whom try, and what came of it
     * @param chooses whether the reader may go to another place
     * @param found when somebody was searched
     * @param edition of the catalogue, in whose words it is asked
     * @param saved what was just written down
     * @param both when two told something else
     */
    public record DayView(
            Workplace place,
            LocalDate day,
            List<Row> rows,
            int more,
            Optional<String> firstAsked,
            OfTheDay list,
            boolean chooses,
            Optional<Found> found,
            Optional<UUID> saved,
            Optional<Both> both,
            int edition)
            implements Counted {

        public RowView of(Row row) {
            return new RowView(
                    place.id(),
                    day,
                    row,
                    saved,
                    both.filter(each -> each.personId().equals(row.personId())),
                    edition);
        }

        public List<Row> untold() {
            return rows.stream().filter(row -> row.told().isEmpty()).toList();
        }

        @Override
        public long counted() {
            return rows.size() + found.map(each -> each.persons().size()).orElse(0);
        }
    }

    /** @param saved what was just written down @param edition of the catalogue, in whose words it is asked */
    public record RowView(
            UUID workplaceId, LocalDate day, Row row, Optional<UUID> saved, Optional<Both> both, int edition) {}

    /** What the reader wanted to say, and who was first. */
    public record Both(UUID personId, Attendance mine, Optional<String> by) {}

    /** Whom the search found of those who are not here yet. */
    public record Found(String q, List<Person> persons) {}

    /** The places of our own. */
    public record EnterprisesView(List<Workplace> places) {}
}

package dk.fodfaeste.people;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Colleagues.Colleague;
import dk.fodfaeste.identity.Colleagues.Staff;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.people.PeopleList.Placed;
import dk.fodfaeste.people.PeopleList.Wanted;
import dk.fodfaeste.people.SavedFilters.SavedFilter;
import dk.fodfaeste.platform.Search;
import dk.fodfaeste.platform.web.Counted;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Mennesker: who am I working with, where are they on the way, who has waited longest; as a list, or as a board by stage. */
@Controller
@Transactional
public class PeoplePage {

    /** People in a column of the board. */
    private static final int MOST = 10;

    private final Pages pages;
    private final PeopleList list;
    private final SavedFilters filters;
    private final Colleagues colleagues;
    private final Clock clock;

    PeoplePage(Pages pages, PeopleList list, SavedFilters filters, Colleagues colleagues, Clock clock) {
        this.pages = pages;
        this.list = list;
        this.filters = filters;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/people")
    public View list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Stage> stage,
            @RequestParam Optional<UUID> consultant,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "LIST") Arrangement view,
            @RequestParam(defaultValue = "NAME") Sort sort,
            @RequestParam(defaultValue = "") List<PeopleColumn> column,
            @RequestParam(defaultValue = "1") int page) {
        Staff staff = colleagues.staff();
        Asked asked = new Asked(q, stage, consultant, closed, view, sort, PeopleColumn.chosen(column));
        return pages.show("people/list", view == Arrangement.BOARD ? board(asked, staff) : list(asked, page, staff));
    }

    private PeopleView list(Asked asked, int page, Staff staff) {
        Map<UUID, String> names = staff.names();
        Paging<Line> people = list.page(asked.wanted(), asked.sort(), page).map(person -> line(person, names));
        return view(asked, people.total(), Optional.of(people), List.of(), staff);
    }

    private PeopleView board(Asked asked, Staff staff) {
        Map<UUID, String> names = staff.names();
        List<Placed> placed = list.board(asked.wanted(), MOST);
        List<Column> columns = Arrays.stream(Stage.values())
                .filter(stage -> asked.stage().isEmpty() || asked.stage().get() == stage)
                .map(stage -> {
                    List<Placed> here = placed.stream()
                            .filter(each -> each.person().stage() == stage)
                            .toList();
                    return new Column(
                            stage,
                            here.isEmpty() ? 0 : here.getFirst().many(),
                            here.stream()
                                    .map(each -> line(each.person(), names))
                                    .toList());
                })
                .toList();
        long found = columns.stream().mapToLong(Column::many).sum();
        return view(asked, found, Optional.empty(), columns, staff);
    }

    private PeopleView view(Asked asked, long found, Optional<Paging<Line>> people, List<Column> columns, Staff staff) {
        Map<Stage, Long> stages = new EnumMap<>(Stage.class);
        for (Stage each : Stage.values()) {
            stages.put(each, 0L);
        }
        stages.putAll(list.byStage());
        long withUs = stages.values().stream().mapToLong(Long::longValue).sum();
        return new PeopleView(
                asked, found, people, columns, withUs, list.closed(), stages, workers(staff), filters.all());
    }

    private List<Worker> workers(Staff staff) {
        Map<UUID, Integer> many = list.byConsultant();
        return staff.of(Role.CONSULTANT).stream()
                .map(each -> new Worker(each.id(), each, many.getOrDefault(each.id(), 0)))
                .toList();
    }

    private Line line(Person person, Map<UUID, String> names) {
        return new Line(
                person.id(),
                person.shortName(),
                person.number(),
                person.stage(),
                person.referredOn(),
                person.referredOn().map(day -> ChronoUnit.WEEKS.between(day, LocalDate.now(clock))),
                person.consultantId().map(names::get),
                person.socialWorkerId().map(names::get),
                person.wishes(),
                person.phone(),
                person.email(),
                person.municipality(),
                person.postalCode(),
                person.closing());
    }

    /** The orders of the list; people are never sorted by merit. */
    public enum Sort {
        NAME,
        STAGE,
        WAITED
    }

    /** How the people stand on the page. */
    public enum Arrangement {
        LIST,
        BOARD
    }

    /** What stands in the address. @param closed whether it is those who are with us no more @param columns of the list, in their order */
    public record Asked(
            String q,
            Optional<Stage> stage,
            Optional<UUID> consultant,
            boolean closed,
            Arrangement view,
            Sort sort,
            List<PeopleColumn> columns) {

        Wanted wanted() {
            return new Wanted(Search.of(q), stage, consultant, closed);
        }

        public boolean isForAll() {
            return q.isBlank() && stage.isEmpty() && consultant.isEmpty() && !closed;
        }

        public Asked sortedBy(Sort other) {
            return new Asked(q, stage, consultant, closed, view, other, columns);
        }

        public Asked at(Optional<Stage> other) {
            return new Asked(q, other, consultant, false, view, sort, columns);
        }

        public Asked as(Arrangement other) {
            return new Asked(q, stage, consultant, closed, other, sort, columns);
        }

        public String address() {
            return "/people?" + asked();
        }

        public String address(int page) {
            return page > 1 ? address() + "&page=" + page : address();
        }

        /** Of the same people as a spreadsheet. */
        public String export() {
            return "/people/export.xlsx?" + asked();
        }

        /** What a saved filter keeps: never what was typed to look for somebody. */
        String saved() {
            return new Asked("", stage, consultant, closed, view, sort, columns).asked();
        }

        private String asked() {
            StringBuilder asked = new StringBuilder("sort=").append(sort);
            stage.ifPresent(each -> asked.append("&stage=").append(each));
            consultant.ifPresent(each -> asked.append("&consultant=").append(each));
            if (closed) {
                asked.append("&closed=true");
            }
            if (view != Arrangement.LIST) {
                asked.append("&view=").append(view);
            }
            if (!columns.equals(PeopleColumn.USUAL)) {
                columns.forEach(column -> asked.append("&column=").append(column));
            }
            return q.isBlank()
                    ? asked.toString()
                    : asked.append("&q=")
                            .append(URLEncoder.encode(q, StandardCharsets.UTF_8))
                            .toString();
        }
    }

    /**
     * @param people of the list
     * @param columns of the board
     * @param withUs how many are with us in all
     * @param closed how many are with us no more
     * @param filters the reader's own
     */
    public record PeopleView(
            Asked asked,
            long found,
            Optional<Paging<Line>> people,
            List<Column> columns,
            long withUs,
            long closed,
            Map<Stage, Long> stages,
            List<Worker> consultants,
            List<SavedFilter> filters)
            implements Counted {

        @Override
        public long counted() {
            return found;
        }
    }

    /** A consultant. @param many people whom they go with */
    public record Worker(UUID id, Colleague name, int many) {}

    /** A stage on the board. @param people those who have waited longest */
    public record Column(Stage stage, long many, List<Line> people) {}

    public record Line(
            UUID id,
            String name,
            String number,
            Stage stage,
            Optional<LocalDate> referredOn,
            Optional<Long> weeks,
            Optional<String> consultant,
            Optional<String> socialWorker,
            Optional<String> wishes,
            Optional<String> phone,
            Optional<String> email,
            Optional<String> municipality,
            Optional<String> postalCode,
            Optional<Closing> closing) {}
}

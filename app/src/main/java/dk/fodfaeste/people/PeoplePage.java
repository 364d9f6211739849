package dk.fodfaeste.people;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Colleagues.Staff;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.people.PeopleList.Wanted;
import dk.fodfaeste.platform.Search;
import dk.fodfaeste.platform.web.Counted;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

/** Mennesker: who am I working with, where are they on the way, who has waited longest. */
@Controller
@Transactional
public class PeoplePage {

    private final Pages pages;
    private final PeopleList list;
    private final Colleagues colleagues;
    private final Clock clock;

    PeoplePage(Pages pages, PeopleList list, Colleagues colleagues, Clock clock) {
        this.pages = pages;
        this.list = list;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/people")
    public View list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Stage> stage,
            @RequestParam Optional<UUID> consultant,
            @RequestParam(defaultValue = "NAME") Sort sort,
            @RequestParam(defaultValue = "1") int page) {
        Map<Stage, Long> stages = new EnumMap<>(Stage.class);
        for (Stage each : Stage.values()) {
            stages.put(each, 0L);
        }
        stages.putAll(list.byStage());
        Staff staff = colleagues.staff();
        Map<UUID, String> names = staff.names();
        return pages.show(
                "people/list",
                new PeopleView(
                        list.page(new Wanted(Search.of(q), stage, consultant), sort, page)
                                .map(person -> line(person, names)),
                        stages.values().stream().mapToLong(Long::longValue).sum(),
                        stages,
                        staff.of(Role.CONSULTANT),
                        q,
                        stage,
                        consultant,
                        sort));
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
                person.wishes());
    }

    /** The orders of the list; people are never sorted by merit. */
    public enum Sort {
        NAME,
        STAGE,
        WAITED
    }

    public record PeopleView(
            Paging<Line> people,
            long everybody,
            Map<Stage, Long> stages,
            List<Colleagues.Colleague> consultants,
            String q,
            Optional<Stage> stage,
            Optional<UUID> consultant,
            Sort sort)
            implements Counted {

        @Override
        public long counted() {
            return people.total();
        }

        /** The address of this list with another sort, stage or page. */
        public String address(Sort otherSort, Optional<Stage> otherStage, int page) {
            StringBuilder address = new StringBuilder("/people?sort=").append(otherSort);
            otherStage.ifPresent(each -> address.append("&stage=").append(each));
            consultant.ifPresent(each -> address.append("&consultant=").append(each));
            if (!q.isBlank()) {
                address.append("&q=").append(java.net.URLEncoder.encode(q, java.nio.charset.StandardCharsets.UTF_8));
            }
            return page > 1 ? address.append("&page=").append(page).toString() : address.toString();
        }
    }

    public record Line(
            UUID id,
            String name,
            String number,
            Stage stage,
            Optional<LocalDate> referredOn,
            Optional<Long> weeks,
            Optional<String> consultant,
            Optional<String> socialWorker,
            Optional<String> wishes) {}
}

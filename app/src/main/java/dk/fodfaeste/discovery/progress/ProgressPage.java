package dk.fodfaeste.discovery.progress;

import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.people.Teams;
import dk.fodfaeste.platform.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** How it goes for a person: each indicator over time in the words of both, what to talk about, and what the two work on. Nothing is added up. */
@Controller
@Transactional(readOnly = true)
public class ProgressPage {

    private final Pages pages;
    private final ProgressTalks talks;
    private final DueTalks due;
    private final ProgressPolicies policies;
    private final Indicators indicators;
    private final ClosedProgress closed;
    private final People people;
    private final Teams teams;
    private final Clock clock;

    ProgressPage(
            Pages pages,
            ProgressTalks talks,
            DueTalks due,
            ProgressPolicies policies,
            Indicators indicators,
            ClosedProgress closed,
            People people,
            Teams teams,
            Clock clock) {
        this.pages = pages;
        this.talks = talks;
        this.due = due;
        this.policies = policies;
        this.indicators = indicators;
        this.closed = closed;
        this.people = people;
        this.teams = teams;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/progress")
    public View progress(@PathVariable UUID personId) {
        if (!teams.letsIn(personId)) {
            return closed.show(personId);
        }
        List<Talk> all = talks.latest(personId);
        List<Talk> counting = all.stream().filter(Talk::counts).toList();
        List<Indicator> now = indicators.of(indicators.latest());
        return pages.show(
                "discovery/progress",
                new ProgressView(
                        people.header(personId),
                        LocalDate.now(clock),
                        due.of(personId),
                        policies.months(),
                        all.stream()
                                .filter(talk -> talk.state() instanceof Talk.State.Begun)
                                .findFirst(),
                        all.stream()
                                .filter(talk -> !(talk.state() instanceof Talk.State.Begun))
                                .toList(),
                        now.stream()
                                .map(each -> Trend.of(each, counting, indicators))
                                .toList(),
                        chosen(counting),
                        suggestions(counting)));
    }

    private List<Chosen> chosen(List<Talk> counting) {
        return counting.stream()
                .limit(1)
                .flatMap(talk -> talk.focus().stream()
                        .flatMap(focus -> indicators.find(talk.wording(), focus.indicator()).stream()
                                .map(indicator -> new Chosen(indicator, focus))))
                .toList();
    }

    private List<Suggestion> suggestions(List<Talk> counting) {
        return counting.stream()
                .findFirst()
                .map(latest ->
                        Suggestion.of(latest, counting.stream().skip(1).findFirst(), indicators.of(latest.wording())))
                .orElse(List.of());
    }

    /**
     * @param due the day of the next talk; empty while nobody is reminded
     * @param months between two talks
     * @param begun the talk that is still being filled in
     * @param talks that were held, the latest first; those that were taken back are among them
     * @param trends one for each indicator, in the order of a talk
     * @param chosen what the two chose to work on the last time
     */
    public record ProgressView(
            PersonHeader header,
            LocalDate today,
            Optional<LocalDate> due,
            int months,
            Optional<Talk> begun,
            List<Talk> talks,
            List<Trend> trends,
            List<Chosen> chosen,
            List<Suggestion> suggestions) {

        /** Whether anything was ever said. */
        public boolean isEmpty() {
            return trends.stream().allMatch(Trend::isEmpty);
        }

        public List<Trend> of(Theme theme) {
            return trends.stream()
                    .filter(trend -> trend.indicator().theme() == theme && !trend.isEmpty())
                    .toList();
        }

        /** Whether nothing in it is chosen or worth talking about, while something in another is: on a phone it can wait. */
        public boolean isQuiet(Theme theme) {
            List<Theme> loud = Stream.concat(
                            chosen.stream().map(each -> each.indicator().theme()),
                            suggestions.stream().map(each -> each.indicator().theme()))
                    .toList();
            return loud.isEmpty() ? theme != Theme.EVERYDAY : !loud.contains(theme);
        }

        public boolean hasLines() {
            return trends.stream().anyMatch(trend -> !trend.isEmpty() && trend.isDrawn());
        }
    }

    /** What the two chose to work on. */
    public record Chosen(Indicator indicator, Focus focus) {}
}

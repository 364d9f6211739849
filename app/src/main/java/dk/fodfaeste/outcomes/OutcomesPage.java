package dk.fodfaeste.outcomes;

import dk.fodfaeste.outcomes.OutcomeCheck.Situation;
import dk.fodfaeste.platform.web.Counted;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Hvordan gik det siden: whom to ask now, and what was answered, over all courses. */
@Controller
@Transactional(readOnly = true)
public class OutcomesPage {

    private final Pages pages;
    private final OutcomeRepository outcomes;
    private final Clock clock;

    OutcomesPage(Pages pages, OutcomeRepository outcomes, Clock clock) {
        this.pages = pages;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @GetMapping("/courses/outcomes")
    public View outcomes(@RequestParam(defaultValue = "DUE") Which which, @RequestParam(defaultValue = "1") int page) {
        LocalDate today = LocalDate.now(clock);
        return pages.show(
                "outcomes/outcomes",
                new OutcomesView(
                        Paging.of(
                                outcomes.count(which, today),
                                page,
                                (skipped, most) -> outcomes.page(which, today, skipped, most)),
                        which,
                        answers(outcomes.answers())));
    }

    private static List<Answers> answers(Map<Integer, Map<Situation, Integer>> all) {
        return all.entrySet().stream()
                .map(each -> new Answers(each.getKey(), each.getValue()))
                .toList();
    }

    /** Which are shown. */
    public enum Which {
        /** The day has come, and nobody has asked. */
        DUE,
        COMING,
        /** The person has not said that we may, or has said no. */
        NOT_ASKED,
        ANSWERED
    }

    /** What was answered so many months after. */
    public record Answers(int months, Map<Situation, Integer> counts) {

        public int of(Situation situation) {
            return counts.getOrDefault(situation, 0);
        }

        /** Those who were reached. */
        public int reached() {
            return asked() - of(Situation.NOT_REACHED);
        }

        public int asked() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int working() {
            return Stream.of(Situation.values())
                    .filter(Situation::isWork)
                    .mapToInt(this::of)
                    .sum();
        }
    }

    /** @param answers of all courses, by months */
    public record OutcomesView(Paging<Asking> rows, Which which, List<Answers> answers) implements Counted {

        @Override
        public long counted() {
            return rows.total();
        }

        public String address(Which other, int page) {
            return "/courses/outcomes?which=" + other + (page > 1 ? "&page=" + page : "");
        }
    }
}

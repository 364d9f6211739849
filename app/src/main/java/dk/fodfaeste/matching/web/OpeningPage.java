package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.board.OpeningsAt;
import dk.fodfaeste.matching.board.OpeningsAt.AtWorkplace;
import dk.fodfaeste.matching.board.OpeningsAt.OpeningStanding;
import dk.fodfaeste.matching.carving.CarvedWeek;
import dk.fodfaeste.matching.carving.CarvingQuestion;
import dk.fodfaeste.matching.openings.SavedJob;
import dk.fodfaeste.matching.openings.SavedJobs;
import dk.fodfaeste.matching.plan.Capacities;
import dk.fodfaeste.matching.web.OpeningsPage.OpeningsView;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.week.Stretch;
import dk.fodfaeste.platform.week.WeekDrawing;
import dk.fodfaeste.platform.week.WeekEntry;
import dk.fodfaeste.platform.week.WeekEntry.Told;
import dk.fodfaeste.rules.Rules;
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

/** One opening: how it stands, who holds it, on which terms people are taken in, and its week, drawn. */
@Controller
@Transactional(readOnly = true)
public class OpeningPage {

    private final Pages pages;
    private final OpeningsAt openings;
    private final SavedJobs jobs;
    private final Boards boards;
    private final Rules rules;
    private final Catalogue catalogue;

    OpeningPage(Pages pages, OpeningsAt openings, SavedJobs jobs, Boards boards, Rules rules, Catalogue catalogue) {
        this.pages = pages;
        this.openings = openings;
        this.jobs = jobs;
        this.boards = boards;
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /** @param work the name that the opening goes by at the workplace */
    @GetMapping("/workplaces/{workplaceId}/opening")
    public View opening(@PathVariable UUID workplaceId, @RequestParam String work) {
        AtWorkplace at = openings.at(workplaceId);
        OpeningStanding standing = at.openings().stream()
                .filter(each -> each.what().work().equals(work))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("opening " + work));
        Optional<SavedJob> job = jobs.at(workplaceId).stream()
                .filter(each -> each.work().equals(work))
                .findFirst();
        List<WorkTask> tasks = standing.what().tasks();
        return pages.show(
                "matching/opening",
                new OpeningView(
                        new OpeningsView(at, catalogue),
                        standing,
                        job,
                        new Capacities(boards.now(), rules).free().getOrDefault(workplaceId, 0),
                        job.map(each -> CarvedWeek.of(each, tasks, CarvingQuestion.POLICY.shortestBreak())
                                        .drawing())
                                .orElseGet(() -> windows(tasks))));
    }

    /** When the tasks can be done: at any time where nobody said when. */
    private static WeekDrawing windows(List<WorkTask> tasks) {
        return WeekDrawing.typical(tasks.stream().flatMap(OpeningPage::windows).toList());
    }

    private static Stream<WeekEntry> windows(WorkTask task) {
        Optional<Stretch> at = task.earliest()
                .flatMap(from -> task.latest().filter(from::isBefore).map(until -> Stretch.of(from, until)));
        return task.days().stream()
                .map(day -> new WeekEntry(
                        day,
                        at,
                        WeekEntry.Kind.TASK,
                        Told.of("week.name", task.name()),
                        task.minutes().stream()
                                .mapToObj(minutes -> Told.of("task.minutes", minutes))
                                .toList(),
                        Optional.of("/tasks/" + task.id())));
    }

    /**
     * @param job that it is; empty where it is the tasks of one name
     * @param free places at the workplace that nobody has or is promised
     */
    public record OpeningView(
            OpeningsView all, OpeningStanding standing, Optional<SavedJob> job, int free, WeekDrawing drawing) {

        /** Where its terms are said: of the job, or of the whole workplace. */
        public String admission() {
            return "/workplaces/" + all.at().workplace().id() + "/admission"
                    + job.map(kept -> "?job=" + kept.id()).orElse("");
        }
    }
}

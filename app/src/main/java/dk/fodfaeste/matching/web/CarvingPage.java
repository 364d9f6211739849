package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.WhyNot;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.carving.CarvedJob;
import dk.fodfaeste.engine.carving.Carving;
import dk.fodfaeste.engine.carving.RejectedTask;
import dk.fodfaeste.engine.carving.Rejection;
import dk.fodfaeste.engine.patience.Patience.Pause;
import dk.fodfaeste.engine.patience.Patience.Paused;
import dk.fodfaeste.matching.carving.CarvableWorkplace;
import dk.fodfaeste.matching.carving.CarvedWeek;
import dk.fodfaeste.matching.carving.CarvingLimit;
import dk.fodfaeste.matching.carving.CarvingQuestion;
import dk.fodfaeste.matching.carving.Carvings;
import dk.fodfaeste.matching.openings.NeedLine;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.web.PossibilitiesPage.Change;
import dk.fodfaeste.matching.web.PossibilitiesPage.Shown;
import dk.fodfaeste.people.Availability;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Pages;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Skab et job: jobs carved out of a workplace's tasks for one person, computed when the page is read. Each read is a transaction of its
 * own, so that the database waits for nobody while the engine searches.
 */
@Controller
public class CarvingPage {

    private final Pages pages;
    private final People people;
    private final Carvings carvings;
    private final Catalogue catalogue;

    CarvingPage(Pages pages, People people, Carvings carvings, Catalogue catalogue) {
        this.pages = pages;
        this.people = people;
        this.carvings = carvings;
        this.catalogue = catalogue;
    }

    @GetMapping(value = "/people/{personId}/carving", params = "workplace")
    public View carving(@PathVariable UUID personId, @RequestParam UUID workplace) {
        PersonHeader header = people.header(personId);
        CarvingQuestion question = carvings.question(personId, workplace);
        Carving carving = question.answer();
        List<Job> jobs = carving.jobs().stream().map(job -> job(job, question)).toList();
        List<LeftOut> leftOut = leftOut(carving.rejected(), question.workplace());
        return pages.show("matching/carving", view(header, question, jobs, leftOut));
    }

    private Job job(CarvedJob job, CarvingQuestion question) {
        Possibility possibility = question.possibility(job);
        List<NeedLine.Named> lines = NeedLine.of(possibility).stream()
                .map(line -> line.named(catalogue))
                .toList();
        return new Job(
                CarvedWeek.of(job, question.workplace()::task, CarvingQuestion.POLICY.shortestBreak()),
                possibility.what().tasks(),
                job.minutesPerWeek(),
                Shown.counts(lines),
                lines,
                job.minutesFreed(),
                possibility.whatWouldChangeIt(question.today()).stream()
                        .map(remedy -> Change.of(remedy, possibility.what().workplace(), catalogue))
                        .toList());
    }

    /** Tasks that are left out for the same reason stand together. */
    private List<LeftOut> leftOut(List<RejectedTask> rejected, CarvableWorkplace workplace) {
        Map<Rejection, List<WorkTask>> byReason = rejected.stream()
                .collect(Collectors.groupingBy(
                        RejectedTask::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(each -> workplace.task(each.task()), Collectors.toList())));
        return byReason.entrySet().stream()
                .map(each -> new LeftOut(each.getValue(), each.getKey(), asked(each.getKey())))
                .toList();
    }

    private Optional<Dimension> asked(Rejection reason) {
        return switch (reason) {
            case Rejection.NotMet(var need) -> Optional.of(catalogue.dimension(need.dimension()));
            case Rejection.NotKnown(var need, var sightings) -> Optional.of(catalogue.dimension(need.dimension()));
            default -> Optional.empty();
        };
    }

    private static CarvingView view(
            PersonHeader header, CarvingQuestion question, List<Job> jobs, List<LeftOut> leftOut) {
        CarvableWorkplace at = question.workplace();
        return new CarvingView(
                header,
                at.workplace(),
                at.company(),
                WhyNot.of(at.patience()),
                at.patience() instanceof Paused(Pause.TalkFirst first),
                question.availability(),
                List.of(question.day(), question.week()),
                jobs,
                leftOut,
                at.notMeasured());
    }

    /**
     * @param restraint of the company, if it has one
     * @param talk whether a talk with the company would end it
     * @param limits of a day and of a week
     * @param jobs best first
     * @param notMeasured tasks whose minutes or times a week nobody has said
     */
    public record CarvingView(
            PersonHeader header,
            Workplace workplace,
            Company company,
            Optional<WhyNot> restraint,
            boolean talk,
            Availability availability,
            List<CarvingLimit> limits,
            List<Job> jobs,
            List<LeftOut> leftOut,
            List<WorkTask> notMeasured) {

        /** The need that most tasks wait for. */
        public Optional<LeftOut> findOutFirst() {
            return leftOut.stream()
                    .filter(each -> each.reason() instanceof Rejection.NotKnown)
                    .max(Comparator.comparingInt(each -> each.tasks().size()));
        }

        public String observe(String dimension) {
            return "/observe?person=" + header.id() + "&dimension=" + dimension;
        }
    }

    /**
     * @param tasks those that ease most first
     * @param minutes of work in a week
     * @param doneToday minutes a week by the function that does the tasks today
     * @param changes what must be seen before a company that is careful can be asked
     */
    public record Job(
            CarvedWeek week,
            List<WorkTask> tasks,
            int minutes,
            Map<Shown, Long> counts,
            List<NeedLine.Named> lines,
            Map<String, Integer> doneToday,
            List<Change> changes) {}

    /** @param asked the dimension of the need that is the reason, if one is */
    public record LeftOut(List<WorkTask> tasks, Rejection reason, Optional<Dimension> asked) {}
}

package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.companies.WhyNot;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.engine.carving.CarvedJob;
import dk.fodfaeste.engine.carving.Carving;
import dk.fodfaeste.engine.carving.RejectedTask;
import dk.fodfaeste.engine.carving.Rejection;
import dk.fodfaeste.engine.patience.Patience.Pause;
import dk.fodfaeste.engine.patience.Patience.Paused;
import dk.fodfaeste.matching.carving.CarvableWorkplace;
import dk.fodfaeste.matching.carving.CarvedWeek;
import dk.fodfaeste.matching.carving.CarvingQuestion;
import dk.fodfaeste.matching.openings.NeedLine;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.web.CarvingPage.CarvingView;
import dk.fodfaeste.matching.web.CarvingPage.Job;
import dk.fodfaeste.matching.web.CarvingPage.LeftOut;
import dk.fodfaeste.matching.web.PossibilitiesPage.Change;
import dk.fodfaeste.matching.web.PossibilitiesPage.Shown;
import dk.fodfaeste.matching.web.SavedJobLines.SavedJobLine;
import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.web.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Carved jobs as pages show them: the week, what is shown and not known, what it eases, and why the other tasks are left out. */
@Component
class CarvingViews {

    private final People people;
    private final SavedJobLines savedJobs;
    private final Catalogue catalogue;

    CarvingViews(People people, SavedJobLines savedJobs, Catalogue catalogue) {
        this.people = people;
        this.savedJobs = savedJobs;
        this.catalogue = catalogue;
    }

    /** With the jobs of the workplace that are kept. */
    CarvingView of(UUID personId, CarvingQuestion question, Carving carving, Form form) {
        UUID workplace = question.workplace().workplace().id();
        return of(personId, question, carving, savedJobs.of(personId, workplace), form);
    }

    CarvingView of(UUID personId, CarvingQuestion question, Carving carving, List<SavedJobLine> saved, Form form) {
        CarvableWorkplace at = question.workplace();
        return new CarvingView(
                people.header(personId),
                at.workplace(),
                at.company(),
                WhyNot.of(at.patience()),
                at.patience() instanceof Paused(Pause.TalkFirst first),
                question.availability(),
                List.of(question.day(), question.week()),
                carving.jobs().stream().map(job -> job(job, question)).toList(),
                saved,
                leftOut(carving.rejected(), at),
                at.notMeasured(),
                form);
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
}

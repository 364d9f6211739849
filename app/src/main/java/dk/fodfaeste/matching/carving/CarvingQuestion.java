package dk.fodfaeste.matching.carving;

import dk.fodfaeste.engine.carving.CarvableTasks;
import dk.fodfaeste.engine.carving.CarvedJob;
import dk.fodfaeste.engine.carving.Carving;
import dk.fodfaeste.engine.carving.CarvingPolicy;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.matching.openings.Candidates;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.Availability;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which jobs of one person can be carved at a workplace. All that it takes is in here, so the answer needs no database. */
public record CarvingQuestion(
        Candidate candidate, Availability availability, CarvableWorkplace workplace, LocalDate today) {

    public static final CarvingPolicy POLICY = CarvingPolicy.standard();

    /** Minutes of a day where no limit is known: the fifth part of a full week. */
    private static final int FULL_DAY = POLICY.mostMinutesPerWeek() / 5;

    /** Up to some tenths of a second. */
    public Carving answer() {
        return Carving.of(
                workplace.inventory(),
                candidate,
                Candidates.longestDay(candidate).orElse(FULL_DAY),
                today,
                FitPolicy.standard(),
                POLICY);
    }

    /** The question about these tasks alone, each as long and as often as it is cut. */
    public CarvingQuestion about(List<TaskPart> parts) {
        return new CarvingQuestion(
                candidate,
                availability,
                workplace.with(parts.stream().map(TaskPart::asTask).toList()),
                today);
    }

    /** Of a few tasks that somebody chose: the one job of them, and why a task finds no room in it; within some hundredths of a second. */
    public Carving together() {
        boolean few = workplace.tasks().size() <= POLICY.exactUpTo();
        return Carving.of(
                workplace.inventory(),
                candidate,
                Candidates.longestDay(candidate).orElse(FULL_DAY),
                today,
                FitPolicy.standard(),
                (few ? POLICY : POLICY.greedy()).withSizes(List.of()));
    }

    /** What a job could be made of; in no time. */
    public CarvableTasks tasks() {
        return CarvableTasks.of(
                workplace.inventory(),
                candidate,
                Candidates.longestDay(candidate).orElse(FULL_DAY),
                today,
                FitPolicy.standard());
    }

    /** A carved job with its reasons, as any other possibility. */
    public Possibility possibility(CarvedJob job) {
        WorkOpening opening = workplace.opening(job);
        return new Possibility(opening, Fit.of(candidate, opening.opening(), FitPolicy.standard()), Optional.empty());
    }

    public CarvingLimit day() {
        return new CarvingLimit("HOURS_DAY", knows("HOURS_DAY"), Candidates.longestDay(candidate), FULL_DAY);
    }

    public CarvingLimit week() {
        return new CarvingLimit(
                "HOURS_WEEK", knows("HOURS_WEEK"), candidate.maxMinutesPerWeek(), POLICY.mostMinutesPerWeek());
    }

    private boolean knows(String dimension) {
        return Optional.ofNullable(candidate.beliefs().get(dimension))
                .filter(belief -> belief.isKnown())
                .isPresent();
    }
}

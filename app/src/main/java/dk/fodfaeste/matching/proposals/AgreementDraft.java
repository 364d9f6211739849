package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.fit.NeedState;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.openings.Admission;
import dk.fodfaeste.matching.openings.NeedLine;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.SavedJob;
import dk.fodfaeste.matching.openings.SavedJob.Sitting;
import dk.fodfaeste.matching.openings.SavedJobs;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.Availability;
import dk.fodfaeste.people.People;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Particulars;
import dk.fodfaeste.placements.WorkDay;
import dk.fodfaeste.platform.words.WorkWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What an agreement about a pair begins with: all that the house knows already, so that nobody types it. What is a matter of thought, purpose and next
 * step, is left open; nobody is asked before it is written.
 */
@Component
class AgreementDraft {

    /** From the first day until the next step is talked about. */
    private static final int WEEKS_TO_NEXT_TALK = 4;

    private final SavedJobs savedJobs;
    private final People people;

    AgreementDraft(SavedJobs savedJobs, People people) {
        this.savedJobs = savedJobs;
        this.people = people;
    }

    /** @param earliest on which it could begin; later where the company has room later */
    Terms of(Possibility possibility, UUID personId, LocalDate earliest) {
        Admission admission = possibility.what().admission();
        LocalDate starts = admission.startsOn().filter(earliest::isBefore).orElse(earliest);
        return new Terms(
                Optional.of(starts),
                Optional.empty(),
                Optional.of(admission.instrument().orElse(Instrument.WORK_PLACEMENT)),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                particulars(possibility, personId, starts));
    }

    private Particulars particulars(Possibility possibility, UUID personId, LocalDate starts) {
        WorkOpening opening = possibility.what();
        return new Particulars(
                Optional.empty(),
                opening.tasks().stream()
                        .map(WorkTask::name)
                        .filter(AgreementDraft::isOfWork)
                        .distinct()
                        .toList(),
                week(opening, personId),
                place(opening),
                accommodations(possibility),
                OptionalInt.empty(),
                0,
                List.of(),
                Optional.of(starts.plusWeeks(WEEKS_TO_NEXT_TALK)));
    }

    /** The carved week, where the job was carved; else the days and times of the tasks, where they leave no choice. */
    private List<WorkDay> week(WorkOpening opening, UUID personId) {
        Optional<SavedJob> carved = savedJobs.at(opening.workplace().id()).stream()
                .filter(job -> job.work().equals(opening.work()))
                .findFirst();
        List<WorkDay> week = carved.map(job -> laidOn(job.week()))
                .orElseGet(
                        () -> windows(opening.tasks(), people.person(personId).availability()));
        return week.stream().mapToInt(WorkDay::minutes).sum() < opening.minutesPerWeek() ? List.of() : week;
    }

    private static List<WorkDay> laidOn(List<Sitting> week) {
        return week.stream().collect(Collectors.groupingBy(Sitting::day)).entrySet().stream()
                .map(day -> new WorkDay(
                        day.getKey(),
                        bound(day.getValue().stream().map(Sitting::starts), BinaryOperator.minBy(LocalTime::compareTo)),
                        bound(day.getValue().stream().map(Sitting::ends), BinaryOperator.maxBy(LocalTime::compareTo))))
                .toList();
    }

    private static LocalTime bound(Stream<LocalTime> times, BinaryOperator<LocalTime> which) {
        return times.reduce(which).orElseThrow();
    }

    private static List<WorkDay> windows(List<WorkTask> tasks, Availability person) {
        boolean certain = tasks.stream()
                .allMatch(task -> task.earliest().isPresent()
                        && task.latest().isPresent()
                        && task.timesPerWeek().orElse(0) >= task.days().size());
        return certain
                ? Arrays.stream(DayOfWeek.values())
                        .filter(person.days()::contains)
                        .flatMap(day -> window(day, tasks, person).stream())
                        .toList()
                : List.of();
    }

    private static Optional<WorkDay> window(DayOfWeek day, List<WorkTask> tasks, Availability person) {
        List<WorkTask> ofDay =
                tasks.stream().filter(task -> task.days().contains(day)).toList();
        if (ofDay.isEmpty()) {
            return Optional.empty();
        }
        LocalTime from = later(
                ofDay.stream()
                        .flatMap(task -> task.earliest().stream())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                person.from());
        LocalTime until = earlier(
                ofDay.stream()
                        .flatMap(task -> task.latest().stream())
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                person.until());
        return from.isBefore(until) ? Optional.of(new WorkDay(day, from, until)) : Optional.empty();
    }

    private static LocalTime later(LocalTime one, Optional<LocalTime> other) {
        return other.filter(one::isBefore).orElse(one);
    }

    private static LocalTime earlier(LocalTime one, Optional<LocalTime> other) {
        return other.filter(one::isAfter).orElse(one);
    }

    private static Optional<String> place(WorkOpening opening) {
        Workplace workplace = opening.workplace();
        return Optional.of(Stream.concat(
                                opening.tasks().stream()
                                        .flatMap(task -> task.location().stream())
                                        .limit(1),
                                Stream.of(workplace.address(), workplace.postalCode())
                                        .flatMap(Optional::stream))
                        .filter(AgreementDraft::isOfWork)
                        .collect(Collectors.joining(", ")))
                .filter(words -> !words.isEmpty());
    }

    /** How the workplace adapts what the person is not seen to meet; it said so itself, of the work and of nobody. */
    private static Optional<String> accommodations(Possibility possibility) {
        return Optional.of(NeedLine.of(possibility).stream()
                        .filter(line -> line.adaptable() && line.state() != NeedState.MET)
                        .flatMap(line -> line.adaptation().stream())
                        .filter(AgreementDraft::isOfWork)
                        .distinct()
                        .collect(Collectors.joining("\n")))
                .filter(words -> !words.isEmpty());
    }

    /** What came with an import was written before the guard. */
    private static boolean isOfWork(String words) {
        return WorkWords.in(words).isEmpty();
    }
}

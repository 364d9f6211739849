package dk.fodfaeste.matching.carving;

import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.engine.carving.CarvableTasks;
import dk.fodfaeste.engine.carving.InventoryTask;
import dk.fodfaeste.engine.carving.RejectedTask;
import dk.fodfaeste.engine.carving.Rejection;
import dk.fodfaeste.engine.carving.Rejection.NotKnown;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.index.Scope;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.Person;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose day a workplace's tasks could become. People stand in the order of their names and are never ranked against each other: whether a job
 * comes of it is carved for one at a time.
 */
@Service
@Transactional(readOnly = true)
public class WhoseDays {

    private final Boards boards;
    private final Carvings carvings;

    WhoseDays(Boards boards, Carvings carvings) {
        this.boards = boards;
        this.carvings = carvings;
    }

    /** @throws dk.fodfaeste.platform.web.NotFoundException when there is no such workplace of a partner */
    public AtWorkplace at(UUID workplaceId) {
        Board board = boards.now();
        CarvableWorkplace workplace = carvings.workplace(workplaceId, board);
        Set<String> openings = workplace.tasks().stream()
                .map(task -> WorkOpening.id(workplaceId, task.name()))
                .filter(board.openings()::containsKey)
                .collect(Collectors.toSet());
        openings.removeAll(board.taken());
        Set<UUID> shown = people(board, openings, Scope.PROPOSABLE);
        Set<UUID> open = people(board, openings, Scope.OPEN);
        return new AtWorkplace(
                board,
                workplace,
                board.free().stream()
                        .filter(person -> shown.contains(person.id()))
                        .toList(),
                board.free().stream()
                        .filter(person -> open.contains(person.id()) && !shown.contains(person.id()))
                        .toList());
    }

    private static Set<UUID> people(Board board, Collection<String> openings, Scope scope) {
        Set<UUID> people = new HashSet<>();
        openings.forEach(opening -> board.index().peopleFor(opening, scope).stream()
                .map(Candidate::id)
                .forEach(people::add));
        return people;
    }

    /**
     * The people of a workplace's tasks.
     *
     * @param shown those of whom enough was seen for one task at least
     * @param notKnown those for whom a task could be, if what nobody has seen turned out well
     */
    public record AtWorkplace(Board board, CarvableWorkplace workplace, List<Person> shown, List<Person> notKnown) {

        /** What the person's job could be made of; to be asked for those who are shown. */
        public WhoseDay day(Person person) {
            Candidate candidate = Objects.requireNonNull(board.candidates().get(person.id()));
            CarvableTasks tasks = new CarvingQuestion(candidate, person.availability(), workplace, board.day()).tasks();
            return new WhoseDay(
                    person,
                    these(tasks.shown(), Function.identity(), candidate),
                    these(
                            tasks.others().stream()
                                    .filter(each -> each.reason() instanceof NotKnown)
                                    .toList(),
                            RejectedTask::task,
                            candidate),
                    tasks.others().stream()
                            .map(RejectedTask::reason)
                            .filter(NotKnown.class::isInstance)
                            .map(NotKnown.class::cast)
                            .map(reason -> reason.need().dimension())
                            .distinct()
                            .toList(),
                    tasks.shown().isEmpty()
                            ? tasks.others().stream()
                                    .map(RejectedTask::reason)
                                    .filter(Rejection.LongerThanDay.class::isInstance)
                                    .map(Rejection.LongerThanDay.class::cast)
                                    .toList()
                            : List.of());
        }

        /** Without those that the person said no to. */
        private <T> List<WorkTask> these(List<T> all, Function<T, InventoryTask> task, Candidate candidate) {
            return all.stream()
                    .map(each -> workplace.task(task.apply(each)))
                    .filter(each -> !candidate.refused().contains(WorkOpening.id(each.workplaceId(), each.name())))
                    .toList();
        }
    }

    /**
     * @param shown tasks that a job could be made of today
     * @param notKnown tasks that wait for something nobody has seen
     * @param findOut ids of the dimensions that those wait for
     * @param tooLong where nothing is left because each is longer than the person's longest day
     */
    public record WhoseDay(
            Person person,
            List<WorkTask> shown,
            List<WorkTask> notKnown,
            List<String> findOut,
            List<Rejection.LongerThanDay> tooLong) {

        /** Of the tasks that are shown, a week. */
        public int minutes() {
            return shown.stream().mapToInt(WorkTask::minutesPerWeek).sum();
        }
    }
}

package dk.fodfaeste.engine.carving;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A week for the solver: every task with its choice. */
@PlanningSolution
public final class CarvingPlan {

    @ProblemFactProperty
    private @Nullable Week week;

    @ProblemFactCollectionProperty
    private List<DayOfWeek> days = List.of(DayOfWeek.values());

    @PlanningEntityCollectionProperty
    private List<TaskChoice> choices = List.of();

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For the solver, which makes copies. */
    CarvingPlan() {}

    CarvingPlan(Week week, Collection<Choice> start) {
        Map<CarvableTask, WeekPattern> taken = start.stream().collect(Collectors.toMap(Choice::task, Choice::pattern));
        this.week = week;
        this.choices = week.tasks().stream()
                .map(task -> new TaskChoice(task, taken.get(task)))
                .toList();
    }

    public @Nullable Week getWeek() {
        return week;
    }

    public List<DayOfWeek> getDays() {
        return days;
    }

    public List<TaskChoice> getChoices() {
        return choices;
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }

    List<Choice> taken() {
        return choices.stream()
                .filter(TaskChoice::isTaken)
                .map(TaskChoice::choice)
                .toList();
    }
}

package dk.fodfaeste.engine.carving;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task for the solver: on one of its patterns, or not taken. */
@PlanningEntity
public final class TaskChoice {

    private @Nullable CarvableTask task;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable WeekPattern pattern;

    /** For the solver, which makes copies. */
    TaskChoice() {}

    TaskChoice(CarvableTask task, @Nullable WeekPattern pattern) {
        this.task = task;
        this.pattern = pattern;
    }

    @PlanningId
    public String getId() {
        return task().share().task().id();
    }

    @ValueRangeProvider
    public List<WeekPattern> getPatterns() {
        return task().patterns();
    }

    public @Nullable WeekPattern getPattern() {
        return pattern;
    }

    public void setPattern(@Nullable WeekPattern pattern) {
        this.pattern = pattern;
    }

    CarvableTask task() {
        return java.util.Objects.requireNonNull(task);
    }

    boolean isTaken() {
        return pattern != null;
    }

    /** Of a task that is taken. */
    Choice choice() {
        return new Choice(task(), java.util.Objects.requireNonNull(pattern));
    }
}

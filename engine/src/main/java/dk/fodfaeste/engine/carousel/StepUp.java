package dk.fodfaeste.engine.carousel;

/** What a stay led to, or is meant to. */
public enum StepUp {
    MORE_HOURS,
    NEW_TASKS,
    WAGE_HOURS,
    SUBSIDISED_JOB,
    EDUCATION,
    JOB
}

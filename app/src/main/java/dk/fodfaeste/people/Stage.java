package dk.fodfaeste.people;

/** Where a person is on the way: the five stages of supported employment (EUSE). */
public enum Stage {
    ENGAGEMENT,
    PROFILING,
    JOB_FINDING,
    EMPLOYER_ENGAGEMENT,
    SUPPORT
}

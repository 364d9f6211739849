package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.placements.Instrument;

/** What a stay is counted as: weeks of practice say something else than weeks with wages. */
public enum StayKind {
    PRACTICE,
    SUBSIDISED,
    WAGE_HOURS,
    OWN_ENTERPRISE;

    static StayKind of(Instrument instrument) {
        return switch (instrument) {
            case WORK_PLACEMENT, COMMUNITY_WORK -> PRACTICE;
            case WAGE_SUBSIDY -> SUBSIDISED;
            case WAGE_SUBSIDY_PENSION, FLEX_JOB, MINI_FLEX_JOB, SMALL_JOB, IGU, ADULT_APPRENTICE -> WAGE_HOURS;
            case OWN -> OWN_ENTERPRISE;
        };
    }
}

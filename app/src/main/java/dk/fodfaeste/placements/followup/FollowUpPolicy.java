package dk.fodfaeste.placements.followup;

/**
 * How long nobody may have written about a talk that was due.
 *
 * @param deputyDays days after which whoever last stood in is told, 1 to {@link #MOST_DAYS}
 * @param managerDays days after which the manager is, no fewer
 */
record FollowUpPolicy(int deputyDays, int managerDays) {

    static final int MOST_DAYS = 60;

    FollowUpPolicy {
        if (deputyDays < 1 || managerDays < deputyDays || managerDays > MOST_DAYS) {
            throw new IllegalArgumentException("days between 1 and " + MOST_DAYS + ", the deputy's first");
        }
    }

    /** Until the organisation has decided; the same as in {@code placements.follow_up_signal}. */
    static FollowUpPolicy standard() {
        return new FollowUpPolicy(3, 7);
    }
}

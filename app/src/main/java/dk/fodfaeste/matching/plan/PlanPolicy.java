package dk.fodfaeste.matching.plan;

/**
 * What a week may hold where nobody has said otherwise.
 *
 * @param coursesPerConsultant new courses that one consultant can begin in a week
 * @param holdDays how long a place is held, the day of the hold not counted
 */
public record PlanPolicy(int coursesPerConsultant, int holdDays) {

    public static final int MOST_COURSES = 20;
    public static final int MOST_HOLD_DAYS = 60;

    public PlanPolicy {
        if (coursesPerConsultant < 1 || coursesPerConsultant > MOST_COURSES) {
            throw new IllegalArgumentException("a consultant begins 1 to " + MOST_COURSES + " courses in a week");
        }
        if (holdDays < 1 || holdDays > MOST_HOLD_DAYS) {
            throw new IllegalArgumentException("a place is held 1 to " + MOST_HOLD_DAYS + " days");
        }
    }

    public static PlanPolicy standard() {
        return new PlanPolicy(3, 14);
    }
}

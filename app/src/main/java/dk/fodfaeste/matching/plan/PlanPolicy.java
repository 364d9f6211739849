package dk.fodfaeste.matching.plan;

/**
 * What a week may hold where nobody has said otherwise.
 *
 * @param coursesPerConsultant new courses that one consultant can begin in a week
 */
public record PlanPolicy(int coursesPerConsultant) {

    public static final int MOST_COURSES = 20;

    public PlanPolicy {
        if (coursesPerConsultant < 1 || coursesPerConsultant > MOST_COURSES) {
            throw new IllegalArgumentException("a consultant begins 1 to " + MOST_COURSES + " courses in a week");
        }
    }

    public static PlanPolicy standard() {
        return new PlanPolicy(3);
    }
}

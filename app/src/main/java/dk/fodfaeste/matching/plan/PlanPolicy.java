package dk.fodfaeste.matching.plan;

/**
 * What a week may hold where nobody has said otherwise.
 *
 * @param coursesPerConsultant new courses that one consultant can begin in a week
 */
public record PlanPolicy(int coursesPerConsultant) {

    public static PlanPolicy standard() {
        return new PlanPolicy(3);
    }
}

package dk.fodfaeste.matching;

/**
 * What a week may hold where nobody has said otherwise.
 *
 * @param coursesPerConsultant new courses that one consultant can begin in a week
 * @param asksPerCompany how often a company without a wish of its own is asked in a week
 */
public record PlanPolicy(int coursesPerConsultant, int asksPerCompany) {

    public static PlanPolicy standard() {
        return new PlanPolicy(3, 1);
    }
}

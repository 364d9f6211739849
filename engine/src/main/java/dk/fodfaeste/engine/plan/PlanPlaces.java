package dk.fodfaeste.engine.plan;

/**
 * Where a plan's openings lie, and how many each place and each consultant takes, by number.
 *
 * @param workplaceOf of every opening
 * @param companyOf of every workplace
 * @param openings how many each takes, 0 or more, like all capacities
 */
public record PlanPlaces(
        int[] workplaceOf, int[] companyOf, int[] openings, int[] workplaces, int[] companies, int[] consultants) {

    PlanGraph graph() {
        return new PlanGraph(workplaceOf, companyOf, openings, workplaces, companies, consultants);
    }

    int company(int opening) {
        return companyOf[workplaceOf[opening]];
    }
}

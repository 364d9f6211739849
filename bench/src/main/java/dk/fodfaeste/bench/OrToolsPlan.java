package dk.fodfaeste.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;

/** The same plan for OR-Tools' min-cost flow (cost scaling, push and relabel): source → consultant → … → company → sink. */
final class OrToolsPlan {

    static {
        Loader.loadNativeLibraries();
    }

    private static final int SOURCE = 0;
    private static final int SINK = 1;

    private final MinCostFlow flow = new MinCostFlow();

    OrToolsPlan(PlanInstance plan) {
        int consultants = 2;
        int persons = consultants + plan.consultantCapacity.length;
        int openings = persons + plan.persons;
        int workplaces = openings + plan.openings;
        int companies = workplaces + plan.companyOf.length;
        long units = 0;
        for (int index = 0; index < plan.consultantCapacity.length; index++) {
            add(SOURCE, consultants + index, plan.consultantCapacity[index], 0);
            units += plan.consultantCapacity[index];
        }
        for (int person = 0; person < plan.persons; person++) {
            add(consultants + plan.consultantOf(person), persons + person, 1, 0);
            for (int pair = 0; pair < plan.openingsOf[person].length; pair++) {
                add(persons + person, openings + plan.openingsOf[person][pair], 1, -plan.valuesOf[person][pair]);
            }
        }
        for (int opening = 0; opening < plan.openings; opening++) {
            add(openings + opening, workplaces + plan.workplaceOf[opening], plan.openingCapacity[opening], 0);
        }
        for (int workplace = 0; workplace < plan.companyOf.length; workplace++) {
            add(workplaces + workplace, companies + plan.companyOf[workplace], plan.workplaceCapacity[workplace], 0);
        }
        for (int company = 0; company < plan.companyCapacity.length; company++) {
            add(companies + company, SINK, plan.companyCapacity[company], 0);
        }
        add(SOURCE, SINK, units, 0);
        flow.setNodeSupply(SOURCE, units);
        flow.setNodeSupply(SINK, -units);
    }

    private void add(int from, int to, long capacity, long cost) {
        flow.addArcWithCapacityAndUnitCost(from, to, capacity, cost);
    }

    long solve() {
        MinCostFlow.Status status = flow.solve();
        if (status != MinCostFlow.Status.OPTIMAL) {
            throw new IllegalStateException("OR-Tools found no plan: " + status);
        }
        return -flow.getOptimalCost();
    }
}

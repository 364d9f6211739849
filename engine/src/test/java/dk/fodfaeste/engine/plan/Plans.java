package dk.fodfaeste.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Small plans, the brute force that judges them, and copies with one thing decided. */
final class Plans {

    static final int BONUS = 500_000_000;

    private Plans() {}

    record Row(int[] openings, int[] values) {}

    /** Capacities from 0 up, persons without pairs, and with few different values, so that ties are common. */
    static PlanGraph random(Random random, int mostPersons) {
        int openings = 1 + random.nextInt(8);
        int workplaces = 1 + random.nextInt(4);
        int companies = 1 + random.nextInt(3);
        int consultants = 1 + random.nextInt(3);
        int most = 1 + random.nextInt(3);
        PlanGraph graph = new PlanGraph(
                random.ints(openings, 0, workplaces).toArray(),
                random.ints(workplaces, 0, companies).toArray(),
                random.ints(openings, 0, most + 1).toArray(),
                random.ints(workplaces, 0, most + 1).toArray(),
                random.ints(companies, 0, most + 2).toArray(),
                random.ints(consultants, 0, most + 2).toArray());
        int persons = random.nextInt(mostPersons + 1);
        for (int person = 0; person < persons; person++) {
            Row row = row(graph, random);
            graph.addPerson(random.nextInt(consultants), row.openings(), row.values());
        }
        return graph;
    }

    static Row row(PlanGraph graph, Random random) {
        List<Integer> all = new ArrayList<>();
        for (int opening = 0; opening < graph.openings; opening++) {
            all.add(opening);
        }
        Collections.shuffle(all, random);
        int count = random.nextInt(Math.min(5, graph.openings) + 1);
        int highest = random.nextBoolean() ? 4 : 1000;
        return new Row(
                all.subList(0, count).stream().mapToInt(opening -> opening).toArray(),
                random.ints(count, 1, highest + 1).toArray());
    }

    static int consultants(PlanGraph graph) {
        return graph.nodes - graph.root - 1;
    }

    /** The same problem anew. @param forced a pair worth {@link #BONUS} more, -1 for none @param forbidden a pair left out */
    static PlanGraph copy(PlanGraph graph, int forced, int forbidden) {
        int companies = graph.childStart[graph.root + 1] - graph.childStart[graph.root];
        int first = graph.root - companies;
        int[] workplaceOf = Arrays.copyOf(graph.up, graph.openings);
        int[] companyOf = Arrays.copyOfRange(graph.up, graph.openings, first);
        Arrays.setAll(workplaceOf, opening -> workplaceOf[opening] - graph.openings);
        Arrays.setAll(companyOf, workplace -> companyOf[workplace] - first);
        PlanGraph copy = new PlanGraph(
                workplaceOf,
                companyOf,
                Arrays.copyOf(graph.capacity, graph.openings),
                Arrays.copyOfRange(graph.capacity, graph.openings, first),
                Arrays.copyOfRange(graph.capacity, first, graph.root),
                Arrays.copyOfRange(graph.capacity, graph.root + 1, graph.nodes));
        for (int person = 0; person < graph.persons; person++) {
            List<Integer> pairs = new ArrayList<>();
            for (int pair = graph.start[person]; pair < graph.end[person]; pair++) {
                if (graph.value[pair] > 0 && pair != forbidden) {
                    pairs.add(pair);
                }
            }
            copy.addPerson(
                    graph.consultant[person] - graph.root - 1,
                    pairs.stream().mapToInt(pair -> graph.opening[pair]).toArray(),
                    pairs.stream()
                            .mapToInt(pair -> graph.value[pair] + (pair == forced ? BONUS : 0))
                            .toArray());
        }
        return copy;
    }

    static long bruteForce(PlanGraph graph) {
        return bestFrom(graph, 0, new int[graph.nodes]);
    }

    private static long bestFrom(PlanGraph graph, int person, int[] used) {
        if (person == graph.persons) {
            return 0;
        }
        long best = bestFrom(graph, person + 1, used);
        for (int pair = graph.start[person]; pair < graph.end[person]; pair++) {
            if (graph.value[pair] > 0) {
                count(graph, used, pair, 1);
                if (keeps(graph, used)) {
                    best = Math.max(best, graph.value[pair] + bestFrom(graph, person + 1, used));
                }
                count(graph, used, pair, -1);
            }
        }
        return best;
    }

    static void count(PlanGraph graph, int[] used, int pair, int change) {
        used[graph.consultant[graph.person[pair]]] += change;
        for (int place = graph.opening[pair]; place != graph.root; place = graph.up[place]) {
            used[place] += change;
        }
    }

    static boolean keeps(PlanGraph graph, int[] used) {
        for (int node = 0; node < graph.nodes; node++) {
            if (used[node] > graph.capacity[node]) {
                return false;
            }
        }
        return true;
    }
}

package dk.fodfaeste.lab.town.measure;

import dk.fodfaeste.lab.town.Town;
import dk.fodfaeste.lab.town.TownPolicy;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import dk.fodfaeste.lab.town.work.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Runs ways of working over towns.
 *
 * @param seeds one town each
 * @param threads that share the towns; the results do not depend on it
 */
public record Laboratory(int years, List<Long> seeds, List<WayOfWorking.Kind> ways, int threads) {

    public Laboratory {
        if (seeds.isEmpty() || ways.isEmpty() || threads < 1) {
            throw new IllegalArgumentException(
                    "the laboratory needs at least one town, one way of working and one thread");
        }
        seeds = List.copyOf(seeds);
        ways = List.copyOf(ways);
    }

    /** @param progress told of every town that is done, in the order of seeds */
    public Comparison run(TownPolicy policy, Consumer<Long> progress) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<List<RunResult>>> towns = seeds.stream()
                    .map(seed -> executor.submit(() -> town(policy, seed)))
                    .toList();
            List<RunResult> results = new ArrayList<>();
            for (int index = 0; index < towns.size(); index++) {
                results.addAll(towns.get(index).get());
                progress.accept(seeds.get(index));
            }
            return new Comparison(results);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the laboratory was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a town could not be simulated", e.getCause());
        }
    }

    private List<RunResult> town(TownPolicy policy, long seed) {
        Town town = Town.draw(policy, years, seed);
        return ways.stream()
                .map(way -> RunResult.of(way, seed, Organisation.work(town, way)))
                .toList();
    }
}

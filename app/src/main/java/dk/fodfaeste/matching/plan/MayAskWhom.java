package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.patience.MayAsk;
import dk.fodfaeste.matching.board.Asks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Which consultant may ask which company today, by number. A company has one answer for all but those whom it named or who asked it. */
final class MayAskWhom {

    private final int[] left;
    private final boolean[] anybody;
    private final List<Map<UUID, Boolean>> named;
    private final List<UUID> consultants;

    MayAskWhom(Asks asks, PlanNumbers numbers) {
        this.consultants = numbers.consultants;
        this.left = numbers.companies.stream().mapToInt(asks::left).toArray();
        this.anybody = new boolean[left.length];
        this.named = IntStream.range(0, left.length)
                .<Map<UUID, Boolean>>mapToObj(company -> new HashMap<>())
                .toList();
        IntStream.range(0, left.length).filter(company -> left[company] > 0).forEach(company -> {
            UUID id = numbers.companies.get(company);
            anybody[company] = asks.may(id, Asks.SOMEBODY) instanceof MayAsk.Yes;
            asks.named(id).forEach(by -> named.get(company).put(by, asks.may(id, by) instanceof MayAsk.Yes));
        });
    }

    boolean may(int consultant, int company) {
        Map<UUID, Boolean> answers = named.get(company);
        return answers.isEmpty()
                ? anybody[company]
                : answers.getOrDefault(consultants.get(consultant), anybody[company]);
    }

    /** How often still each company may be asked, by whoever may; 0 where nobody may. */
    int[] left() {
        return left.clone();
    }
}

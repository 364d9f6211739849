package dk.fodfaeste.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.PlanProblem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A company that may be asked more often in a week is asked by one of us. */
class OneVoiceTest {

    private static final UUID AMAL = new UUID(1, 1);
    private static final UUID BO = new UUID(1, 2);
    private static final UUID ANNE = new UUID(2, 1);
    private static final UUID BENT = new UUID(2, 2);
    private static final UUID WORKPLACE = new UUID(3, 1);
    private static final UUID OTHER_WORKPLACE = new UUID(3, 2);
    private static final UUID COMPANY = new UUID(4, 1);
    private static final UUID OTHER_COMPANY = new UUID(4, 2);

    private static final Pair AMAL_TILL = new Pair(AMAL, "till", 0.9);
    private static final Pair BO_SHELVES = new Pair(BO, "shelves", 0.8);
    private static final Pair BO_SALAD = new Pair(BO, "salad", 0.5);

    @Test
    void twoPeopleOfOneConsultantMayBothBePlannedForIt() {
        OneVoice voice = OneVoice.solve(new GivenPairs(problem(Map.of(AMAL, ANNE, BO, ANNE))));
        assertThat(voice.plan().chosen()).containsExactlyInAnyOrder(AMAL_TILL, BO_SHELVES);
        assertThat(voice.voices()).isEmpty();
    }

    @Test
    void ofTwoConsultantsTheOneWhosePairIsWorthMoreAsksAndTheOtherGetsTheNextBest() {
        OneVoice voice = OneVoice.solve(new GivenPairs(problem(Map.of(AMAL, ANNE, BO, BENT))));
        assertThat(voice.plan().chosen()).containsExactlyInAnyOrder(AMAL_TILL, BO_SALAD);
        assertThat(voice.voices()).isEqualTo(Map.of(COMPANY, ANNE));
    }

    private static PlanProblem problem(Map<UUID, UUID> consultantOf) {
        return new PlanProblem(
                List.of(AMAL_TILL, BO_SHELVES, BO_SALAD),
                consultantOf,
                Map.of("till", WORKPLACE, "shelves", WORKPLACE, "salad", OTHER_WORKPLACE),
                Map.of(WORKPLACE, COMPANY, OTHER_WORKPLACE, OTHER_COMPANY),
                Map.of("till", 1, "shelves", 1, "salad", 1),
                Map.of(WORKPLACE, 2, OTHER_WORKPLACE, 1),
                Map.of(COMPANY, 2, OTHER_COMPANY, 1),
                Map.of(ANNE, 3, BENT, 3));
    }
}

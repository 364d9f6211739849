package dk.fodfaeste.discovery;

import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.engine.patience.PatiencePolicy;
import dk.fodfaeste.platform.web.Pages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The numbers that the engine reckons with, to be read and questioned; they are changed in the program alone. */
@Controller
public class ConstantsPage {

    private final Pages pages;

    ConstantsPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/administration/constants")
    public View constants() {
        BeliefPolicy belief = BeliefPolicy.standard();
        FitPolicy fit = FitPolicy.standard();
        PatiencePolicy patience = PatiencePolicy.standard();
        List<Constant> constants = new ArrayList<>(List.of(
                new Constant("priorWeight", belief.priorWeight()),
                new Constant("halfLifeDays", belief.halfLifeDays()),
                new Constant("onLevel", belief.onLevel()),
                new Constant("onNeighbour", belief.onNeighbour()),
                new Constant("mostForTimes", belief.mostForTimes()),
                new Constant("enoughKnown", belief.enoughKnown()),
                new Constant("metFrom", belief.metFrom()),
                new Constant("unmetUpTo", belief.unmetUpTo()),
                new Constant("minutesPerKilometre", fit.minutesPerKilometre()),
                new Constant("carefulDays", patience.carefulDays()),
                new Constant("stopsInARow", patience.stopsInARow()),
                new Constant("followUpsWhenCareful", patience.followUpsWhenCareful()),
                new Constant("asksPerWeek", patience.asksPerWeek())));
        return pages.show("discovery/constants", new ConstantsView(constants, new EnumMap<>(belief.weights())));
    }

    /** @param weights how much each observer's eyes count */
    public record ConstantsView(List<Constant> constants, Map<ObserverRole, Double> weights) {}

    /** @param key of its words: {@code constants.KEY} and {@code constants.KEY.why} */
    public record Constant(String key, double value) {}
}

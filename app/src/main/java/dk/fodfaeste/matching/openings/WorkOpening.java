package dk.fodfaeste.matching.openings;

import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.Need;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.Opening;
import dk.fodfaeste.engine.patience.Patience;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The tasks of one name at a workplace, as the engine sees them and as people call them.
 *
 * @param patience of the company, today
 * @param needs of the tasks and of the whole workplace, with the words of how each can be adapted
 */
public record WorkOpening(
        Opening opening,
        String work,
        Workplace workplace,
        Company company,
        Patience patience,
        List<WorkTask> tasks,
        List<Need> needs) {

    public static String id(UUID workplaceId, String work) {
        return workplaceId + "/" + work;
    }

    public String id() {
        return opening.id();
    }

    public int minutesPerWeek() {
        return opening.minutesPerWeek();
    }

    /** How the workplace can adapt what the dimension asks, if it said so. */
    public Optional<String> adaptation(String dimension) {
        return needs.stream()
                .filter(need -> need.dimension().equals(dimension) && need.adaptable())
                .findFirst()
                .flatMap(Need::adaptation);
    }
}

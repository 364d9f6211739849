package dk.fodfaeste.people;

import dk.fodfaeste.privacy.Consents;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** To be in touch it takes an own aim, somebody to talk to and a way to reach each other; to show a profile, how far and a yes. */
@Component
@Order(1)
class OwnStageNeeds implements StageNeeds {

    private final Consents consents;

    OwnStageNeeds(Consents consents) {
        this.consents = consents;
    }

    @Override
    public List<StageNeed> of(Person person) {
        String page = "/people/" + person.id();
        return switch (person.stage()) {
            case ENGAGEMENT ->
                List.of(
                        new StageNeed("stageNeed.wishes", person.wishes().isPresent(), page + "/edit"),
                        new StageNeed(
                                "stageNeed.consultant", person.consultantId().isPresent(), page + "/edit"),
                        new StageNeed(
                                "stageNeed.reach",
                                person.phone().or(person::email).isPresent(),
                                page + "/edit"));
            case PROFILING ->
                List.of(
                        new StageNeed(
                                "stageNeed.commute", person.maxCommuteMinutes().isPresent(), page + "/edit"),
                        new StageNeed("stageNeed.consent", consents.mayBeShown(person.id()), page + "/profile"));
            case JOB_FINDING, EMPLOYER_ENGAGEMENT, SUPPORT -> List.of();
        };
    }
}

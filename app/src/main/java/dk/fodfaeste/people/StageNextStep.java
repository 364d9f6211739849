package dk.fodfaeste.people;

import dk.fodfaeste.people.NextSteps.NextStep;
import java.util.List;
import java.util.Optional;

/** What is next with a person of whom no day is set: what the row lacks, or else what the stage is for. */
final class StageNextStep {

    private StageNextStep() {}

    static NextStep of(Person person) {
        String page = "/people/" + person.id();
        if (person.consultantId().isEmpty()) {
            return step("nextStep.consultant", page + "/edit");
        }
        if (person.phone().or(person::email).isEmpty()) {
            return step("nextStep.reach", page + "/edit");
        }
        if (person.wishes().isEmpty()) {
            return step("nextStep.wishes", page + "/edit");
        }
        return switch (person.stage()) {
            case ENGAGEMENT -> step("nextStep.engagement", page + "#stage");
            case PROFILING -> step("nextStep.profiling", page + "/profile");
            case JOB_FINDING -> step("nextStep.jobFinding", page + "/possibilities");
            case EMPLOYER_ENGAGEMENT -> step("nextStep.employer", page + "/courses");
            case SUPPORT -> step("nextStep.support", page + "/courses");
        };
    }

    private static NextStep step(String key, String address) {
        return new NextStep(key, List.of(), address, Optional.empty());
    }
}

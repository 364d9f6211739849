package dk.fodfaeste.links;

import dk.fodfaeste.database.links.tables.records.ActionOfPersonRecord;
import dk.fodfaeste.database.links.tables.records.AgreementOfPersonRecord;
import dk.fodfaeste.database.links.tables.records.AskedOfPersonRecord;
import dk.fodfaeste.database.links.tables.records.CourseOfPersonRecord;
import dk.fodfaeste.database.links.tables.records.EvaluationOfPersonRecord;
import dk.fodfaeste.database.links.tables.records.LookOfPersonRecord;
import dk.fodfaeste.database.links.tables.records.ShareOfPersonRecord;
import dk.fodfaeste.database.links.tables.records.SightingOfPersonRecord;
import dk.fodfaeste.database.links.tables.records.TalkOfPersonRecord;
import dk.fodfaeste.database.links.tables.records.TeamOfPersonRecord;
import dk.fodfaeste.links.CompanyCourse.Times;
import dk.fodfaeste.links.PersonSide.Action;
import dk.fodfaeste.links.PersonSide.Agreement;
import dk.fodfaeste.links.PersonSide.Asked;
import dk.fodfaeste.links.PersonSide.Course;
import dk.fodfaeste.links.PersonSide.Evaluation;
import dk.fodfaeste.links.PersonSide.Look;
import dk.fodfaeste.links.PersonSide.Share;
import dk.fodfaeste.links.PersonSide.Sighting;
import dk.fodfaeste.links.PersonSide.Step;
import dk.fodfaeste.links.PersonSide.Talk;
import dk.fodfaeste.links.PersonSide.Team;
import dk.fodfaeste.links.PersonSide.Worker;
import dk.fodfaeste.platform.WorkingTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the person's page as what they tell. */
@Component
class PersonRows {

    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};
    private static final TypeReference<List<Times>> WEEK = new TypeReference<>() {};

    private final JsonMapper json;

    PersonRows(JsonMapper json) {
        this.json = json;
    }

    static Team team(TeamOfPersonRecord row) {
        return new Team(
                row.getFirstName(),
                row.getOrganisation(),
                worker(row.getConsultant(), row.getConsultantPhone()),
                worker(row.getSocialWorker(), row.getSocialWorkerPhone()),
                row.getMayBeShown());
    }

    private static Optional<Worker> worker(@Nullable String name, @Nullable String phone) {
        return Optional.ofNullable(name).map(each -> new Worker(each, Optional.ofNullable(phone)));
    }

    static Sighting sighting(SightingOfPersonRecord row) {
        return new Sighting(
                row.getObservationId(),
                row.getDimension(),
                row.getLevel(),
                row.getSeenOn(),
                row.getSeenBy(),
                row.getTimesSeen(),
                row.getEdition(),
                row.getPhoto());
    }

    static Share share(ShareOfPersonRecord row) {
        return new Share(
                row.getSharedItemId(),
                row.getItem(),
                number(row.getLevel()),
                Optional.ofNullable(row.getWords()),
                row.getReceiver(),
                Optional.ofNullable(row.getCompany()),
                row.getPurpose(),
                row.getSaidHow(),
                row.getApprovedOn(),
                row.getExpiresOn(),
                row.getEdition(),
                Optional.ofNullable(row.getPhotoOfId()));
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static Asked asked(AskedOfPersonRecord row) {
        return new Asked(
                row.getAskedItemId(),
                row.getItem(),
                number(row.getLevel()),
                row.getReceiver(),
                Optional.ofNullable(row.getCompany()),
                row.getPurpose(),
                row.getEdition(),
                Optional.ofNullable(row.getPhotoOfId()));
    }

    static Look look(LookOfPersonRecord row) {
        return new Look(row.getDay(), row.getCraft(), row.getCaseRoom());
    }

    static Talk talk(TalkOfPersonRecord row) {
        return new Talk(
                row.getDay(),
                row.getBeginsAt(),
                row.getMinutes(),
                Optional.ofNullable(row.getPlace()),
                Optional.ofNullable(row.getInterpreter()),
                row.getWorkplace(),
                Optional.ofNullable(row.getWorkers()));
    }

    static Action action(ActionOfPersonRecord row) {
        return new Action(row.getWords(), row.getWho(), row.getUntilOn());
    }

    Course course(CourseOfPersonRecord row) {
        return new Course(
                row.getCourseId(),
                row.getInstrument(),
                row.getWorkplace(),
                row.getStartsOn(),
                Optional.ofNullable(row.getEndsOn()),
                number(row.getMinutesPerWeek()),
                row.getOutcome() == null,
                json.readValue(row.getSteps().data(), STEPS),
                Optional.ofNullable(row.getNextStep()),
                Optional.ofNullable(row.getNextTalkOn()));
    }

    Agreement agreement(AgreementOfPersonRecord row) {
        return new Agreement(
                row.getProposalId(),
                row.getWork(),
                row.getCompany(),
                row.getWorkplace(),
                Optional.ofNullable(row.getAddress()),
                row.getVersion(),
                Optional.ofNullable(row.getStartsOn()),
                Optional.ofNullable(row.getEndsOn()),
                row.getMinutesPerWeek(),
                row.getWageMinutes(),
                List.of(row.getTasks()),
                json.readValue(row.getWeek().data(), WEEK),
                Optional.ofNullable(row.getPlace()),
                Optional.ofNullable(row.getNextStep()),
                row.getAsked(),
                row.getOpen(),
                Optional.ofNullable(row.getSaidYes()),
                Set.of(row.getWaitsFor()),
                row.getLaidIn());
    }

    static Evaluation evaluation(EvaluationOfPersonRecord row) {
        return new Evaluation(
                row.getIssuedDocumentId(),
                row.getIssuedAt().atZoneSameInstant(WorkingTime.ZONE).toLocalDate(),
                row.getWorkplace(),
                Optional.ofNullable(row.getDisagreement()));
    }
}

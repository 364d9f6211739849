package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.COMPANY_COURSE;
import static dk.fodfaeste.database.links.Tables.COMPANY_LINE;
import static dk.fodfaeste.database.links.Tables.COURSE_SHOWN;
import static dk.fodfaeste.database.links.Tables.ITEM_SHOWN;
import static dk.fodfaeste.database.links.Tables.SECOND_SIGNER_SHOWN;

import dk.fodfaeste.database.links.tables.records.CourseShownRecord;
import dk.fodfaeste.links.CompanyCourse.Answered;
import dk.fodfaeste.links.CompanyCourse.Missing;
import dk.fodfaeste.links.CompanyCourse.Step;
import dk.fodfaeste.links.CompanyCourse.Times;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.database.ReadOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A coming colleague as a company sees it: by link, and before a link is sent, by who sends it. Both are one question in the database (V150). */
@Service
public class CompanyCourses {

    private static final TypeReference<List<Times>> WEEK = new TypeReference<>() {};
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private final DSLContext database;
    private final SpeakingAsLink speaking;
    private final JsonMapper json;

    CompanyCourses(DSLContext database, SpeakingAsLink speaking, JsonMapper json) {
        this.database = database;
        this.speaking = speaking;
        this.json = json;
    }

    /** What the link shows; empty where the person's yes to be shown is taken back, or the person is gone. */
    @Transactional(label = DatabaseRole.AS_LINKS, propagation = Propagation.REQUIRES_NEW)
    public Optional<CompanyCourse> by(ActingLink acting) {
        speaking.of(acting);
        return database.selectFrom(COMPANY_COURSE).fetchOptional(row -> course(row.into(COURSE_SHOWN)));
    }

    /** The lines about the person whose yes is in force today. */
    @Transactional(label = DatabaseRole.AS_LINKS, propagation = Propagation.REQUIRES_NEW)
    public List<String> linesBy(ActingLink acting) {
        speaking.of(acting);
        return database.selectFrom(COMPANY_LINE).orderBy(COMPANY_LINE.POSITION).fetch(COMPANY_LINE.WORDS);
    }

    /** What a link to it would show; empty where the person has not said yes to be shown, or nothing is agreed. */
    @Transactional(readOnly = true)
    public Optional<CompanyCourse> preview(UUID proposalId) {
        return previews(proposalId).decides();
    }

    /** The same for who signs beside who decides: asked and answered are theirs. */
    @Transactional(readOnly = true)
    public Optional<CompanyCourse> previewOfSecond(UUID proposalId) {
        return previews(proposalId).second();
    }

    private Previews previews(UUID proposalId) {
        return ReadOnce.of(
                "course shown",
                proposalId,
                () -> database.select(
                                DSL.multiset(DSL.selectFrom(COURSE_SHOWN)
                                                .where(COURSE_SHOWN.PROPOSAL_ID.eq(proposalId)))
                                        .convertFrom(rows ->
                                                rows.stream().findFirst().map(this::course)),
                                DSL.multiset(DSL.selectFrom(SECOND_SIGNER_SHOWN)
                                                .where(SECOND_SIGNER_SHOWN.PROPOSAL_ID.eq(proposalId)))
                                        .convertFrom(rows ->
                                                rows.stream().findFirst().map(row -> course(row.into(COURSE_SHOWN)))))
                        .fetchSingle(row -> new Previews(row.value1(), row.value2())));
    }

    /** What a link would show to each of the company's two signers. */
    private record Previews(Optional<CompanyCourse> decides, Optional<CompanyCourse> second) {}

    /** The ids of what the person said yes to that a link to it would show. */
    @Transactional(readOnly = true)
    public Set<UUID> itemsShown(UUID proposalId) {
        return database.select(ITEM_SHOWN.SHARED_ITEM_ID)
                .from(ITEM_SHOWN)
                .where(ITEM_SHOWN.PROPOSAL_ID.eq(proposalId))
                .fetchSet(ITEM_SHOWN.SHARED_ITEM_ID);
    }

    private CompanyCourse course(CourseShownRecord row) {
        return new CompanyCourse(
                row.getProposalId(),
                row.getCompanyId(),
                row.getWorkplaceId(),
                row.getOrganisation(),
                row.getFirstName(),
                row.getCompany(),
                row.getWorkplace(),
                Optional.ofNullable(row.getAddress()),
                row.getWork(),
                row.getVersion(),
                Optional.ofNullable(row.getStartsOn()),
                Optional.ofNullable(row.getEndsOn()),
                row.getMinutesPerWeek(),
                row.getWageMinutes(),
                List.of(row.getTasks()),
                json.readValue(row.getWeek().data(), WEEK),
                json.readValue(row.getSteps().data(), STEPS),
                Optional.ofNullable(row.getPlace()),
                Optional.ofNullable(row.getAccommodations()),
                Optional.ofNullable(row.getMentor()),
                row.getAsked(),
                row.getOpen(),
                missing(row),
                Optional.ofNullable(row.getSaidYes())
                        .map(yes -> new Answered(
                                yes,
                                Optional.ofNullable(row.getSaidBy()).orElse(""),
                                row.getSaidAt()
                                        .atZoneSameInstant(WorkingTime.ZONE)
                                        .toLocalDate())),
                row.getLaidIn());
    }

    private static List<Missing> missing(CourseShownRecord row) {
        List<Missing> missing = new ArrayList<>();
        if (row.getReachMissing()) {
            missing.add(Missing.PHONE);
        }
        if (row.getOrdinaryMissing()) {
            missing.add(Missing.ORDINARY);
        }
        if (row.getSupportedMissing()) {
            missing.add(Missing.SUPPORTED);
        }
        return missing;
    }
}

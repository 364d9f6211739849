package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.CHANGE_SHOWN;
import static dk.fodfaeste.database.links.Tables.COMPANY_CHANGE;

import dk.fodfaeste.database.links.tables.records.ChangeShownRecord;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.WorkingTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was changed in a course since it was agreed, and what is to be: by link, and before a link is sent (V251). The first first. */
@Service
public class CourseChanges {

    private final DSLContext database;
    private final SpeakingAsLink speaking;

    CourseChanges(DSLContext database, SpeakingAsLink speaking) {
        this.database = database;
        this.speaking = speaking;
    }

    /** Nothing where the person's yes to be shown is taken back. */
    @Transactional(label = DatabaseRole.AS_LINKS, propagation = Propagation.REQUIRES_NEW)
    public List<CourseChange> by(ActingLink acting) {
        speaking.of(acting);
        return database.selectFrom(COMPANY_CHANGE)
                .orderBy(COMPANY_CHANGE.NUMBER)
                .fetch(row -> change(row.into(CHANGE_SHOWN)));
    }

    /** What a link to it would show. @param purpose of the link, who is shown their own answers */
    @Transactional(readOnly = true)
    public List<CourseChange> preview(UUID proposalId, LinkPurpose purpose) {
        return database.selectFrom(CHANGE_SHOWN)
                .where(CHANGE_SHOWN.PROPOSAL_ID.eq(proposalId))
                .and(CHANGE_SHOWN.PARTY.eq(purpose == LinkPurpose.SECOND_SIGNER ? "SECOND_SIGNER" : "COMPANY"))
                .orderBy(CHANGE_SHOWN.NUMBER)
                .fetch(CourseChanges::change);
    }

    private static CourseChange change(ChangeShownRecord row) {
        return new CourseChange(
                row.getSuccessorId(),
                row.getNumber(),
                CourseChange.Kind.valueOf(row.getKind()),
                row.getFromOn(),
                Optional.ofNullable(row.getEndsOn()),
                Objects.requireNonNullElse(row.getMinutesPerWeek(), 0),
                row.getWageMinutes(),
                row.getInForce(),
                row.getAsked(),
                Optional.ofNullable(row.getSaidYes())
                        .map(yes -> new CompanyCourse.Answered(
                                yes,
                                Optional.ofNullable(row.getSaidBy()).orElse(""),
                                row.getSaidAt()
                                        .atZoneSameInstant(WorkingTime.ZONE)
                                        .toLocalDate())));
    }
}

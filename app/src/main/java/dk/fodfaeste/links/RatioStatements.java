package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.RATIO_STATEMENT;
import static dk.fodfaeste.database.links.Tables.STATEMENT_SHOWN;

import dk.fodfaeste.database.links.tables.records.StatementShownRecord;
import dk.fodfaeste.links.RatioStatement.Made;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.database.ByMonth;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the ratio: by link, and for who sends one. Both are one question in the database (V152). */
@Service
public class RatioStatements {

    private final DSLContext database;
    private final SpeakingAsLink speaking;

    RatioStatements(DSLContext database, SpeakingAsLink speaking) {
        this.database = database;
        this.speaking = speaking;
    }

    /** Empty for a link that is for something else. */
    @Transactional(label = DatabaseRole.AS_LINKS, propagation = Propagation.REQUIRES_NEW)
    public Optional<RatioStatement> by(ActingLink acting) {
        speaking.of(acting);
        return database.selectFrom(RATIO_STATEMENT).fetchOptional(row -> statement(row.into(STATEMENT_SHOWN)));
    }

    /** Empty where nothing is agreed. */
    @Transactional(readOnly = true)
    public Optional<RatioStatement> preview(UUID proposalId) {
        return database.selectFrom(STATEMENT_SHOWN)
                .where(STATEMENT_SHOWN.PROPOSAL_ID.eq(proposalId))
                .fetchOptional(RatioStatements::statement);
    }

    private static RatioStatement statement(StatementShownRecord row) {
        return new RatioStatement(
                row.getProposalId(),
                row.getOrganisation(),
                row.getCompany(),
                row.getWorkplace(),
                row.getPNumber(),
                Optional.ofNullable(row.getOrdinaryFte()),
                ByMonth.read(row.getOrdinaryByMonth()),
                Optional.ofNullable(row.getSupportedFte()),
                row.getMostMinutes(),
                row.getVersion(),
                Optional.ofNullable(row.getInstrument()),
                Optional.ofNullable(row.getStartsOn()),
                row.getAsked(),
                row.getOpen(),
                Optional.ofNullable(row.getSaidBy())
                        .map(by -> new Made(
                                by,
                                row.getSaidAt()
                                        .atZoneSameInstant(WorkingTime.ZONE)
                                        .toLocalDate(),
                                Optional.ofNullable(row.getSaidNote()))),
                row.getLaidIn());
    }
}

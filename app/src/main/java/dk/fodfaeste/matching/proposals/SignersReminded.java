package dk.fodfaeste.matching.proposals;

import static dk.fodfaeste.database.matching.Tables.PROPOSAL;
import static dk.fodfaeste.database.matching.Tables.SIGNER_REMINDER;

import dk.fodfaeste.database.matching.tables.records.SignerReminderRecord;
import dk.fodfaeste.matching.decisions.BesideProposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.database.ReadOnce;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** When those who are to sign were reminded. */
@Repository
class SignersReminded implements BesideProposal<SignerReminderRecord> {

    private static final Field<List<SignerReminderRecord>> OF_PROPOSAL = DSL.multiset(DSL.selectFrom(SIGNER_REMINDER)
                    .where(SIGNER_REMINDER.PROPOSAL_ID.eq(PROPOSAL.PROPOSAL_ID))
                    .orderBy(SIGNER_REMINDER.REMINDED_AT))
            .convertFrom(rows -> rows);

    private static final String REMINDED = "signers reminded";

    private final DSLContext database;

    SignersReminded(DSLContext database) {
        this.database = database;
    }

    /** The day on which each was reminded last, by proposal. */
    Map<UUID, Map<Party, LocalDate>> latest(Collection<UUID> proposals) {
        return ReadOnce.of(
                REMINDED,
                Set.copyOf(proposals),
                () -> latest(database.selectFrom(SIGNER_REMINDER)
                        .where(SIGNER_REMINDER.PROPOSAL_ID.eq(DSL.any(proposals.toArray(UUID[]::new))))
                        .orderBy(SIGNER_REMINDER.REMINDED_AT)
                        .fetch()));
    }

    /** @param rows the first first */
    private static Map<UUID, Map<Party, LocalDate>> latest(List<SignerReminderRecord> rows) {
        Map<UUID, Map<Party, LocalDate>> latest = new HashMap<>();
        rows.forEach(row -> latest.computeIfAbsent(row.getProposalId(), each -> new EnumMap<>(Party.class))
                .put(
                        Party.valueOf(row.getParty()),
                        row.getRemindedAt().atZoneSameInstant(WorkingTime.ZONE).toLocalDate()));
        return latest;
    }

    @Override
    public Field<List<SignerReminderRecord>> rows() {
        return OF_PROPOSAL;
    }

    @Override
    public void know(UUID proposalId, List<SignerReminderRecord> rows) {
        ReadOnce.know(REMINDED, Set.of(proposalId), latest(rows));
    }
}

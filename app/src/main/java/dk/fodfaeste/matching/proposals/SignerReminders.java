package dk.fodfaeste.matching.proposals;

import static dk.fodfaeste.database.matching.Tables.SIGNER_REMINDER;

import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who outside is late to sign, as the organisation reckons late: what is waited for longer than it wants, unless somebody spoke with them in the
 * quiet days. Nothing is sent to anybody.
 */
@Service
@Transactional
public class SignerReminders {

    private final DSLContext database;
    private final SignersReminded reminded;
    private final SigningPolicies policies;
    private final ProposalTurn turn;
    private final AuditLog log;
    private final Clock clock;

    SignerReminders(
            DSLContext database,
            SignersReminded reminded,
            SigningPolicies policies,
            ProposalTurn turn,
            AuditLog log,
            Clock clock) {
        this.database = database;
        this.reminded = reminded;
        this.policies = policies;
        this.turn = turn;
        this.log = log;
        this.clock = clock;
    }

    /** Writes down that the reader reminded who is to sign; once a day is enough. */
    public void remind(UUID proposalId, Party party) {
        Proposal proposal = turn.takeOpen(proposalId);
        LocalDate today = LocalDate.now(clock);
        if (!proposal.missing().contains(party)
                || today.equals(latest(List.of(proposalId))
                        .getOrDefault(proposalId, Map.of())
                        .get(party))) {
            return;
        }
        database.insertInto(SIGNER_REMINDER)
                .set(SIGNER_REMINDER.SIGNER_REMINDER_ID, UUID.randomUUID())
                .set(SIGNER_REMINDER.ORGANISATION_ID, Acting.now().organisationId())
                .set(SIGNER_REMINDER.PROPOSAL_ID, proposalId)
                .set(SIGNER_REMINDER.PARTY, party.name())
                .set(SIGNER_REMINDER.REMINDED_BY_ID, Acting.now().accountId())
                .set(SIGNER_REMINDER.REMINDED_AT, OffsetDateTime.now(clock))
                .execute();
        log.changed("proposal", proposal.personId(), party + " reminded");
    }

    /** The day on which each was reminded last, by proposal. */
    @Transactional(readOnly = true)
    public Map<UUID, Map<Party, LocalDate>> latest(Collection<UUID> proposals) {
        return reminded.latest(proposals);
    }

    /**
     * Those outside who are late, by proposal; a colleague is told by their own line. Asks nothing of the database where nobody is waited for.
     *
     * @param proposals of which any may wait
     */
    @Transactional(readOnly = true)
    public Map<UUID, List<Party>> late(List<Proposal> proposals, LocalDate today) {
        List<Proposal> waiting = proposals.stream()
                .filter(proposal -> proposal.state() == Proposal.State.WAITING
                        && proposal.missing().stream().anyMatch(party -> !party.isCraft()))
                .toList();
        if (waiting.isEmpty()) {
            return Map.of();
        }
        SigningPolicy policy = policies.ours();
        Map<UUID, Map<Party, LocalDate>> reminded =
                latest(waiting.stream().map(Proposal::id).toList());
        return waiting.stream()
                .filter(proposal -> !proposal.agreement()
                        .writtenOn()
                        .plusDays(policy.remindAfterDays())
                        .isAfter(today))
                .collect(Collectors.toMap(
                        Proposal::id,
                        proposal -> proposal.missing().stream()
                                .filter(party -> !party.isCraft())
                                .filter(party -> isLoud(
                                        reminded.getOrDefault(proposal.id(), Map.of())
                                                .get(party),
                                        policy,
                                        today))
                                .toList()));
    }

    private static boolean isLoud(@Nullable LocalDate reminded, SigningPolicy policy, LocalDate today) {
        return reminded == null || !reminded.plusDays(policy.quietDays()).isAfter(today);
    }
}

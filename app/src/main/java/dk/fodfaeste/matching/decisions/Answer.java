package dk.fodfaeste.matching.decisions;

import dk.fodfaeste.matching.decisions.Proposal.Party;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one party said to one version of the agreement.
 *
 * @param how it was said; empty where the party wrote it down with its own account
 * @param onBehalf why somebody else wrote it down, where they were not there together and nothing is on paper
 * @param signer name of who signed, where that is nobody's account
 * @param page that was signed on paper
 * @param deputyFor name of the colleague for whom the writer stood in
 */
public record Answer(
        boolean yes,
        int version,
        Optional<String> note,
        Optional<How> how,
        Optional<Behalf> onBehalf,
        Optional<String> signer,
        Optional<String> deputyFor,
        Optional<UUID> page,
        UUID recordedById,
        String recordedBy,
        LocalDate on) {

    /** Whether the account wrote it down; what a party said itself by link nobody of ours did. */
    public boolean isOf(UUID accountId) {
        return recordedById.equals(accountId) && !how.equals(Optional.of(How.BY_LINK));
    }

    /** How somebody said it to who wrote it down. */
    public enum How {
        IN_PERSON,
        WITH_INTERPRETER,
        BY_PHONE,
        IN_WRITING,
        /** On the page that was signed and is kept here. */
        ON_PAPER,
        /** By the party itself, with a link that was sent to it. */
        BY_LINK;

        /** Whether somebody of ours heard or read it, and writes it down. */
        public boolean isTold() {
            return this != ON_PAPER && this != BY_LINK;
        }
    }

    /** Why an answer is written down by another. */
    public enum Behalf {
        ILL,
        AWAY,
        /** Nobody goes with the person in that craft yet. */
        NOT_YET_NAMED,
        LEFT,
        ASKED_US,
        NOT_DIGITAL,
        PAPER_FOLLOWS;

        private static final Set<Behalf> OF_COLLEAGUES = EnumSet.of(ILL, AWAY, NOT_YET_NAMED, LEFT);

        /** The reasons there can be, for a party. */
        public static Set<Behalf> of(Party party) {
            return party.isCraft() ? OF_COLLEAGUES : EnumSet.complementOf(EnumSet.copyOf(OF_COLLEAGUES));
        }
    }

    /** Why what was said is taken back. */
    public enum Withdrawn {
        CHANGED_MIND,
        NOT_AS_AGREED,
        MISTAKE,
        OTHER
    }

    /**
     * An answer as it is sent.
     *
     * @param version of the agreement that the page showed
     * @param signer name of who signed, where that is nobody's account
     * @param page that was signed on paper, and is kept
     */
    public record Said(
            boolean yes,
            int version,
            Optional<String> note,
            Optional<How> how,
            Optional<Behalf> onBehalf,
            Optional<String> signer,
            Optional<UUID> page) {

        /** What a party says with its own account: nothing has to be proved. */
        public Said itself() {
            return new Said(yes, version, note, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** By the party itself, with a link that was sent to it. @param signer name of who signed */
        public static Said byLink(boolean yes, int version, Optional<String> note, String signer) {
            return new Said(
                    yes,
                    version,
                    note,
                    Optional.of(How.BY_LINK),
                    Optional.empty(),
                    Optional.of(signer),
                    Optional.empty());
        }

        /** On paper there is a page, and whoever was beside it needs no reason. */
        public boolean isOnPaper() {
            return page.isPresent() && how.equals(Optional.of(How.ON_PAPER));
        }
    }
}

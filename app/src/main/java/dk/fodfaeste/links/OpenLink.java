package dk.fodfaeste.links;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/**
 * A link that its receiver has opened.
 *
 * @param organisation its name
 * @param proposal what it is about; empty of a link to the person themselves, and of one that shows a course
 * @param personId whom it tells of
 * @param madeById the colleague who sent it
 * @param worker that colleague's name
 * @param phone that colleague's, where they say it
 * @param expiresOn the last day
 * @param language code of the receiver's
 */
public record OpenLink(
        UUID id,
        UUID organisationId,
        String organisation,
        LinkPurpose purpose,
        Optional<UUID> proposal,
        UUID personId,
        String receiver,
        UUID madeById,
        String worker,
        Optional<String> phone,
        LocalDate expiresOn,
        String language) {

    /** @throws NoSuchElementException where the link shows no proposal */
    public UUID proposalId() {
        return proposal.orElseThrow();
    }
}

package dk.fodfaeste.portal;

import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import java.util.EnumSet;
import java.util.Set;

/** What somebody of a company may do by link: their link's purpose is their right. */
final class CompanyRights {

    /** Whoever sees the coming colleague. */
    static final Set<LinkPurpose> SEE =
            EnumSet.of(LinkPurpose.COMPANY_COURSE, LinkPurpose.SECOND_SIGNER, LinkPurpose.DAILY_CONTACT);

    /** Whoever signs, and reads what is signed. */
    static final Set<LinkPurpose> SIGN = EnumSet.of(LinkPurpose.COMPANY_COURSE, LinkPurpose.SECOND_SIGNER);

    /** Whoever is there while the course runs. */
    static final Set<LinkPurpose> FOLLOW = EnumSet.of(LinkPurpose.COMPANY_COURSE, LinkPurpose.DAILY_CONTACT);

    /** Whoever says no for the company, and what it wishes. */
    static final Set<LinkPurpose> DECIDE = EnumSet.of(LinkPurpose.COMPANY_COURSE);

    private CompanyRights() {}

    /** As whom they sign. */
    static Party party(LinkPurpose purpose) {
        return purpose == LinkPurpose.SECOND_SIGNER ? Party.SECOND_SIGNER : Party.COMPANY;
    }
}

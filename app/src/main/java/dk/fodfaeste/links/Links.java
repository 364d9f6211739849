package dk.fodfaeste.links;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.links.LinkPolicies.LinkPolicy;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links of a proposal, and those to a person themselves: made, listed with what was done by them, and shut. */
@Service
@Transactional
public class Links {

    private final LinkRepository links;
    private final LinkSecrets secrets;
    private final LinkPolicies policies;
    private final Colleagues colleagues;
    private final AuditLog log;
    private final Clock clock;

    Links(
            LinkRepository links,
            LinkSecrets secrets,
            LinkPolicies policies,
            Colleagues colleagues,
            AuditLog log,
            Clock clock) {
        this.links = links;
        this.secrets = secrets;
        this.policies = policies;
        this.colleagues = colleagues;
        this.log = log;
        this.clock = clock;
    }

    /** The last day of a link that is made today, where nobody chooses an earlier one. */
    @Transactional(readOnly = true)
    public LocalDate lastDay(LinkPurpose purpose) {
        return policies.ours().lastDay(purpose, today());
    }

    /** The same of each purpose. */
    @Transactional(readOnly = true)
    public Map<LinkPurpose, LocalDate> lastDays() {
        LinkPolicy ours = policies.ours();
        Map<LinkPurpose, LocalDate> days = new EnumMap<>(LinkPurpose.class);
        ours.days().keySet().forEach(purpose -> days.put(purpose, ours.lastDay(purpose, today())));
        return days;
    }

    /** The first day that can be the last one of a link. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @throws RefusedException where the day is over, or later than the organisation allows for the purpose */
    void checkLastDay(LinkPurpose purpose, LocalDate lastDay) {
        LocalDate latest = lastDay(purpose);
        if (lastDay.isBefore(today()) || lastDay.isAfter(latest)) {
            throw new RefusedException("link.wrong.lastDay", latest);
        }
    }

    /**
     * @param personId whom it tells of
     * @param lines about the person
     * @return the path of its address; it is known to nobody afterwards
     * @throws RefusedException where the last day is over, or later than the house allows
     */
    public String make(
            LinkPurpose purpose,
            UUID proposalId,
            @Nullable UUID personId,
            Receiver receiver,
            LocalDate lastDay,
            List<ShownLine> lines) {
        UUID id = UUID.randomUUID();
        String path = add(
                id,
                purpose,
                LinkSubject.proposal(proposalId),
                personId,
                receiver,
                receiver.language().locale().getLanguage(),
                lastDay);
        links.addLines(id, lines);
        return path;
    }

    /**
     * To the person's own page.
     *
     * @param language code of theirs
     * @return as {@link #make}
     * @throws RefusedException as {@link #make}
     */
    public String makeToPerson(UUID personId, Receiver receiver, String language, LocalDate lastDay) {
        return add(
                UUID.randomUUID(),
                LinkPurpose.PERSON,
                LinkSubject.person(personId),
                personId,
                receiver,
                language,
                lastDay);
    }

    private String add(
            UUID id,
            LinkPurpose purpose,
            LinkSubject about,
            @Nullable UUID personId,
            Receiver receiver,
            String language,
            LocalDate lastDay) {
        checkLastDay(purpose, lastDay);
        String secret = secrets.fresh();
        links.add(id, purpose, about, receiver, language, lastDay, secrets.ofLink(secret));
        log.changed("link", personId, "made, " + purpose + ", until " + lastDay);
        return "/l/" + secret;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Link> of(UUID proposalId) {
        return links.of(LinkSubject.proposal(proposalId), colleagues.names());
    }

    /** Those to the person themselves, the latest first. */
    @Transactional(readOnly = true)
    public List<Link> toPerson(UUID personId) {
        return links.of(LinkSubject.person(personId), colleagues.names());
    }

    /** From now on it opens nothing. Twice is once. @param personId whom it tells of */
    public void shut(UUID proposalId, UUID linkId, @Nullable UUID personId) {
        shut(LinkSubject.proposal(proposalId), linkId, personId);
    }

    /** The same with a link to the person themselves. */
    public void shutToPerson(UUID personId, UUID linkId) {
        shut(LinkSubject.person(personId), linkId, personId);
    }

    private void shut(LinkSubject about, UUID linkId, @Nullable UUID personId) {
        if (!links.knows(about, linkId)) {
            throw new NotFoundException("link " + linkId);
        }
        if (links.shut(about, linkId)) {
            log.changed("link", personId, "shut");
        }
    }
}

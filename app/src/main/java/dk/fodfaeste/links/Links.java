package dk.fodfaeste.links;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.rules.HouseRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    private final HouseRules rules;
    private final Colleagues colleagues;
    private final AuditLog log;
    private final Clock clock;

    Links(
            LinkRepository links,
            LinkSecrets secrets,
            HouseRules rules,
            Colleagues colleagues,
            AuditLog log,
            Clock clock) {
        this.links = links;
        this.secrets = secrets;
        this.rules = rules;
        this.colleagues = colleagues;
        this.log = log;
        this.clock = clock;
    }

    /** The last day of a link that is made today, where nobody chooses an earlier one (rules/house.csv). */
    public LocalDate lastDay() {
        LocalDate today = LocalDate.now(clock);
        return today.plusDays(rules.on("links.days", today).value());
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
        checkLastDay(lastDay);
        String secret = secrets.fresh();
        links.add(id, purpose, about, receiver, language, lastDay, secrets.ofLink(secret));
        log.changed("link", personId, "made, " + purpose + ", until " + lastDay);
        return "/l/" + secret;
    }

    void checkLastDay(LocalDate lastDay) {
        if (lastDay.isBefore(LocalDate.now(clock)) || lastDay.isAfter(lastDay())) {
            throw new RefusedException("link.wrong.lastDay", lastDay());
        }
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

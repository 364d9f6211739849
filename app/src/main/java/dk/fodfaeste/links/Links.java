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

/** The links of a proposal: made, listed with what was done by them, and shut. */
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
        checkLastDay(lastDay);
        String secret = secrets.fresh();
        UUID id = UUID.randomUUID();
        links.add(id, purpose, proposalId, receiver, lastDay, secrets.ofLink(secret));
        links.addLines(id, lines);
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
        return links.of(proposalId, colleagues.names());
    }

    /** From now on it opens nothing. Twice is once. @param personId whom it tells of */
    public void shut(UUID proposalId, UUID linkId, @Nullable UUID personId) {
        if (!links.knows(proposalId, linkId)) {
            throw new NotFoundException("link " + linkId);
        }
        if (links.shut(proposalId, linkId)) {
            log.changed("link", personId, "shut");
        }
    }
}

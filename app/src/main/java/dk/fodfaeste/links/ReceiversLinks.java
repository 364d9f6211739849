package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.RECEIVERS_LINK;

import dk.fodfaeste.database.links.Routines;
import dk.fodfaeste.database.links.tables.records.ReceiversLinkRecord;
import dk.fodfaeste.links.ReceiversLink.State;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.rules.HouseRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What else the receiver of a company's link has from us (V220, decision 0072). */
@Service
@Transactional(label = DatabaseRole.AS_LINKS, propagation = Propagation.REQUIRES_NEW)
public class ReceiversLinks {

    private static final int MOST = 50;

    private final DSLContext database;
    private final LinkSecrets secrets;
    private final SpeakingAsLink speaking;
    private final HouseRules rules;
    private final Clock clock;

    ReceiversLinks(DSLContext database, LinkSecrets secrets, SpeakingAsLink speaking, HouseRules rules, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.speaking = speaking;
        this.rules = rules;
        this.clock = clock;
    }

    /** Besides the one that acts; what waits for an answer first, then the latest. Those that ran out stand there for two months. */
    public List<ReceiversLink> by(ActingLink acting) {
        speaking.of(acting);
        return database.selectFrom(RECEIVERS_LINK)
                .orderBy(
                        RECEIVERS_LINK.LIVE.desc(),
                        RECEIVERS_LINK.WAITS.desc(),
                        RECEIVERS_LINK.MADE_AT.desc(),
                        RECEIVERS_LINK.LINK_ID)
                .limit(MOST)
                .fetch(ReceiversLinks::link);
    }

    private static ReceiversLink link(ReceiversLinkRecord row) {
        return new ReceiversLink(
                row.getLinkId(),
                LinkPurpose.valueOf(row.getPurpose()),
                row.getFirstName(),
                row.getWork(),
                row.getWorkplace(),
                Optional.ofNullable(row.getStartsOn()),
                state(row),
                row.getWorker(),
                Optional.ofNullable(row.getWorkerPhone()),
                row.getMadeAt().atZoneSameInstant(WorkingTime.ZONE).toLocalDate(),
                row.getExpiresOn());
    }

    private static State state(ReceiversLinkRecord row) {
        if (!row.getLive()) {
            return State.EXPIRED;
        }
        if (row.getWaits()) {
            return State.WAITS;
        }
        if (row.getLaidIn()) {
            return State.LAID_IN;
        }
        return row.getAnswered() ? State.ANSWERED : State.TO_READ;
    }

    /** Opens another of them by a further address of it; empty for whatever is not a live one of the same receiver. */
    public Optional<ActingLink> open(ActingLink acting, UUID linkId) {
        speaking.of(acting);
        ActingLink other = new ActingLink(secrets.fresh(), secrets.fresh());
        boolean opened = Boolean.TRUE.equals(Routines.openOther(
                database.configuration(),
                linkId,
                secrets.ofLink(other.secret()),
                secrets.ofSession(other.session()),
                rules.on("links.session", LocalDate.now(clock)).value()));
        return opened ? Optional.of(other) : Optional.empty();
    }
}

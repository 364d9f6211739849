package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.ACTING_LINK;
import static dk.fodfaeste.database.links.Tables.KEPT;

import dk.fodfaeste.database.links.Routines;
import dk.fodfaeste.database.links.tables.records.AskCodeRecord;
import dk.fodfaeste.identity.Origin;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.rules.HouseRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in by link, as the login of the database that reaches nothing else. Each call is a transaction of its own; what it may read follows from the
 * secret and the session that it says, in the database itself (V149).
 */
@Service
@Transactional(label = DatabaseRole.AS_LINKS, propagation = Propagation.REQUIRES_NEW)
public class LinkDoor {

    private final DSLContext database;
    private final LinkSecrets secrets;
    private final SpeakingAsLink speaking;
    private final HouseRules rules;
    private final Clock clock;

    LinkDoor(DSLContext database, LinkSecrets secrets, SpeakingAsLink speaking, HouseRules rules, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.speaking = speaking;
        this.rules = rules;
        this.clock = clock;
    }

    /** Lays in a code. Empty where no link is live, or where the network has asked for too many that are not there. */
    Optional<AskCodeRecord> askCode(String secret, String code, Origin from) {
        return database.selectFrom(Routines.askCode(
                        secrets.ofLink(secret), secrets.ofCode(secret, code), minutes("links.code"), from.network()))
                .fetchOptional();
    }

    private int minutes(String rule) {
        return rules.on(rule, LocalDate.now(clock)).value();
    }

    /** One try at the code; a session begins where it is right. */
    public Tried enter(String secret, String code, Origin from) {
        String session = secrets.fresh();
        String how = Routines.enter(
                database.configuration(),
                secrets.ofLink(secret),
                secrets.ofCode(secret, code),
                secrets.ofSession(session),
                minutes("links.session"),
                from.network());
        return switch (how) {
            case "IN" -> new Tried.In(new ActingLink(secret, session));
            case "WRONG" -> new Tried.Wrong();
            default -> new Tried.Gone();
        };
    }

    /** Empty where no link of this secret is live, or the session is not its own or over. */
    public Optional<OpenLink> open(ActingLink acting) {
        speaking.of(acting);
        return database.selectFrom(ACTING_LINK)
                .fetchOptional(row -> new OpenLink(
                        row.getLinkId(),
                        row.getOrganisationId(),
                        row.getOrganisation(),
                        LinkPurpose.valueOf(row.getPurpose()),
                        Optional.ofNullable(row.getProposalId()),
                        row.getPersonId(),
                        row.getReceiver(),
                        row.getMadeById(),
                        row.getWorker(),
                        Optional.ofNullable(row.getWorkerPhone()),
                        row.getExpiresOn(),
                        row.getLanguage()));
    }

    /** That the receiver did something. @param reason the name of a constant, where one was chosen */
    public void said(ActingLink acting, Visit.What what, Optional<String> reason, Optional<String> words) {
        speaking.of(acting);
        Routines.said(database.configuration(), what.name(), reason.orElse(null), words.orElse(null));
    }

    /** That the receiver is to be called; asked again for the same, it is the same wish. */
    public void wantCall(ActingLink acting, CallsWanted.Why why, Optional<String> words) {
        speaking.of(acting);
        Routines.wantCall(database.configuration(), why.name(), words.orElse(null));
    }

    /**
     * Keeps what was typed, also where link or session ended meanwhile: the next link for the receiver goes on with it.
     *
     * @param typed by field; what is empty is forgotten
     */
    public void keep(ActingLink acting, Map<String, String> typed) {
        speaking.of(acting);
        typed.forEach((field, words) -> Routines.keep(database.configuration(), field, words));
    }

    /** Whether it was opened here once, and nobody has shut it, whatever ended meanwhile. */
    public boolean wasHere(ActingLink acting) {
        speaking.of(acting);
        return Boolean.TRUE.equals(Routines.wasHere(database.configuration()));
    }

    /** What the receiver typed earlier and has not been taken in, by field. */
    public Map<String, String> kept(ActingLink acting) {
        speaking.of(acting);
        return database.selectFrom(KEPT).fetchMap(KEPT.FIELD, KEPT.WORDS);
    }

    /** What became of a try at a code. */
    public sealed interface Tried {

        record In(ActingLink link) implements Tried {}

        /** Another code, or one that is over. */
        record Wrong() implements Tried {}

        /** Nothing is there to be opened. */
        record Gone() implements Tried {}
    }
}

package dk.fodfaeste.rules.packs;

import dk.fodfaeste.jobs.Job;
import dk.fodfaeste.jobs.Jobs;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.Pack;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays packs in, puts them in force when a second person has approved, and takes them back. What was judged by one stays as it was judged. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Packs {

    /** Of the job that tries a pack on the courses. */
    public static final String TRIAL = "rules.try";

    private static final String SUBJECT = "rule-pack";
    private static final int SHOWN = 50;

    private final PackRepository packs;
    private final LawKeeping laws;
    private final Jobs jobs;
    private final AuditLog log;
    private final Clock clock;

    Packs(PackRepository packs, LawKeeping laws, Jobs jobs, AuditLog log, Clock clock) {
        this.packs = packs;
        this.laws = laws;
        this.jobs = jobs;
        this.log = log;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<KeptPack> latest() {
        return packs.latest(SHOWN);
    }

    /** @throws NotFoundException when the organisation has no such pack */
    @Transactional(readOnly = true)
    public KeptPack kept(UUID id) {
        return packs.find(id).orElseThrow(() -> new NotFoundException("rule pack " + id));
    }

    @Transactional(readOnly = true)
    public Pack pack(UUID id) {
        kept(id);
        return laws.pack(id);
    }

    /** The file as it was laid in. */
    @Transactional(readOnly = true)
    public String file(UUID id) {
        return packs.content(id).orElseThrow(() -> new NotFoundException("rule pack " + id));
    }

    /** The law as it would be without the pack, and with it, whatever was decided about it. */
    @Transactional(readOnly = true)
    public BeforeAndAfter beforeAndAfter(UUID id) {
        kept(id);
        return new BeforeAndAfter(laws.with(id, false), laws.with(id, true));
    }

    /** The pack of the organisation's own that judges the day; empty where the shipped one does. */
    @Transactional(readOnly = true)
    public Optional<UUID> inForceOn(LocalDate day) {
        Pack judging = laws.fresh().on(day);
        return packs.inForce().stream()
                .filter(id -> laws.pack(id).equals(judging))
                .findFirst();
    }

    /** How the trial goes; empty where none was asked for. */
    @Transactional(readOnly = true)
    public Optional<Job> trial(UUID id) {
        return jobs.latestOf(id);
    }

    /**
     * Keeps a pack that was read, and asks for its trial. It is not in force before a second person approves it.
     *
     * @param form the sheet that it was sent with: the same sheet sent twice is one pack
     * @throws RefusedException when an edition of that name waits, or was in force, or came with the program: checks keep the name
     */
    public UUID layIn(UUID form, Pack pack, String content) {
        if (packs.find(form).isPresent()) {
            return form;
        }
        if (laws.isShipped(pack.name())
                || !packs.add(form, pack.name(), pack.inForceFrom(), content, OffsetDateTime.now(clock))) {
            throw new RefusedException("rules.wrong.name", pack.name());
        }
        log.changed(SUBJECT, null, "laid in " + pack.name());
        jobs.ask(TRIAL, form);
        return form;
    }

    /** Tries it anew, since courses have come and gone. */
    public void tryAgain(UUID id) {
        kept(id);
        jobs.ask(TRIAL, id);
    }

    /** @throws RefusedException when the approver laid it in, or somebody decided meanwhile */
    public void approve(UUID id, String why) {
        KeptPack pack = kept(id);
        if (pack.laidIn().by().equals(Acting.now().accountId())) {
            throw new RefusedException("rules.wrong.own");
        }
        if (!packs.approve(id, why, OffsetDateTime.now(clock))) {
            throw new RefusedException("rules.wrong.decided");
        }
        laws.changes();
        log.changed(SUBJECT, null, "approved " + pack.name() + ", in force from " + pack.inForceFrom());
    }

    /** Puts away what nobody approved. @throws RefusedException when somebody decided meanwhile */
    public void putAway(UUID id) {
        end(id, false, Optional.empty());
        log.changed(SUBJECT, null, "put away " + kept(id).name());
    }

    /** Takes back what was approved: its days are judged as if it had not been. @throws RefusedException when somebody did meanwhile */
    public void takeBack(UUID id, String why) {
        end(id, true, Optional.of(why));
        laws.changes();
        log.changed(SUBJECT, null, "taken back " + kept(id).name());
    }

    private void end(UUID id, boolean approved, Optional<String> why) {
        kept(id);
        if (!packs.end(id, approved, why, OffsetDateTime.now(clock))) {
            throw new RefusedException("rules.wrong.decided");
        }
    }

    /** Two laws that differ in one pack. */
    public record BeforeAndAfter(Law before, Law after) {}
}

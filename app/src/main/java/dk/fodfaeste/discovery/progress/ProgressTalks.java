package dk.fodfaeste.discovery.progress;

import dk.fodfaeste.database.discovery.tables.records.ProgressTalkRecord;
import dk.fodfaeste.discovery.progress.Talk.Sitting;
import dk.fodfaeste.discovery.progress.Talk.State;
import dk.fodfaeste.discovery.progress.TalkChanges.TalkChange;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Teams;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Talks about progress: filled in by the team in one sitting or in two, held, corrected on the day they were finished, and taken back with a
 * reason. The database shows them to the team and the manager alone (V90).
 */
@Service
@Transactional(noRollbackFor = ChangedMeanwhileException.class)
public class ProgressTalks {

    /** Somebody has talked every third month with us for three years. */
    static final int SHOWN = 12;

    /** A talk can be written down that was held so long ago. */
    static final int YEARS_BACK = 2;

    private static final String SUBJECT = "progress";

    private final TalkRepository talks;
    private final TalkChanges changes;
    private final Indicators indicators;
    private final People people;
    private final Teams teams;
    private final AuditLog log;
    private final Clock clock;

    ProgressTalks(
            TalkRepository talks,
            TalkChanges changes,
            Indicators indicators,
            People people,
            Teams teams,
            AuditLog log,
            Clock clock) {
        this.talks = talks;
        this.changes = changes;
        this.indicators = indicators;
        this.people = people;
        this.teams = teams;
        this.log = log;
        this.clock = clock;
    }

    /** The talk that the team is filling in. */
    @Transactional(readOnly = true)
    public Optional<Talk> begun(UUID personId) {
        return talks.begun(personId);
    }

    /** The latest first, also what is begun and what was taken back. */
    @Transactional(readOnly = true)
    public List<Talk> latest(UUID personId) {
        return talks.latest(personId, SHOWN + 1);
    }

    /** @throws NotFoundException when no such talk was held with the person, or the reader is not on the team */
    @Transactional(readOnly = true)
    public Talk one(UUID personId, UUID talkId) {
        return talks.find(personId, talkId).orElseThrow(() -> new NotFoundException("talk " + talkId));
    }

    /** @throws RefusedException when the day on which it was finished is over, or it was taken back */
    @Transactional(readOnly = true)
    public Talk fresh(UUID personId, UUID talkId) {
        Talk talk = one(personId, talkId);
        if (!isFresh(talk)) {
            throw new RefusedException("progress.refused.notFresh");
        }
        return talk;
    }

    public boolean isFresh(Talk talk) {
        return talk.state() instanceof State.Held held && held.done().equals(LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    public List<TalkChange> changesOf(Talk talk) {
        return changes.of(talk.id());
    }

    /** Whether another talk that counts was held with the person on the day. */
    @Transactional(readOnly = true)
    public boolean isHeldOn(UUID personId, LocalDate day, Optional<UUID> butFor) {
        return talks.isHeldOn(personId, day, butFor);
    }

    /**
     * Keeps what one of the two said, and leaves the rest as it was.
     *
     * @throws ChangedMeanwhileException when there is another version than the writer saw
     * @throws RefusedException when the person is closed, the talk was finished by somebody else, or is no more fresh
     */
    public void answer(Writing where, Viewpoint viewpoint, Map<String, Answer> said) {
        Talk before = open(where);
        talks.save(before.id(), where.seen(before), new ProgressTalkRecord());
        talks.answer(before.id(), viewpoint, said);
        corrected(where, before, before.saying(viewpoint, said));
    }

    /** Keeps when it was, who sat there, and what the two chose. */
    public void agree(Writing where, Sitting sitting, List<Focus> focus) {
        Talk before = open(where);
        talks.save(before.id(), where.seen(before), row(sitting));
        talks.choose(before.id(), focus);
        corrected(where, before, before.agreeing(sitting, focus));
    }

    /**
     * The talk was held, and counts from now on.
     *
     * @throws RefusedException when one of the two said nothing, or another talk was held on the same day
     */
    public UUID hold(Writing where, Sitting sitting, List<Focus> focus) {
        Talk talk = open(where);
        talk.silent().ifPresent(viewpoint -> {
            throw new RefusedException("progress.refused.silent." + viewpoint);
        });
        if (talks.isHeldOn(talk.personId(), sitting.on(), Optional.of(talk.id()))) {
            throw new RefusedException("progress.wrong.sameDay");
        }
        ProgressTalkRecord row = row(sitting);
        row.setDoneAt(OffsetDateTime.now(clock));
        row.setDoneById(Acting.now().accountId());
        talks.save(talk.id(), where.seen(talk), row);
        talks.choose(talk.id(), focus);
        log.changed(SUBJECT, talk.personId(), "held " + sitting.on());
        return talk.id();
    }

    private static ProgressTalkRecord row(Sitting sitting) {
        ProgressTalkRecord row = new ProgressTalkRecord();
        row.setHeldOn(sitting.on());
        row.setWithInterpreter(sitting.withInterpreter());
        row.setBeside(sitting.beside().orElse(null));
        row.setNote(sitting.note().orElse(null));
        return row;
    }

    private Talk open(Writing where) {
        refuseClosed(where.personId());
        refuseOthers(where.personId());
        if (where.corrected().isPresent()) {
            return fresh(where.personId(), where.corrected().get());
        }
        if (where.seen() == 0) {
            talks.begin(where.personId(), indicators.latest(), LocalDate.now(clock));
            log.changed(SUBJECT, where.personId(), "begun " + LocalDate.now(clock));
        }
        return talks.begun(where.personId()).orElseThrow(() -> new RefusedException("progress.refused.gone"));
    }

    /** @throws RefusedException when the person is with us no more */
    @Transactional(readOnly = true)
    public void refuseClosed(UUID personId) {
        Person person = people.person(personId);
        if (person.closing().isPresent()) {
            throw new RefusedException("progress.refused.closed", person.fullName());
        }
    }

    private void refuseOthers(UUID personId) {
        people.person(personId);
        if (!teams.letsIn(personId)) {
            throw new NotAllowedException("progress.refused.notYours");
        }
    }

    private void corrected(Writing where, Talk before, Talk after) {
        if (where.corrected().isPresent()) {
            changes.keep(before, after);
            log.changed(
                    SUBJECT, where.personId(), "corrected " + after.sitting().on());
        }
    }

    /** What was begun is thrown away. @throws ChangedMeanwhileException when somebody has written in it since */
    public void drop(UUID personId, int seen) {
        refuseOthers(personId);
        Talk talk = talks.begun(personId).orElseThrow(() -> new RefusedException("progress.refused.gone"));
        talks.drop(talk.id(), seen);
        log.changed(SUBJECT, personId, "dropped");
    }

    /**
     * A talk that was held counts no more. Where the person asked for it, what was said goes too.
     *
     * @throws RefusedException when it was taken back before
     */
    public void takeBack(UUID personId, UUID talkId, TakenBack why) {
        refuseOthers(personId);
        Talk talk = one(personId, talkId);
        if (!talk.counts()) {
            throw new RefusedException("progress.refused.takenBack");
        }
        ProgressTalkRecord row = new ProgressTalkRecord();
        row.setWithdrawnAt(OffsetDateTime.now(clock));
        row.setWithdrawnById(Acting.now().accountId());
        row.setWithdrawnFor(why.name());
        if (why == TakenBack.PERSON_ASKED) {
            row.setBeside(null);
            row.setNote(null);
            talks.forget(talkId);
            changes.forget(talkId);
        }
        talks.save(talkId, talk.version(), row);
        log.changed(SUBJECT, personId, "withdrawn " + talk.sitting().on());
    }

    /**
     * Where something is written.
     *
     * @param corrected the talk that was held and is corrected; without one it is what the team is filling in
     * @param seen the version that the writer saw; 0 where nothing was begun
     */
    public record Writing(UUID personId, Optional<UUID> corrected, int seen) {

        public static Writing begun(UUID personId, int seen) {
            return new Writing(personId, Optional.empty(), seen);
        }

        /** What is begun by the writing itself nobody else can have seen. */
        private int seen(Talk talk) {
            return seen == 0 && corrected.isEmpty() ? talk.version() : seen;
        }
    }
}

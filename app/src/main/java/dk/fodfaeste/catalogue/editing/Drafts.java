package dk.fodfaeste.catalogue.editing;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.editing.Draft.Entry;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the catalogue that nobody is touched by yet. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Drafts {

    private static final int MOST = 100;

    private final DraftRepository repository;
    private final Catalogue catalogue;
    private final AuditLog log;
    private final Clock clock;

    Drafts(DraftRepository repository, Catalogue catalogue, AuditLog log, Clock clock) {
        this.repository = repository;
        this.catalogue = catalogue;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Draft ours() {
        return repository.ours();
    }

    /** The same, which nobody changes until the transaction is over. */
    Draft held() {
        repository.lock();
        return repository.ours();
    }

    /** The catalogue as it would be with the draft in force. */
    @Transactional(readOnly = true)
    public Edition edition() {
        return edition(repository.ours());
    }

    public Edition edition(Draft draft) {
        return draft.on(catalogue.edition(), LocalDate.now(clock));
    }

    /** Other words for the same, instead of those that were drafted before. @throws ChangedMeanwhileException when there is another draft than the writer saw */
    public void reword(int seen, Change change) {
        repository.lock();
        Draft draft = repository.ours();
        List<Entry> entries = new ArrayList<>(draft.entries());
        if (!entries.isEmpty() && isSameAgain(entries.getLast().change(), change)) {
            entries.removeLast();
        }
        write(seen, entries, change);
    }

    private static boolean isSameAgain(Change last, Change change) {
        return last.getClass().equals(change.getClass()) && last.dimension().equals(change.dimension());
    }

    /** One change more, on the draft as it stands. @throws RefusedException where the catalogue does not allow it */
    public void add(Change change) {
        repository.lock();
        Draft draft = repository.ours();
        write(draft.version(), new ArrayList<>(draft.entries()), change);
    }

    private void write(int seen, List<Entry> entries, Change change) {
        if (entries.size() >= MOST) {
            throw new RefusedException("catalogue.wrong.many", MOST);
        }
        Edition before = edition(new Draft(seen, entries));
        change.on(before, before.number(), LocalDate.now(clock));
        Actor actor = Acting.now();
        entries.add(new Entry(change, actor.accountId(), actor.name(), LocalDate.now(clock)));
        repository.write(seen, entries);
        log.changed("catalogue", null, "drafted " + named(change));
    }

    /** @param place of the change in the draft @throws RefusedException where one that came later rests on it */
    public void remove(int seen, int place) {
        repository.lock();
        Draft draft = repository.ours();
        if (place < 0 || place >= draft.entries().size()) {
            throw new RefusedException("catalogue.wrong.draftChanged");
        }
        List<Entry> entries = new ArrayList<>(draft.entries());
        Entry removed = entries.remove(place);
        Draft then = new Draft(seen, entries);
        int before = draft.lapsed(catalogue.edition(), LocalDate.now(clock)).size();
        if (then.lapsed(catalogue.edition(), LocalDate.now(clock)).size() > before) {
            throw new RefusedException("catalogue.wrong.needed");
        }
        repository.write(seen, entries);
        log.changed("catalogue", null, "draft removed " + named(removed.change()));
    }

    /** As the log says it: «taken out, PUNCTUAL». */
    static String named(Change change) {
        String kind = change.getClass().getSimpleName();
        return kind.replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT) + ": " + change.dimension();
    }
}

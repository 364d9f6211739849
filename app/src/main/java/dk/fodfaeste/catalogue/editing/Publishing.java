package dk.fodfaeste.catalogue.editing;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a draft in force, and an earlier edition in force again. Transactions that run keep the edition they began with. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Publishing {

    private static final String MANAGER = "EMPLOYMENT_MANAGER";

    private final PublishedRepository repository;
    private final Drafts drafts;
    private final Catalogue catalogue;
    private final AuditLog log;
    private final Clock clock;

    Publishing(PublishedRepository repository, Drafts drafts, Catalogue catalogue, AuditLog log, Clock clock) {
        this.repository = repository;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.log = log;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<EditionLine> history() {
        return repository.all();
    }

    /** Why the reader may not put this draft in force; empty where they may. The database refuses it, too. */
    @Transactional(readOnly = true)
    public Optional<String> hindrance(Draft draft) {
        Actor reader = Acting.now();
        if (draft.entries().isEmpty()) {
            return Optional.of("catalogue.wrong.empty");
        }
        if (!draft.lapsed(catalogue.edition(), LocalDate.now(clock)).isEmpty()) {
            return Optional.of("catalogue.wrong.lapsed");
        }
        boolean own = draft.entries().stream().anyMatch(each -> each.byId().equals(reader.accountId()));
        return own && !reader.role().equals(MANAGER) ? Optional.of("catalogue.wrong.own") : Optional.empty();
    }

    /**
     * @param seen version of the draft that was looked at
     * @throws RefusedException where it is another now, or two eyes are too few
     */
    public void putInForce(int seen, String reason) {
        Draft draft = drafts.held();
        if (draft.version() != seen) {
            throw new RefusedException("catalogue.wrong.draftChanged");
        }
        hindrance(draft).ifPresent(key -> {
            throw new RefusedException(key);
        });
        add(drafts.edition(draft), draft, reason, Optional.empty());
        draft.entries().forEach(each -> log.changed("catalogue", null, Drafts.named(each.change())));
    }

    /** The edition before holds again. Nothing is lost: what was seen meanwhile stays, and counts again when its words do. @param seen the one in force */
    public void takeBack(int seen, String reason) {
        Edition now = catalogue.edition();
        if (now.number() != seen || seen == 0) {
            throw new RefusedException("catalogue.wrong.editionChanged");
        }
        Edition again = Restoring.before(catalogue.editions(), LocalDate.now(clock));
        add(again, new Draft(0, List.of()), reason, Optional.of(now.number() - 1));
    }

    private void add(Edition edition, Draft draft, String reason, Optional<Integer> restores) {
        if (!repository.add(edition, draft.entries(), reason, restores)) {
            throw new RefusedException("catalogue.wrong.editionChanged");
        }
        log.changed(
                "catalogue",
                null,
                restores.map(earlier -> "edition %d in force, as %d".formatted(edition.number(), earlier))
                        .orElseGet(() -> "edition %d in force".formatted(edition.number())));
    }
}

package dk.fodfaeste.discovery;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.discovery.SharedItem.State;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.words.WorkWords;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.privacy.Consents;
import dk.fodfaeste.rules.HouseRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of a person others may see: only what the person said yes to item by item, until the day it expires or is taken back, and only while
 * the yes to showing anything at all ({@link Consents}) is in force.
 */
@Service
@Transactional
public class Sharing {

    private final SharedItemRepository items;
    private final Catalogue catalogue;
    private final Companies companies;
    private final Consents consents;
    private final HouseRules rules;
    private final AuditLog log;
    private final Clock clock;

    Sharing(
            SharedItemRepository items,
            Catalogue catalogue,
            Companies companies,
            Consents consents,
            HouseRules rules,
            AuditLog log,
            Clock clock) {
        this.items = items;
        this.catalogue = catalogue;
        this.companies = companies;
        this.consents = consents;
        this.rules = rules;
        this.log = log;
        this.clock = clock;
    }

    /** Everything ever said yes to, also what has ended. */
    public List<SharedLine> of(UUID person) {
        List<SharedItem> all = items.of(person);
        Map<UUID, String> names = companies.names(
                all.stream().flatMap(item -> item.companyId().stream()).collect(Collectors.toSet()));
        return all.stream()
                .map(item -> new SharedLine(
                        item,
                        catalogue.at(item.edition()).find(item.item()),
                        item.companyId().map(names::get)))
                .toList();
    }

    /** What the company may see of the person today. */
    public List<SharedLine> shownTo(UUID company, UUID person) {
        if (!consents.mayBeShown(person)) {
            return List.of();
        }
        return inForce(person).stream()
                .filter(line -> line.item().isFor(company))
                .collect(Collectors.collectingAndThen(Collectors.toList(), SharedLine::once));
    }

    /** What the person takes along: each thing once, whoever else may see it. */
    public List<SharedLine> own(UUID person) {
        return SharedLine.once(inForce(person));
    }

    private List<SharedLine> inForce(UUID person) {
        LocalDate today = LocalDate.now(clock);
        return of(person).stream()
                .filter(line -> line.item().state(today) == State.IN_FORCE)
                .toList();
    }

    /** The last day of a yes that is given today. */
    public LocalDate until() {
        LocalDate today = LocalDate.now(clock);
        return today.plusMonths(rules.on("sharing.months", today).value());
    }

    /**
     * A yes to each, instead of an earlier one to the same.
     *
     * @throws RefusedException where words tell of health, benefit or cause: nobody can share these
     */
    public void approve(UUID person, List<SharedItem> said) {
        LocalDate today = LocalDate.now(clock);
        for (SharedItem item : said) {
            if (item.words().flatMap(WorkWords::in).isPresent()) {
                throw new RefusedException("sharing.wrong.words");
            }
            items.endLike(person, item, today);
            items.add(person, item);
        }
        log.changed("sharing", person, "approved " + said.size());
    }

    /** From today. @param item all, where none is named */
    public void withdraw(UUID person, Optional<UUID> item) {
        int ended = items.end(person, item, LocalDate.now(clock));
        if (ended > 0) {
            log.changed("sharing", person, "withdrawn " + ended);
        }
    }
}

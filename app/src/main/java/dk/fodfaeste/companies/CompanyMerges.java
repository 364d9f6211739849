package dk.fodfaeste.companies;

import dk.fodfaeste.platform.Search;
import dk.fodfaeste.platform.database.Turns;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two companies that are one: what was told of the double is told of the one that is kept, and it can be undone. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class CompanyMerges {

    private final CompanyMergeRepository merges;
    private final Companies companies;
    private final Turns turns;
    private final AuditLog log;

    CompanyMerges(CompanyMergeRepository merges, Companies companies, Turns turns, AuditLog log) {
        this.merges = merges;
        this.companies = companies;
        this.turns = turns;
        this.log = log;
    }

    /** Which others may be meant. */
    @Transactional(readOnly = true)
    List<Company> find(UUID companyId, String typed, int most) {
        return merges.find(Search.of(typed), most + 1).stream()
                .filter(company -> !company.id().equals(companyId))
                .limit(most)
                .toList();
    }

    /** Those in force, the latest first. */
    @Transactional(readOnly = true)
    List<Merge> of(UUID companyId) {
        return merges.of(companyId);
    }

    /** What would come along. */
    @Transactional(readOnly = true)
    List<Counted> counts(UUID mergedId) {
        return merges.counts(mergedId);
    }

    /** The company that the number is of now, where its own was merged into another. */
    @Transactional(readOnly = true)
    Optional<Company> mergedInto(Cvr cvr) {
        return merges.mergedInto(cvr).map(companies::company);
    }

    /** Key of the words for what stands in the way; empty where nothing does. */
    @Transactional(readOnly = true)
    Optional<String> hindrance(Company kept, Company merged) {
        if (kept.id().equals(merged.id())) {
            return Optional.of("companyMerge.refused.same");
        }
        if (kept.ownEnterprise() != merged.ownEnterprise()) {
            return Optional.of("companyMerge.refused.own");
        }
        if (kept.employer().isPresent()
                && merged.employer().isPresent()
                && !kept.employer().equals(merged.employer())) {
            return Optional.of("companyMerge.refused.employer");
        }
        if (kept.closing().isPresent() && merged.closing().isEmpty()) {
            return Optional.of("companyMerge.refused.closed");
        }
        if (merges.hasDoubles(merged.id())) {
            return Optional.of("companyMerge.refused.chain");
        }
        return Optional.empty();
    }

    /**
     * Workplaces, contacts, whom we speak with and what is planned come along; of two wishes the one that asks less of the company stands.
     *
     * @throws NotFoundException when the organisation knows one of them no more
     * @throws RefusedException when something has to be done first
     */
    void merge(UUID keptId, UUID mergedId) {
        turns.take(Stream.of(keptId, mergedId).sorted().toList());
        Company kept = companies.company(keptId);
        Company merged = companies.company(mergedId);
        hindrance(kept, merged).ifPresent(key -> {
            throw new RefusedException(key);
        });
        merges.merge(keptId, mergedId, UUID.randomUUID());
        log.changed("company", null, merged.cvr() + " merged into " + kept.cvr());
    }

    /** Each has again what came from each. @throws NotFoundException when it is undone already */
    void undo(UUID keptId, UUID mergeId) {
        turns.take(List.of(keptId));
        Company kept = companies.company(keptId);
        Merge merge = merges.of(keptId).stream()
                .filter(each -> each.id().equals(mergeId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("merge " + mergeId));
        merges.undo(mergeId);
        log.changed("company", null, merge.cvr() + " parted from " + kept.cvr());
    }

    /** @param name and the number that the double had @param byId of the colleague who merged them @param moved what came along */
    public record Merge(UUID id, String name, String cvr, UUID byId, LocalDate on, List<Counted> moved) {

        public Merge {
            moved = List.copyOf(moved);
        }
    }

    /** @param place table that the rows stand in */
    public record Counted(String place, int many) {}
}

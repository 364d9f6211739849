package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.COMPANY;
import static dk.fodfaeste.database.companies.Tables.COMPANY_MERGE;
import static dk.fodfaeste.database.companies.Tables.COMPANY_MERGE_MOVE;
import static dk.fodfaeste.database.companies.Tables.MERGED_NUMBERS;
import static dk.fodfaeste.database.companies.Tables.MERGE_COUNTS;

import dk.fodfaeste.companies.CompanyMerges.Counted;
import dk.fodfaeste.companies.CompanyMerges.Merge;
import dk.fodfaeste.database.companies.Routines;
import dk.fodfaeste.platform.Search;
import dk.fodfaeste.platform.WorkingTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Merges of companies as they lie; the moves themselves are made by the database (V242). */
@Repository
class CompanyMergeRepository {

    private final DSLContext database;
    private final Clock clock;

    CompanyMergeRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Company> find(Search search, int most) {
        var match = CompanyList.match(search);
        return database.select(COMPANY, match.rank(), match.likeness())
                .from(COMPANY)
                .where(match.asTyped().or(match.nearly()))
                .orderBy(match.bestFirst(CompanyList.BY_NAME))
                .limit(most)
                .fetch(row -> CompanyRepository.company(row.value1()));
    }

    boolean hasDoubles(UUID companyId) {
        return database.fetchExists(
                COMPANY_MERGE, COMPANY_MERGE.KEPT_ID.eq(companyId).and(COMPANY_MERGE.UNDONE_AT.isNull()));
    }

    void merge(UUID kept, UUID merged, UUID id) {
        Routines.mergeCompanies(database.configuration(), kept, merged, id, OffsetDateTime.now(clock));
    }

    void undo(UUID id) {
        Routines.undoMerge(database.configuration(), id);
    }

    /** What would come along, by place. */
    List<Counted> counts(UUID companyId) {
        return database.selectFrom(MERGE_COUNTS.call(companyId))
                .fetch(row -> new Counted(row.getPlace(), row.getMany().intValue()));
    }

    /** Those in force, the latest first. */
    List<Merge> of(UUID kept) {
        Map<UUID, List<Counted>> moved = database.select(
                        COMPANY_MERGE_MOVE.COMPANY_MERGE_ID, COMPANY_MERGE_MOVE.PLACE, DSL.count())
                .from(COMPANY_MERGE_MOVE)
                .join(COMPANY_MERGE)
                .using(COMPANY_MERGE.COMPANY_MERGE_ID)
                .where(COMPANY_MERGE.KEPT_ID.eq(kept).and(COMPANY_MERGE_MOVE.MOVED))
                .groupBy(COMPANY_MERGE_MOVE.COMPANY_MERGE_ID, COMPANY_MERGE_MOVE.PLACE)
                .orderBy(COMPANY_MERGE_MOVE.PLACE)
                .fetchGroups(COMPANY_MERGE_MOVE.COMPANY_MERGE_ID, row -> new Counted(row.value2(), row.value3()));
        return database.selectFrom(COMPANY_MERGE)
                .where(COMPANY_MERGE.KEPT_ID.eq(kept).and(COMPANY_MERGE.UNDONE_AT.isNull()))
                .orderBy(COMPANY_MERGE.MERGED_AT.desc())
                .fetch(row -> new Merge(
                        row.getCompanyMergeId(),
                        row.getMergedName(),
                        row.getMergedCvr(),
                        row.getMergedById(),
                        row.getMergedAt().atZoneSameInstant(WorkingTime.ZONE).toLocalDate(),
                        moved.getOrDefault(row.getCompanyMergeId(), List.of())));
    }

    /** The company that a double of this number is now. */
    Optional<UUID> mergedInto(Cvr cvr) {
        return database.select(MERGED_NUMBERS.KEPT_ID)
                .from(MERGED_NUMBERS.call())
                .where(MERGED_NUMBERS.MERGED_CVR.eq(cvr.digits()))
                .fetchOptional(MERGED_NUMBERS.KEPT_ID);
    }
}

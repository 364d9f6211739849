package dk.fodfaeste.matching.paper;

import static dk.fodfaeste.database.matching.Tables.PROPOSAL;
import static dk.fodfaeste.database.matching.Tables.SIGNED_PAGE;
import static dk.fodfaeste.database.matching.Tables.SUCCESSOR;

import dk.fodfaeste.database.matching.tables.records.SignedPageRecord;
import dk.fodfaeste.matching.decisions.BesideProposal;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.ReadOnce;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The pages as they lie, sealed. */
@Repository
class SignedPageRepository implements BesideProposal<SignedPageRecord> {

    private static final String PAGES = "signed pages";

    private static final Field<?>[] ALL_BUT_CONTENT = SIGNED_PAGE
            .fieldStream()
            .filter(field -> !field.equals(SIGNED_PAGE.CONTENT_SEALED))
            .toArray(Field<?>[]::new);

    private static final Field<List<SignedPageRecord>> OF_PROPOSAL = DSL.multiset(DSL.select(ALL_BUT_CONTENT)
                    .from(SIGNED_PAGE)
                    .where(SIGNED_PAGE.PROPOSAL_ID.eq(PROPOSAL.PROPOSAL_ID))
                    .orderBy(SIGNED_PAGE.ADDED_AT.desc(), SIGNED_PAGE.SIGNED_PAGE_ID))
            .convertFrom(rows -> rows.map(row -> row.into(SignedPageRecord.class)));

    private final DSLContext database;
    private final Clock clock;

    SignedPageRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return whether it is new: the same form sent twice adds one */
    boolean add(SignedPageRecord row) {
        row.setOrganisationId(Acting.now().organisationId());
        row.setAddedById(Acting.now().accountId());
        row.setAddedAt(OffsetDateTime.now(clock));
        return database.insertInto(SIGNED_PAGE).set(row).onConflictDoNothing().execute() == 1;
    }

    /** The latest first, without what is in them. */
    List<SignedPageRecord> of(UUID proposalId) {
        return ReadOnce.of(
                PAGES,
                proposalId,
                () -> database.select(ALL_BUT_CONTENT)
                        .from(SIGNED_PAGE)
                        .where(SIGNED_PAGE.PROPOSAL_ID.eq(proposalId))
                        .orderBy(SIGNED_PAGE.ADDED_AT.desc(), SIGNED_PAGE.SIGNED_PAGE_ID)
                        .fetchInto(SignedPageRecord.class));
    }

    @Override
    public Field<List<SignedPageRecord>> rows() {
        return OF_PROPOSAL;
    }

    @Override
    public void know(UUID proposalId, List<SignedPageRecord> rows) {
        ReadOnce.know(PAGES, proposalId, rows);
    }

    /** Of the changes of a course, the latest first, without what is in them. */
    List<SignedPageRecord> ofCourse(UUID courseId) {
        return database.select(ALL_BUT_CONTENT)
                .from(SIGNED_PAGE)
                .where(SIGNED_PAGE.SUCCESSOR_ID.in(changesOf(courseId)))
                .orderBy(SIGNED_PAGE.ADDED_AT.desc(), SIGNED_PAGE.SIGNED_PAGE_ID)
                .fetchInto(SignedPageRecord.class);
    }

    /** With what is in it. */
    Optional<SignedPageRecord> oneOfCourse(UUID courseId, UUID pageId) {
        return database.selectFrom(SIGNED_PAGE)
                .where(SIGNED_PAGE.SUCCESSOR_ID.in(changesOf(courseId)).and(SIGNED_PAGE.SIGNED_PAGE_ID.eq(pageId)))
                .fetchOptional();
    }

    private static Select<Record1<UUID>> changesOf(UUID courseId) {
        return DSL.select(SUCCESSOR.SUCCESSOR_ID).from(SUCCESSOR).where(SUCCESSOR.COURSE_ID.eq(courseId));
    }

    /** With what is in it. */
    Optional<SignedPageRecord> one(UUID proposalId, UUID pageId) {
        return database.selectFrom(SIGNED_PAGE)
                .where(SIGNED_PAGE.PROPOSAL_ID.eq(proposalId).and(SIGNED_PAGE.SIGNED_PAGE_ID.eq(pageId)))
                .fetchOptional();
    }
}

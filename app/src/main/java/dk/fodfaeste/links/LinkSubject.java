package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.LINK;

import dk.fodfaeste.database.links.tables.records.LinkRecord;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** What a link is about, as its row has it: a proposal, a course or one talk of it, or a person whose own page it opens. */
record LinkSubject(Map<TableField<LinkRecord, UUID>, UUID> columns) {

    static LinkSubject proposal(UUID proposalId) {
        return new LinkSubject(Map.of(LINK.PROPOSAL_ID, proposalId));
    }

    static LinkSubject person(UUID personId) {
        return new LinkSubject(Map.of(LINK.PERSON_ID, personId));
    }

    static LinkSubject course(UUID courseId, Optional<UUID> bookingId) {
        return new LinkSubject(bookingId
                .map(id -> Map.of(LINK.COURSE_ID, courseId, LINK.BOOKING_ID, id))
                .orElseGet(() -> Map.of(LINK.COURSE_ID, courseId)));
    }

    Condition which() {
        return DSL.and(columns.entrySet().stream()
                .map(each -> each.getKey().eq(each.getValue()))
                .toList());
    }
}

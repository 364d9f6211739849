package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.LINK;

import dk.fodfaeste.database.links.tables.records.LinkRecord;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.TableField;

/** What a link is about: a proposal, or a person whose own page it opens. */
record LinkSubject(TableField<LinkRecord, UUID> column, UUID id) {

    static LinkSubject proposal(UUID proposalId) {
        return new LinkSubject(LINK.PROPOSAL_ID, proposalId);
    }

    static LinkSubject person(UUID personId) {
        return new LinkSubject(LINK.PERSON_ID, personId);
    }

    Condition which() {
        return column.eq(id);
    }
}

package dk.fodfaeste.matching.decisions;

import static dk.fodfaeste.database.matching.Tables.ANSWER;

import dk.fodfaeste.database.matching.tables.records.AnswerRecord;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Answer.Withdrawn;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Proposal.TakenBack;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What signers said to agreements: each is a row, what is said later counts, and nothing said is overwritten. */
@Repository
public class AnswerRepository {

    private final DSLContext database;
    private final Clock clock;

    AnswerRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What each party said last; nothing where it was taken back. @param answers the first first */
    static Map<Party, Answer> latest(List<AnswerRecord> answers, Map<UUID, String> names) {
        Map<Party, Answer> given = new EnumMap<>(Party.class);
        for (AnswerRecord each : answers) {
            Party party = Party.valueOf(each.getParty());
            if (each.getYes() == null) {
                given.remove(party);
            } else {
                given.put(party, answer(each, each.getYes(), names));
            }
        }
        return given;
    }

    /** What each party took back last, where it said nothing since. @param answers the first first */
    static Map<Party, TakenBack> takenBack(List<AnswerRecord> answers, Map<UUID, String> names) {
        Map<Party, TakenBack> taken = new EnumMap<>(Party.class);
        for (AnswerRecord each : answers) {
            Party party = Party.valueOf(each.getParty());
            if (each.getWithdrawnFor() == null) {
                taken.remove(party);
            } else {
                taken.put(
                        party,
                        new TakenBack(
                                Withdrawn.valueOf(each.getWithdrawnFor()),
                                Optional.ofNullable(each.getNote()),
                                names.getOrDefault(each.getRecordedById(), ""),
                                day(each.getAnsweredAt())));
            }
        }
        return taken;
    }

    static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(WorkingTime.ZONE).toLocalDate();
    }

    private static Answer answer(AnswerRecord row, boolean yes, Map<UUID, String> names) {
        return new Answer(
                yes,
                row.getVersion(),
                Optional.ofNullable(row.getNote()),
                Optional.ofNullable(row.getHow()).map(Answer.How::valueOf),
                Optional.ofNullable(row.getOnBehalf()).map(Answer.Behalf::valueOf),
                Optional.ofNullable(row.getSignerName()),
                Optional.ofNullable(row.getDeputyForId()).map(id -> names.getOrDefault(id, "")),
                Optional.ofNullable(row.getSignedPageId()),
                row.getRecordedById(),
                names.getOrDefault(row.getRecordedById(), ""),
                day(row.getAnsweredAt()));
    }

    /** @param deputyFor the colleague for whom the writer stands in today */
    public void answer(UUID proposalId, Party party, Said said, Optional<UUID> deputyFor) {
        AnswerRecord row = row(proposalId, party, said, deputyFor);
        row.setYes(said.yes());
        add(row);
    }

    /** What the party said counts no longer; that it was said is kept. @param why empty where the writer undoes their own slip */
    public void takeBack(UUID proposalId, Party party, int version, Optional<Withdrawn> why, Optional<String> words) {
        Said nothing =
                new Said(false, version, words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        AnswerRecord row = row(proposalId, party, nothing, Optional.empty());
        row.setWithdrawnFor(why.map(Enum::name).orElse(null));
        add(row);
    }

    private AnswerRecord row(UUID proposalId, Party party, Said said, Optional<UUID> deputyFor) {
        AnswerRecord row = new AnswerRecord();
        row.setAnswerId(UUID.randomUUID());
        row.setProposalId(proposalId);
        row.setOrganisationId(Acting.now().organisationId());
        row.setVersion(said.version());
        row.setParty(party.name());
        row.setNote(said.note().orElse(null));
        row.setHow(said.how().map(Enum::name).orElse(null));
        row.setOnBehalf(said.onBehalf().map(Enum::name).orElse(null));
        row.setSignerName(said.signer().orElse(null));
        row.setDeputyForId(deputyFor.orElse(null));
        row.setSignedPageId(said.page().orElse(null));
        row.setRecordedById(Acting.now().accountId());
        row.setAnsweredAt(OffsetDateTime.now(clock));
        return row;
    }

    private void add(AnswerRecord row) {
        database.insertInto(ANSWER).set(row).execute();
    }
}

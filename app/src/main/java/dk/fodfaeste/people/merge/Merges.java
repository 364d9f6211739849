package dk.fodfaeste.people.merge;

import dk.fodfaeste.database.people.tables.records.MergeRecord;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.MergeHindrance;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.merge.Merge.Counted;
import dk.fodfaeste.people.merge.MergeRepository.Ids;
import dk.fodfaeste.people.merge.MergeRepository.Moves;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.platform.web.Paging.Part;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges somebody who was written down twice, and parts them again. */
@Service
@Transactional
public class Merges {

    private static final String SUBJECT = "merge";

    private final MergeRepository merges;
    private final People people;
    private final Colleagues colleagues;
    private final List<MergeHindrance> rooms;
    private final AuditLog log;

    Merges(MergeRepository merges, People people, Colleagues colleagues, List<MergeHindrance> rooms, AuditLog log) {
        this.merges = merges;
        this.people = people;
        this.colleagues = colleagues;
        this.rooms = rooms;
        this.log = log;
    }

    /** Pairs who may be one, and whom nobody has told apart. @param page from 1 */
    @Transactional(readOnly = true)
    Paging<Pair> pairs(int page) {
        return Paging.counted(page, (skipped, most) -> {
            Part<Ids> part = merges.pairs(skipped, most);
            return new Part<>(persons(part.rows()), part.total());
        });
    }

    private List<Pair> persons(List<Ids> pairs) {
        Map<UUID, Person> persons =
                people
                        .each(pairs.stream()
                                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        return pairs.stream()
                .map(pair -> Pair.of(
                        Objects.requireNonNull(persons.get(pair.one())),
                        Objects.requireNonNull(persons.get(pair.other()))))
                .toList();
    }

    /** They look alike and are two. */
    void apart(UUID one, UUID other) {
        people.person(one);
        people.person(other);
        merges.apart(one, other);
        log.changed(SUBJECT, one, "told apart");
    }

    /** Key of the words for what stands in the way; empty where nothing does. */
    @Transactional(readOnly = true)
    Optional<String> hindrance(Person kept, Person merged) {
        if (kept.id().equals(merged.id())) {
            return Optional.of("merge.refused.same");
        }
        if (!merges.mayMerge(kept.id(), merged.id())) {
            return Optional.of("merge.notYours");
        }
        if (kept.closing().isPresent() && merged.closing().isEmpty()) {
            return Optional.of("merge.refused.closed");
        }
        if (merges.hasDoubles(merged.id())) {
            return Optional.of("merge.refused.chain");
        }
        if (merges.isToBeErased(kept.id(), merged.id())) {
            return Optional.of("merge.refused.erasure");
        }
        return rooms.stream()
                .flatMap(room -> room.hindersMerging(kept.id(), merged.id()).stream())
                .findFirst();
    }

    /** What would come along. */
    @Transactional(readOnly = true)
    List<Counted> counts(UUID mergedId) {
        return merges.counts(mergedId);
    }

    /**
     * What was told of the double is told of the kept one from now on.
     *
     * @throws NotFoundException when the organisation knows one of them no more
     * @throws NotAllowedException when the reader works with one of them alone
     * @throws RefusedException when something has to be done first
     */
    void merge(UUID keptId, UUID mergedId) {
        Optional<String> hindrance = hindrance(people.person(keptId), people.person(mergedId));
        if (hindrance.isPresent()) {
            throw hindrance.get().equals("merge.notYours")
                    ? new NotAllowedException("merge.notYours")
                    : new RefusedException(hindrance.get());
        }
        merges.merge(keptId, mergedId, UUID.randomUUID());
        log.changed(SUBJECT, keptId, "a double taken in");
        log.changed(SUBJECT, mergedId, "merged");
    }

    /**
     * Each has again what came from each; what was added since stays with the kept one.
     *
     * @throws NotFoundException when it is undone already
     */
    void undo(UUID keptId, UUID mergeId) {
        MergeRecord merge = merges.of(keptId).stream()
                .filter(each -> each.getMergeId().equals(mergeId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("merge " + mergeId));
        if (!merges.mayMerge(keptId, keptId)) {
            throw new NotAllowedException("merge.notYours");
        }
        merges.undo(mergeId);
        log.changed(SUBJECT, keptId, "parted again");
        log.changed(SUBJECT, merge.getMergedId(), "parted again");
    }

    /** Those in force, the latest first. */
    @Transactional(readOnly = true)
    List<Merge> of(UUID keptId) {
        List<MergeRecord> rows = merges.of(keptId);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Moves>> moves =
                merges.moves(rows.stream().map(MergeRecord::getMergeId).toList());
        Map<UUID, String> names = colleagues.names();
        return rows.stream()
                .map(row -> new Merge(
                        row.getMergeId(),
                        row.getMergedName(),
                        row.getMergedNumber(),
                        row.getMergedAt().atZoneSameInstant(WorkingTime.ZONE).toLocalDate(),
                        names.getOrDefault(row.getMergedById(), ""),
                        counted(moves.getOrDefault(row.getMergeId(), List.of()), "MOVED"),
                        counted(moves.getOrDefault(row.getMergeId(), List.of()), "STAYED")))
                .toList();
    }

    private static List<Counted> counted(List<Moves> moves, String kind) {
        return moves.stream()
                .filter(each -> each.kind().equals(kind))
                .map(Moves::counted)
                .toList();
    }

    /** Two who may be one. @param one whose number comes first, and who is kept where nobody says otherwise */
    public record Pair(Person one, Person other) {

        static Pair of(Person one, Person other) {
            return one.number().compareTo(other.number()) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }
}

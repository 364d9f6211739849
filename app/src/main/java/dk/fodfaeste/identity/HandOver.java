package dk.fodfaeste.identity;

import dk.fodfaeste.identity.Colleagues.Member;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has what, and how it goes to somebody else: nothing silently belongs to nobody. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class HandOver {

    private final Colleagues colleagues;
    private final List<Belongings> rooms;

    HandOver(Colleagues colleagues, List<Belongings> rooms) {
        this.colleagues = colleagues;
        this.rooms = rooms;
    }

    /** Everybody who has something, by name; those who are here no more come first. */
    @Transactional(readOnly = true)
    public List<Owner> owners() {
        Map<String, Map<UUID, Integer>> counts = new LinkedHashMap<>();
        rooms.forEach(room -> counts.put(room.key(), room.counts()));
        List<Member> members = colleagues.staff().members();
        return members.stream()
                .map(member -> new Owner(member, of(member, counts), successors(member, members)))
                .filter(owner -> !owner.has().isEmpty())
                .sorted(Comparator.comparing((Owner owner) -> owner.member().active()))
                .toList();
    }

    /** Those who have something and are here no more. */
    @Transactional(readOnly = true)
    public List<Owner> gone() {
        boolean anybody = colleagues.staff().members().stream().anyMatch(member -> !member.active());
        return anybody
                ? owners().stream().filter(owner -> !owner.member().active()).toList()
                : List.of();
    }

    private static Map<String, Integer> of(Member member, Map<String, Map<UUID, Integer>> counts) {
        Map<String, Integer> has = new LinkedHashMap<>();
        counts.forEach((key, byAccount) -> {
            if (byAccount.containsKey(member.id())) {
                has.put(key, byAccount.get(member.id()));
            }
        });
        return has;
    }

    private static List<Member> successors(Member member, List<Member> members) {
        return members.stream()
                .filter(other -> other.active()
                        && other.role() == member.role()
                        && !other.id().equals(member.id()))
                .toList();
    }

    /**
     * Gives all that one colleague has to another of the same craft.
     *
     * @return how many things changed hands
     * @throws NotFoundException when one of them is no colleague
     * @throws RefusedException when the other is not here, or of another craft, or somebody has handed all of it over meanwhile
     */
    public int handOver(UUID from, UUID to) {
        List<Member> members = colleagues.staff().members();
        Member giver = member(from, members);
        Member taker = member(to, members);
        if (!successors(giver, members).contains(taker)) {
            throw new RefusedException("handOver.wrong.to");
        }
        int given = rooms.stream().mapToInt(room -> room.handOver(from, to)).sum();
        if (given == 0) {
            throw new RefusedException("handOver.wrong.nothing");
        }
        return given;
    }

    private static Member member(UUID id, List<Member> members) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("account " + id));
    }

    /**
     * @param has how many, by the key of the words
     * @param successors who can take it over, by name
     */
    public record Owner(Member member, Map<String, Integer> has, List<Member> successors) {}
}

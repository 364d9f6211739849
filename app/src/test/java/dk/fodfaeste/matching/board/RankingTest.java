package dk.fodfaeste.matching.board;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.board.Ranking.Ranked;
import dk.fodfaeste.matching.openings.Admission;
import dk.fodfaeste.matching.openings.Admission.State;
import dk.fodfaeste.matching.openings.Admissions;
import dk.fodfaeste.matching.openings.OwnWord;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.Possibility.Kind;
import dk.fodfaeste.matching.openings.Wishes;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.platform.Acting;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the index tells of a person's openings is what their reasons say. */
class RankingTest extends HouseTest {

    private static final int FIRST = 10;
    private static final int WORDS = 200;
    private static final int BY_INVITATION = 5;

    private static final Comparator<Possibility> BY_REASONS = Comparator.comparing(Possibility::kind)
            .thenComparingLong(Possibility::blind)
            .thenComparing(Comparator.comparingDouble(Possibility::value).reversed())
            .thenComparing(each -> each.what().workplace().pNumber())
            .thenComparing(each -> each.what().work());

    @Autowired
    private Imports imports;

    @Autowired
    private Boards boards;

    @Autowired
    private Wishes wishes;

    @Autowired
    private Admissions admissions;

    private Board board;

    @BeforeEach
    void aTownInWhichPeopleHaveSaidWhatTheyWantAndSomeWorkplacesInvite() {
        Town.moveIn(imports, house, Town.example());
        board = now();
        Random random = new Random(7);
        List<UUID> persons = board.persons().keySet().stream().sorted().toList();
        List<WorkOpening> openings = List.copyOf(board.openings().values());
        as(house.actor(Role.CONSULTANT), () -> {
            openings.stream()
                    .map(opening -> opening.workplace().id())
                    .distinct()
                    .sorted()
                    .limit(BY_INVITATION)
                    .forEach(workplace -> admissions.say(
                            workplace,
                            Optional.empty(),
                            0,
                            new Admission(State.INVITED_ONLY, Optional.empty(), Optional.empty(), Optional.empty())));
            for (int word = 0; word < WORDS; word++) {
                WorkOpening opening = openings.get(random.nextInt(openings.size()));
                wishes.say(
                        persons.get(random.nextInt(persons.size())),
                        opening.workplace().id(),
                        opening.work(),
                        OwnWord.values()[random.nextInt(OwnWord.values().length)]);
            }
        });
        board = now();
    }

    private Board now() {
        return Acting.as(house.actor(Role.CONSULTANT), boards::now);
    }

    @Test
    void theOrderOfTheIndexIsThatOfTheReasons() {
        Set<Kind> met = EnumSet.noneOf(Kind.class);
        for (UUID person : board.persons().keySet()) {
            Ranking ranking = board.ranking(person);
            List<Ranked> plain = plain(person);
            assertThat(ranking.inOrder(each -> true)).isEqualTo(plain);
            assertThat(ranking.foremost(FIRST))
                    .isEqualTo(plain.stream().limit(FIRST).toList());
            plain.forEach(each -> met.add(each.kind()));
        }
        assertThat(met).containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void whatCanBeProposedIsCountedAsTheReasonsSay() {
        for (UUID person : board.persons().keySet()) {
            List<Ranked> plain = plain(person);
            long open = plain.stream().filter(each -> each.kind() == Kind.OPEN).count();
            assertThat(board.openTo(person)).isEqualTo(open);
            assertThat(board.canBeProposedTo(person)).isEqualTo(open > 0);
            assertThat(board.ranking(person).counts()).containsEntry(Kind.OPEN, open);
        }
    }

    private List<Ranked> plain(UUID person) {
        return board.openings().keySet().stream()
                .map(opening -> board.possibility(person, opening))
                .sorted(BY_REASONS)
                .map(each -> new Ranked(each.what(), each.kind(), (int) each.blind(), each.value()))
                .toList();
    }
}

package dk.fodfaeste.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Cvr;
import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.rules.Rules;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The lists that a plan begins with are short, and it is the best over all pairs there are. Here they begin with one opening each and with
 * all, in a town where everybody wants the same: more people than places, three consultants who would ask the same companies.
 */
class PlanQuestionTest extends HouseTest {

    private static final LocalDate WEEK = LocalDate.of(2026, 11, 23);
    private static final int PEOPLE = 40;
    private static final int COMPANIES = 12;
    private static final List<String> CONSULTANTS = List.of("Consultant", "Bente", "Carla");
    private static final List<String> DIMENSIONS = List.of("PUNCTUAL", "ATTENDANCE", "CUSTOMERS", "COLLEAGUES");
    private static final int EVERYTHING = 10_000;

    @Autowired
    private Imports imports;

    @Autowired
    private Boards boards;

    @Autowired
    private Rules rules;

    @BeforeEach
    void twoMoreConsultants() throws SQLException {
        try (var owner = TestHouse.owner();
                var insert = owner.prepareStatement(
                        "insert into identity.account (account_id, organisation_id, name, email, role)"
                                + " values (?, ?, ?, ?, 'CONSULTANT')")) {
            for (String name : CONSULTANTS.subList(1, CONSULTANTS.size())) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, house.organisationId());
                insert.setString(3, name);
                insert.setString(4, name.toLowerCase(Locale.ROOT) + "@huset.example");
                insert.execute();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 3", "3, 20", "4, 20", "5, 1"})
    void aPlanFromShortListsIsWorthAsMuchAsOneFromAllPairs(long seed, int coursesPerConsultant) {
        moveIn(new Random(seed));
        PlanPolicy policy = new PlanPolicy(coursesPerConsultant, 14);
        as(house.actor(Role.CONSULTANT), () -> {
            Board board = boards.now();
            PlanQuestion shortest = new PlanQuestion(board, rules, policy, WEEK, 1);
            PlanQuestion whole = new PlanQuestion(board, rules, policy, WEEK, EVERYTHING);
            OneVoice fromShort = shortest.answer();
            OneVoice fromAll = whole.answer();
            assertThat(fromAll.gap()).isZero();
            assertThat(fromShort.gap()).isZero();
            assertThat(value(fromShort)).isCloseTo(value(fromAll), within(1e-6));
            assertThat(value(fromAll)).isPositive();
            assertThat(shortest.size()).isLessThan(whole.size());
        });
    }

    private static double value(OneVoice voice) {
        return voice.plan().chosen().stream().mapToDouble(Pair::value).sum();
    }

    private void moveIn(Random random) {
        List<String> companies = IntStream.iterate(10_000_000, each -> each + 1)
                .mapToObj(Integer::toString)
                .filter(digits -> Cvr.parse(digits).isPresent())
                .limit(COMPANIES)
                .toList();
        Town.moveIn(
                imports,
                house,
                List.of(
                        sheet(
                                "borgere",
                                "nr;fornavn;konsulent;socialraadgiver;henvist_dato",
                                PEOPLE,
                                each -> "B%d;Amal %d;%s;Social worker;01-02-2026"
                                        .formatted(each, each, CONSULTANTS.get(each % CONSULTANTS.size()))),
                        sheet(
                                "virksomheder",
                                "cvr;navn",
                                COMPANIES,
                                each -> "%s;Firma %d".formatted(companies.get(each), each)),
                        sheet(
                                "arbejdssteder",
                                "cvr;pnr;navn;ordinaere_aarsvaerk;stoettede_aarsvaerk;pladser",
                                COMPANIES,
                                each -> "%s;10%s;Sted %d;20;0;%d"
                                        .formatted(companies.get(each), companies.get(each), each, 1 + each % 3)),
                        sheet(
                                "opgaver",
                                "pnr;opgave_nr;opgave;minutter;gange_pr_uge",
                                COMPANIES * 3,
                                each -> "10%s;%d;Opgave %d;%d;5"
                                        .formatted(companies.get(each / 3), each % 3, each, 60 + 30 * (each % 3))),
                        sheet(
                                "krav",
                                "pnr;opgave_nr;dimension;mindst;styrke;kan_tilpasses",
                                COMPANIES * 3 * 2,
                                each -> "10%s;%d;%s;%d;%s;nej"
                                        .formatted(
                                                companies.get(each / 6),
                                                each / 2 % 3,
                                                DIMENSIONS.get(2 * (each % 2) + random.nextInt(2)),
                                                1 + random.nextInt(3),
                                                random.nextBoolean() ? "bør" : "gerne")),
                        sheet(
                                "observationer",
                                "nr;dimension;niveau;dato;set_af;gange",
                                PEOPLE * DIMENSIONS.size(),
                                each -> "B%d;%s;%d;20-11-2026;leder;4"
                                        .formatted(
                                                each / DIMENSIONS.size(),
                                                DIMENSIONS.get(each % DIMENSIONS.size()),
                                                random.nextInt(4)))));
    }

    private static Upload sheet(String name, String header, int rows, IntFunction<String> row) {
        return Town.csv(
                name, IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n", header + "\n", "\n")));
    }
}

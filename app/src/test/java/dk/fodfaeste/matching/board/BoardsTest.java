package dk.fodfaeste.matching.board;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.editing.Drafts;
import dk.fodfaeste.catalogue.editing.Merged;
import dk.fodfaeste.catalogue.editing.Publishing;
import dk.fodfaeste.companies.Need;
import dk.fodfaeste.engine.index.Scope;
import dk.fodfaeste.engine.index.Shortlists;
import dk.fodfaeste.engine.patience.MayAsk;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.matching.openings.Admission.State;
import dk.fodfaeste.matching.openings.OwnWord;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.Wishes;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.ReadOnce;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A board is what the database says, whoever wrote it and however many at once. */
class BoardsTest extends HouseTest {

    private static final int WRITERS = 4;
    private static final int CHANGES_EACH = 250;
    private static final String ON_TIME = "%s;1;PUNCTUAL;3;skal;nej\n%s;1;PUNCTUAL;2;skal;nej\n%s;2;PUNCTUAL;3;bør;ja\n"
            .formatted(SmallTown.CAFE, SmallTown.SHOP, SmallTown.SHOP);

    @Autowired
    private Imports imports;

    @Autowired
    private Boards boards;

    @Autowired
    private BoardReading reading;

    @Autowired
    private BoardMaking making;

    @Autowired
    private ChangeFeed feed;

    @Autowired
    private Clock clock;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Wishes wishes;

    @Autowired
    private PlatformTransactionManager transactionManager;

    @Autowired
    private DSLContext database;

    /** A page goes on with what it has read already; the board, which outlives the page, does not. */
    @Test
    void aBoardThatIsMadeInTheMiddleOfALookKnowsWhatWasCommittedSinceTheLookBegan() throws Exception {
        SmallTown.moveIn(imports, house, ON_TIME);
        as(house.actor(Role.CONSULTANT), boards::now);
        ReadOnce.begin();
        try {
            as(house.actor(Role.CONSULTANT), () -> reading.anew(LocalDate.now(clock)));
            TestHouse.execute(
                    "update companies.workplace set name = 'Ærø Café' where p_number = '" + SmallTown.CAFE + "'");
            as(house.actor(Role.CONSULTANT), boards::now);
        } finally {
            ReadOnce.end();
        }
        as(
                house.actor(Role.CONSULTANT),
                () -> assertThat(boards.now().openings().values())
                        .extracting(opening -> opening.workplace().name())
                        .contains("Ærø Café"));
    }

    @Test
    void everyTableThatABoardIsMadeFromFeedsIt() throws SQLException {
        SmallTown.moveIn(imports, house, ON_TIME);
        Set<String> read = new TreeSet<>();
        as(house.actor(Role.CONSULTANT), () -> {
            Map<String, Long> before = scans();
            reading.anew(LocalDate.of(2026, 11, 23));
            scans().forEach((table, scans) -> {
                if (scans > before.getOrDefault(table, 0L)) {
                    read.add(table);
                }
            });
        });
        // names of colleagues stand beside an answer; no board is asked for them
        read.remove("identity.account");
        assertThat(read).contains("people.person", "discovery.observation", "companies.need", "matching.wish");
        Set<String> fed = new TreeSet<>();
        try (Connection owner = TestHouse.owner();
                var triggers = owner.createStatement().executeQuery("""
                        select tgrelid::regclass::text from pg_trigger where tgname like 'feed_of_%'
                         group by tgrelid having count(*) = 3
                        """)) {
            while (triggers.next()) {
                fed.add(triggers.getString(1));
            }
        }
        assertThat(fed).containsAll(read);
    }

    /** How often each table was looked into, as the connection has counted so far. */
    private Map<String, Long> scans() {
        return database.fetch("""
                        select schemaname || '.' || relname as name, seq_scan + coalesce(idx_scan, 0) as scans
                          from pg_stat_xact_all_tables
                         where schemaname not in ('pg_catalog', 'pg_toast', 'information_schema')
                        """).stream()
                .collect(Collectors.toMap(row -> row.get("name", String.class), row -> row.get("scans", Long.class)));
    }

    @Test
    void aBoardThatWasKeptIsTheSameAsOneMadeFromNothingAfterAThousandChangesBySeveralWriters() throws Exception {
        SmallTown.moveIn(imports, house, ON_TIME);
        List<UUID> persons = ids("select person_id from people.person");
        List<UUID> workplaces = ids("select workplace_id from companies.workplace");
        List<UUID> companies = ids("select company_id from companies.company");
        now();
        try (var pool = Executors.newFixedThreadPool(WRITERS + 1)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(100 + writer);
                writers.add(pool.submit(() -> write(random, persons, workplaces, companies)));
            }
            while (writers.stream().anyMatch(each -> !each.isDone())) {
                now();
            }
            for (Future<?> each : writers) {
                finished(each);
            }
        }
        Board kept = now();
        Board fresh =
                Acting.as(house.actor(Role.CONSULTANT), () -> transactions.execute(status -> reading.anew(kept.day())));
        assertThat(kept.persons()).isEqualTo(fresh.persons());
        assertThat(kept.words()).isEqualTo(fresh.words());
        assertThat(kept.openings()).isEqualTo(fresh.openings());
        assertThat(kept.courses()).isEqualTo(fresh.courses());
        assertThat(kept.decided()).isEqualTo(fresh.decided());
        UUID consultant = house.account(Role.CONSULTANT).accountId();
        assertThat(mayAsk(kept, consultant)).isEqualTo(mayAsk(fresh, consultant));
        assertThat(values(kept)).isEqualTo(values(fresh));
        assertThat(shortlists(kept)).isEqualTo(shortlists(fresh));
    }

    @Test
    void aBoardFollowsAnEditionOfTheCatalogueAndOneThatIsTakenBack() throws SQLException {
        SmallTown.moveIn(imports, house, ON_TIME);
        Board before = now();
        InLanguages words = InLanguages.of("Kommer, og til tiden", "Comes, and on time");
        as(
                house.actor(Role.ADMINISTRATOR),
                () -> drafts.add(new Merged("PUNCTUAL", "ATTENDANCE", "COMES", words, words)));
        as(house.actor(Role.EMPLOYMENT_MANAGER), () -> publishing.putInForce(1, "Det er det samme"));

        Board merged = now();

        assertThat(merged.edition()).isEqualTo(1);
        assertSameAsFresh(merged);
        assertThat(values(merged)).isEqualTo(values(before));
        assertThat(merged.openings().values())
                .allSatisfy(opening ->
                        assertThat(opening.needs()).extracting(Need::dimension).doesNotContain("PUNCTUAL"));

        as(house.actor(Role.EMPLOYMENT_MANAGER), () -> publishing.takeBack(1, "Det var det ikke"));
        assertSameAsFresh(now());
        assertThat(now().openings()).isEqualTo(before.openings());
        assertThat(values(now())).isEqualTo(values(before));
    }

    private void assertSameAsFresh(Board kept) {
        Board fresh =
                Acting.as(house.actor(Role.CONSULTANT), () -> transactions.execute(status -> reading.anew(kept.day())));
        assertThat(kept.openings()).isEqualTo(fresh.openings());
        assertThat(values(kept)).isEqualTo(values(fresh));
        assertThat(shortlists(kept)).isEqualTo(shortlists(fresh));
    }

    private static Map<UUID, MayAsk> mayAsk(Board board, UUID consultant) {
        return board.asks().companies().keySet().stream()
                .collect(Collectors.toMap(
                        company -> company, company -> board.asks().may(company, consultant)));
    }

    private static void finished(Future<?> writer) throws InterruptedException, ExecutionException {
        writer.get();
    }

    private Object write(Random random, List<UUID> persons, List<UUID> workplaces, List<UUID> companies)
            throws SQLException {
        try (Connection owner = TestHouse.owner()) {
            owner.setAutoCommit(false);
            for (int change = 0; change < CHANGES_EACH; change++) {
                UUID person = persons.get(random.nextInt(persons.size()));
                UUID workplace = workplaces.get(random.nextInt(workplaces.size()));
                UUID company = companies.get(random.nextInt(companies.size()));
                one(owner, random, person, workplace, company);
                // one in five takes it back, one in five goes on in the same transaction
                switch (random.nextInt(5)) {
                    case 0 -> owner.rollback();
                    case 1 -> {}
                    default -> owner.commit();
                }
            }
            owner.commit();
        }
        return "done";
    }

    private void one(Connection owner, Random random, UUID person, UUID workplace, UUID company) throws SQLException {
        UUID organisation = house.organisationId();
        String sql = switch (random.nextInt(7)) {
            case 0 ->
                "insert into discovery.observation (observation_id, organisation_id, person_id, dimension, level, seen_on,"
                        + " seen_by, ordinal, client_key) values (gen_random_uuid(), '%s', '%s', 'PUNCTUAL', %d,"
                                .formatted(organisation, person, random.nextInt(5))
                        + " '2026-11-%02d', 'SUPERVISOR', %d, gen_random_uuid()) on conflict do nothing"
                                .formatted(1 + random.nextInt(22), 1 + random.nextInt(1_000_000));
            case 1 ->
                "update people.person set stage = '%s', max_commute_minutes = %d where person_id = '%s'"
                        .formatted(
                                Stage.values()[random.nextInt(Stage.values().length)], 10 + random.nextInt(90), person);
            case 2 ->
                "insert into matching.wish (person_id, workplace_id, work, organisation_id, word) values ('%s', '%s', '%s',"
                                .formatted(person, workplace, "Passe kasse")
                        + " '%s', '%s') on conflict (person_id, workplace_id, work) do update set word = excluded.word"
                                .formatted(organisation, OwnWord.values()[random.nextInt(OwnWord.values().length)]);
            case 3 ->
                "update companies.company set paused_until = '2026-%02d-15' where company_id = '%s'"
                        .formatted(10 + random.nextInt(3), company);
            case 4 ->
                "update companies.need set least_bin = %d where workplace_id = '%s'"
                        .formatted(1 + random.nextInt(4), workplace);
            case 5 ->
                "insert into matching.admission (admission_id, organisation_id, workplace_id, state, starts_on) values"
                        + " (gen_random_uuid(), '%s', '%s', '%s', '2026-12-%02d')"
                                .formatted(
                                        organisation,
                                        workplace,
                                        State.values()[random.nextInt(State.values().length)],
                                        1 + random.nextInt(28))
                        + " on conflict (organisation_id, workplace_id, work) do update set state = excluded.state";
            default ->
                "insert into companies.contact (contact_id, organisation_id, company_id, account_id, contacted_on, about)"
                        + " values (gen_random_uuid(), '%s', '%s', '%s', '2026-11-%02d', 'Kaffe')"
                                .formatted(
                                        organisation,
                                        company,
                                        house.account(Role.CONSULTANT).accountId(),
                                        1 + random.nextInt(22));
        };
        try (var statement = owner.createStatement()) {
            statement.execute("set local lock_timeout = '5s'");
            statement.execute(sql);
        } catch (SQLException deadlock) {
            // two that wait for each other: PostgreSQL ends one, which then has changed nothing
            assertThat(deadlock.getSQLState()).isIn("40P01", "55P03");
            owner.rollback();
        }
    }

    private static Map<UUID, List<Double>> values(Board board) {
        Map<UUID, List<Double>> values = new HashMap<>();
        board.persons()
                .keySet()
                .forEach(person -> values.put(
                        person,
                        board.openings().keySet().stream()
                                .map(opening ->
                                        board.possibility(person, opening).value())
                                .toList()));
        return values;
    }

    private static Map<UUID, Object> shortlists(Board board) {
        Shortlists best = board.index().bestForEverybody(5, Scope.OPEN);
        Map<UUID, Object> lists = new HashMap<>();
        best.persons().forEach(person -> lists.put(person, best.of(person)));
        return lists;
    }

    @Test
    void whatIsRolledBackIsSeenByTheOneWhoChangedItAndByNobodyAfterwards() {
        SmallTown.moveIn(imports, house, ON_TIME);
        Board before = now();
        UUID person = before.persons().keySet().iterator().next();
        WorkOpening opening = before.openings().values().iterator().next();
        Acting.as(
                house.actor(Role.CONSULTANT),
                () -> transactions.execute(status -> {
                    wishes.say(person, opening.workplace().id(), opening.work(), OwnWord.DREAM);
                    assertThat(boards.now().words()).containsKey(person);
                    status.setRollbackOnly();
                    return true;
                }));
        assertThat(now().words()).doesNotContainKey(person);
    }

    @Test
    void whoLooksAgainGetsTheSameBoardUntilSomethingChanges() {
        SmallTown.moveIn(imports, house, ON_TIME);
        Board first = now();
        assertThat(now()).isSameAs(first);
        UUID person = first.persons().keySet().iterator().next();
        WorkOpening opening = first.openings().values().iterator().next();
        as(
                house.actor(Role.CONSULTANT),
                () -> wishes.say(person, opening.workplace().id(), opening.work(), OwnWord.REFUSED));
        assertThat(now().possibility(person, opening.id()).kind()).isEqualTo(Possibility.Kind.CLOSED);
    }

    @Test
    void whoOnlyReadsSeesTheSameBoardToTheEnd() {
        SmallTown.moveIn(imports, house, ON_TIME);
        TransactionTemplate reading = new TransactionTemplate(transactionManager);
        reading.setReadOnly(true);
        Board seen = Acting.as(
                house.actor(Role.CONSULTANT),
                () -> reading.execute(status -> {
                    Board first = boards.now();
                    changeSomebodyElsewhere();
                    assertThat(boards.now()).isSameAs(first);
                    return first;
                }));
        assertThat(now()).isNotSameAs(seen);
    }

    private static void changeSomebodyElsewhere() {
        try (Connection owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            statement.execute("update people.person set wishes = 'ude'");
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void whatIsSaidOnOneNodeIsSeenOnTheOther() {
        SmallTown.moveIn(imports, house, ON_TIME);
        Boards otherNode = new Boards(feed, reading, making, clock);
        Board before = as(house.actor(Role.CONSULTANT), () -> otherNode.now());
        UUID person = before.persons().keySet().iterator().next();
        WorkOpening opening = before.openings().values().iterator().next();
        as(
                house.actor(Role.CONSULTANT),
                () -> wishes.say(person, opening.workplace().id(), opening.work(), OwnWord.DREAM));
        assertThat(as(house.actor(Role.CONSULTANT), () -> otherNode.now()).words())
                .isEqualTo(now().words())
                .containsKey(person);
    }

    @Test
    void aBoardHoldsNobodyOfAnotherOrganisation() {
        SmallTown.moveIn(imports, house, ON_TIME);
        assertThat(now().persons()).isNotEmpty();
        assertThat(as(otherHouse.actor(Role.CONSULTANT), () -> boards.now()).persons())
                .isEmpty();
    }

    private Board now() {
        return as(house.actor(Role.CONSULTANT), () -> boards.now());
    }

    private List<UUID> ids(String sql) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection owner = TestHouse.owner();
                var rows = owner.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}

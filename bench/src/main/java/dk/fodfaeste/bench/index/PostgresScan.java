package dk.fodfaeste.bench.index;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The same question asked of PostgreSQL, in one statement over analysed tables with primary keys. */
public final class PostgresScan implements AutoCloseable {

    private static final String TABLES = """
            create table person(id int primary key, minutes int, seconds int, free_until int, free_from int, days int, credentials int,
                x float8, y float8, z float8, squared_reach float8);
            create table opening(id int primary key, minutes int, seconds int, free_until int, free_from int, days int,
                days_needed int, credentials int, x float8, y float8, z float8);
            create table opening_need(opening int, need int, primary key (opening, need));
            create table factor(person int, need int, logarithm float8, primary key (person, need));
            """;

    /** A need that closes the pair or leaves it blind has no row in factor, so that the pair has fewer than it asks. */
    private static final String BEST = """
            select person.id, best.opening, best.logarithm
            from person cross join lateral (
                select opening.id as opening, sum(factor.logarithm) as logarithm
                from opening
                join opening_need on opening_need.opening = opening.id
                join factor on factor.person = person.id and factor.need = opening_need.need
                where opening.minutes <= person.minutes
                  and (opening.days_needed = 0 or (
                        opening.seconds <= person.seconds and opening.free_until <= person.free_until
                        and opening.free_from >= person.free_from
                        and bit_count((opening.days & person.days)::bit(8)) >= opening.days_needed))
                  and opening.credentials & ~person.credentials = 0
                  and (opening.x - person.x) ^ 2 + (opening.y - person.y) ^ 2 + (opening.z - person.z) ^ 2 <= person.squared_reach
                group by opening.id
                having count(*) = ?
                order by logarithm desc, opening.id
                limit ?) best
            """;

    private final EmbeddedPostgres postgres;
    private final Connection connection;
    private final int k;

    public PostgresScan(PlainScan flat, int k) throws IOException, SQLException {
        this.postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("work_mem", "256MB")
                .start();
        this.connection = postgres.getPostgresDatabase().getConnection();
        this.k = k;
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
            fillPeople(flat.people());
            fillOpenings(flat.openings());
            statement.execute("analyze");
        }
    }

    private void fillPeople(List<FlatPerson> people) throws SQLException {
        try (PreparedStatement person = insert("person", 11);
                PreparedStatement factor = insert("factor", 3)) {
            for (int id = 0; id < people.size(); id++) {
                FlatPerson flat = people.get(id);
                double[] home = flat.home();
                add(
                        person,
                        id,
                        flat.minutesPerWeek(),
                        flat.seconds(),
                        flat.until(),
                        flat.from(),
                        flat.days(),
                        flat.credentials(),
                        home[0],
                        home[1],
                        home[2],
                        flat.squaredReach());
                for (int need = 0; need < flat.logarithms().length; need++) {
                    if (Double.isFinite(flat.logarithms()[need])) {
                        add(factor, id, need, flat.logarithms()[need]);
                    }
                }
            }
            person.executeBatch();
            factor.executeBatch();
        }
    }

    private void fillOpenings(FlatOpenings flat) throws SQLException {
        try (PreparedStatement opening = insert("opening", 11);
                PreparedStatement asked = insert("opening_need", 2)) {
            for (int id = 0; id < flat.size(); id++) {
                add(
                        opening,
                        id,
                        flat.minutesPerWeek()[id],
                        flat.seconds()[id],
                        flat.until()[id],
                        flat.from()[id],
                        flat.days()[id],
                        flat.daysNeeded()[id],
                        flat.credentials()[id],
                        flat.x()[id],
                        flat.y()[id],
                        flat.z()[id]);
                for (int need = id * Country.NEEDS; need < (id + 1) * Country.NEEDS; need++) {
                    add(asked, id, flat.needs()[need]);
                }
            }
            opening.executeBatch();
            asked.executeBatch();
        }
    }

    private PreparedStatement insert(String table, int columns) throws SQLException {
        return connection.prepareStatement("insert into " + table + " values (?" + ", ?".repeat(columns - 1) + ")");
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            statement.setObject(column + 1, values[column]);
        }
        statement.addBatch();
    }

    /** @return how many pairs it found */
    public int best() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEST)) {
            statement.setInt(1, Country.NEEDS);
            statement.setInt(2, k);
            int rows = 0;
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows++;
                }
            }
            return rows;
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        postgres.close();
    }
}

package dk.fodfaeste.bench;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.intake.reading.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Organisations of a size, made by {@code town.sql} in the database itself; and the first of them as the sheets that would bring it in. */
final class MadeUpTown {

    private static final List<Sheet> SHEETS = List.of(
            new Sheet(
                    "virksomheder",
                    "select cvr, name as navn, case when own_enterprise then 'ja' end as egen_virksomhed from companies.company"
                            + " where organisation_id = ORGANISATION"),
            new Sheet(
                    "arbejdssteder",
                    "select c.cvr, p_number as pnr, w.name as navn, postal_code as postnr, places as pladser"
                            + " from companies.workplace w join companies.company c using (company_id) where w.organisation_id = ORGANISATION"),
            new Sheet(
                    "opgaver",
                    "select p_number as pnr, number as opgave_nr, t.name as opgave, minutes as minutter, times_per_week as gange_pr_uge"
                            + " from companies.task t join companies.workplace w using (workplace_id) where t.organisation_id = ORGANISATION"),
            new Sheet(
                    "krav",
                    "select p_number as pnr, number as opgave_nr, dimension, least_bin as mindst from companies.need n"
                            + " join companies.workplace w using (workplace_id) left join companies.task t using (task_id)"
                            + " where n.organisation_id = ORGANISATION"),
            new Sheet(
                    "borgere",
                    "select number as nr, first_name as fornavn, last_name as efternavn, postal_code as postnr from people.person"
                            + " where organisation_id = ORGANISATION"),
            new Sheet(
                    "observationer",
                    "select number as nr, dimension, level as niveau, to_char(seen_on, 'DD-MM-YYYY') as dato, 'leder' as set_af,"
                            + " times_seen as gange from discovery.observation o join people.person p using (person_id)"
                            + " where o.organisation_id = ORGANISATION order by observation_id limit OBSERVATIONS"),
            new Sheet(
                    "forloeb",
                    "select number as nr, p_number as pnr, 'praktik' as art, to_char(starts_on, 'DD-MM-YYYY') as start,"
                            + " to_char(ends_on, 'DD-MM-YYYY') as slut from placements.course c join people.person p using (person_id)"
                            + " join companies.workplace w using (workplace_id) where c.organisation_id = ORGANISATION"));

    private final Connection owner;

    MadeUpTown(Connection owner) {
        this.owner = owner;
    }

    /** @param passwordHash of everybody's password */
    void make(TownSize size, Catalogue catalogue, String passwordHash) throws IOException, SQLException {
        try (var statement = owner.createStatement();
                var script = MadeUpTown.class.getResourceAsStream("/bench/town.sql")) {
            statement.execute(
                    "create temp table size (organisations integer, people integer, workplaces integer, password_hash text);"
                            + "create temp table dimension (id text, bins integer)");
            try (var insert = owner.prepareStatement("insert into size values (?, ?, ?, ?)")) {
                insert.setInt(1, size.organisations());
                insert.setInt(2, size.people());
                insert.setInt(3, size.workplaces());
                insert.setString(4, passwordHash);
                insert.execute();
            }
            try (var insert = owner.prepareStatement("insert into dimension values (?, ?)")) {
                for (var dimension : catalogue.dimensions()) {
                    insert.setString(1, dimension.id());
                    insert.setInt(2, dimension.scale().bins().size());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** More courses that run. @param each of a person */
    void addCourses(int each) throws IOException, SQLException {
        try (var statement = owner.createStatement();
                var script = MadeUpTown.class.getResourceAsStream("/bench/courses.sql")) {
            statement.execute(
                    new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("EACH", Integer.toString(each)));
        }
    }

    /** @param observations how many of them, the rest of the town whole */
    List<Upload> sheets(UUID organisation, int observations) throws IOException, SQLException {
        List<Upload> sheets = new ArrayList<>();
        for (Sheet sheet : SHEETS) {
            var rows = new ByteArrayOutputStream();
            String question = sheet.question()
                    .replace("ORGANISATION", "'" + organisation + "'")
                    .replace("OBSERVATIONS", Integer.toString(observations));
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + question + ") to stdout (format csv, header, delimiter ';')", rows);
            sheets.add(new Upload(sheet.name() + ".csv", rows.toByteArray()));
        }
        return sheets;
    }

    private record Sheet(String name, String question) {}
}

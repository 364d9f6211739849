package dk.fodfaeste.bench;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One of the made-up organisations.
 *
 * @param number from 1
 * @param some ids of what its pages are about, by the word that stands for one in an address
 * @param told how many there are of what
 */
record Organisation(UUID id, int number, Map<String, List<String>> some, String told) {

    private static final Map<String, String> WHAT = Map.of(
            "PERSON", "person_id from people.person",
            "COMPANY", "company_id from companies.company",
            "WORKPLACE", "workplace_id from companies.workplace",
            "COURSE", "course_id from placements.course",
            "PROPOSAL", "proposal_id from matching.proposal");

    static List<Organisation> some(Connection owner, int organisations, int ofEach) throws SQLException {
        List<Organisation> found = new ArrayList<>();
        for (int number = 1; number <= organisations; number++) {
            String id = rows(
                            owner,
                            "select organisation_id from identity.organisation where name = 'Huset " + number + "'")
                    .getFirst();
            Map<String, List<String>> some = new LinkedHashMap<>();
            for (var what : WHAT.entrySet()) {
                some.put(
                        what.getKey(),
                        rows(
                                owner,
                                "select %s where organisation_id = '%s' order by md5(%s::text) limit %d"
                                        .formatted(
                                                what.getValue(),
                                                id,
                                                what.getValue().split(" ")[0],
                                                ofEach)));
            }
            found.add(new Organisation(UUID.fromString(id), number, some, told(owner, id)));
        }
        return found;
    }

    private static String told(Connection owner, String id) throws SQLException {
        List<String> counts = new ArrayList<>();
        for (String table : List.of(
                "people.person",
                "companies.company",
                "companies.workplace",
                "companies.task",
                "companies.need",
                "discovery.observation",
                "placements.course")) {
            counts.add(rows(owner, "select count(*) from " + table + " where organisation_id = '" + id + "'")
                            .getFirst()
                    + " in "
                    + table);
        }
        return String.join(", ", counts);
    }

    private static List<String> rows(Connection owner, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** The page about the person, the company … whose turn it is. */
    String address(String page, int turn) {
        String address = page;
        for (var each : some.entrySet()) {
            List<String> ids = each.getValue();
            address = address.replace(each.getKey(), ids.get(turn % ids.size()));
        }
        return address;
    }

    String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "1@huset" + number + ".example";
    }

    Actor actor(Connection owner, Role role) throws SQLException {
        String account = rows(owner, "select account_id from identity.account where email = '" + email(role) + "'")
                .getFirst();
        return new Actor(id, UUID.fromString(account), role.name(), role.name(), "Huset " + number);
    }
}

package dk.fodfaeste.discovery.day;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A shop of our own with a workshop beside it, and people who have agreed to come every day. */
final class Shop {

    static final List<String> NAMES = List.of(
            "Karen;Ali",
            "Karen;Andersen",
            "Đặng;Văn",
            "Ærø;Østergaard",
            "عمر;خليل",
            "Sean;O'Brien",
            "Amal;",
            "Bo;Lund",
            "Cia;Berg",
            "Dan;Holm",
            "Eva;Krog",
            "Finn;Dam",
            "Gry;Bak",
            "Hans;Toft");

    private Shop() {}

    /** @param many of the people */
    static void opens(Imports imports, Accounts house, int many) {
        String people = IntStream.range(0, many)
                .mapToObj(index -> "B%02d;%s;ma-fr".formatted(index + 1, NAMES.get(index)))
                .collect(Collectors.joining("\n"));
        String courses = IntStream.range(0, many)
                .mapToObj(index -> "B%02d;1040678842;praktik;02-11-2026;26-02-2027;10;".formatted(index + 1))
                .collect(Collectors.joining("\n"));
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", "nr;fornavn;efternavn;dage\n" + people + "\nB99;Zoe;Sand;ma-fr\n"),
                        Town.csv("virksomheder", """
                                cvr;navn;egen_virksomhed
                                72011643;Huset;ja
                                35211055;Hostel Kanalen;nej
                                """),
                        Town.csv("arbejdssteder", """
                                cvr;pnr;navn
                                72011643;1040678842;Butikken
                                72011643;1040678843;Værkstedet
                                35211055;1026161383;Hostellet
                                """),
                        Town.csv("opgaver", "pnr;opgave_nr;opgave;dage\n1040678842;1;Passe kasse;ma-fr\n"),
                        Town.csv("krav", """
                                pnr;opgave_nr;dimension;mindst;styrke
                                1040678842;1;TILL;3;skal
                                1040678842;1;CUSTOMERS;3;skal
                                1040678842;1;PUNCTUAL;3;skal
                                1040678842;1;ATTENDANCE;3;skal
                                """),
                        Town.csv("forloeb", "nr;pnr;art;start;slut;timer_pr_uge;afsluttet\n" + courses + "\n")));
    }

    static UUID id() {
        return UUID.fromString(rows("select workplace_id::text from companies.workplace where name = 'Butikken'")
                .getFirst());
    }

    static UUID person(String number) {
        return UUID.fromString(rows("select person_id::text from people.person where number = '" + number + "'")
                .getFirst());
    }

    /** The supervisor's account says where they stand. */
    static void isWhereTheSupervisorStands(Accounts house) {
        try (var owner = TestHouse.owner();
                var stand =
                        owner.prepareStatement("update identity.account set workplace_id = ? where account_id = ?")) {
            stand.setObject(1, id());
            stand.setObject(2, house.account(Role.ENTERPRISE_SUPERVISOR).accountId());
            stand.execute();
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** «B01 PRESENT», by number. */
    static List<String> told() {
        return rows(
                "select p.number || ' ' || a.state from discovery.attendance a join people.person p using (person_id) order by p.number");
    }

    /** «B01 TILL 3 by Name», by number and dimension. */
    static List<String> seen() {
        return rows(
                "select p.number || ' ' || o.dimension || ' ' || o.level || ' by ' || a.name from discovery.observation o"
                        + " join people.person p using (person_id) join identity.account a on a.account_id = o.observer_id"
                        + " where o.withdrawn_at is null order by p.number, o.dimension");
    }

    private static List<String> rows(String sql) {
        try (var owner = TestHouse.owner();
                var rows = owner.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}

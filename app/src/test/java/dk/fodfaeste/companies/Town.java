package dk.fodfaeste.companies;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.platform.Acting;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A small town to test in: a café of our own, a hostel that wants to be asked seldom, a packing hall on pause. */
final class Town {

    static final String CAFE = "72011643";
    static final String HOSTEL = "35211055";
    static final String PACKING = "84251631";

    private Town() {}

    static void build(Accounts house, Imports imports) {
        Acting.as(house.actor(Role.ADMINISTRATOR), () -> {
            var report = imports.write(
                    List.of(csv("virksomheder", """
                                    cvr;navn;db07;kontakt_navn;kontakt_email;max_kontakter_pr_maaned;pause_til;maa_kontaktes_af;egen_virksomhed
                                    72011643;Café Hjørnet;56;Karen Lund;karen@hjornet.example;;;;ja
                                    35211055;Hostel Kanalen;55;Hassan Ibrahim;hassan@kanalen.example;2;;Consultant;nej
                                    84251631;Pakkeriet;52;;;;28-11-2026;;nej
                                    """), csv("arbejdssteder", """
                                    cvr;pnr;navn;adresse;postnr;ordinaere_aarsvaerk;stoettede_aarsvaerk;pladser
                                    72011643;1040678842;Caféen;Torvet 44;1216;17,62;2,5;8
                                    35211055;1026161383;Hostellet;Kanalen 2;1216;9;;2
                                    35211055;1062685298;Sommerhuset;;;;;1
                                    """), csv("opgaver", """
                                    pnr;opgave_nr;opgave;minutter;gange_pr_uge;dage;tidligst;senest;sted;udfoeres_af;aflastning
                                    1026161383;1;Rede senge;15;40;ma-lø;10:00;14:00;2. sal;stuepigen;3
                                    1026161383;2;Skylle og snitte grønt;120;5;ma-fr;07:00;11:00;køkkenet;ingen fast;2
                                    1026161383;3;Tømme skrald;;;ma,on,fr;;;;;
                                    """), csv("krav", """
                                    pnr;opgave_nr;dimension;mindst;styrke;kan_tilpasses;tilpasning
                                    1026161383;2;KITCHEN;2;skal;ja;med en mentor
                                    1026161383;;PUNCTUAL;3;bør;nej;
                                    """)),
                    done -> {});
            if (!report.written()) {
                throw new IllegalStateException(report.toString());
            }
        });
    }

    /** Amal's course at the hostel, of three weeks, stops early. @param day its last, as dd-mm-yyyy */
    static void stop(Accounts house, Imports imports, String day) {
        end(house, imports, day, "stoppet før tid;ingen");
    }

    /** … or goes to its end. */
    static void complete(Accounts house, Imports imports, String day) {
        end(house, imports, day, "gennemført;");
    }

    private static void end(Accounts house, Imports imports, String day, String how) {
        LocalDate last = LocalDate.parse(day, DateTimeFormatter.ofPattern("dd-MM-yyyy"));
        Acting.as(house.actor(Role.ADMINISTRATOR), () -> {
            var report = imports.write(
                    List.of(csv("borgere", "nr;fornavn\nB1;Amal\n"), csv("forloeb", """
                                    nr;pnr;art;start;slut;timer_pr_uge;afsluttet;aarsag_side
                                    B1;1026161383;praktik;%s;%s;6;%s
                                    """.formatted(
                                    last.minusWeeks(3), last, how))),
                    done -> {});
            if (!report.written()) {
                throw new IllegalStateException(report.toString());
            }
        });
    }

    private static Upload csv(String sheet, String text) {
        return new Upload(sheet + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }
}

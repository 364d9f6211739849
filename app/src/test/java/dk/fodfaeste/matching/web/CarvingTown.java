package dk.fodfaeste.matching.web;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.Town;
import dk.fodfaeste.intake.Imports;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Amal, who can work from nine to three and lasts less than three hours a day, and an office with six coffee machines and a few other
 * tasks. A shop has one task that nobody has measured; the workshop is our own.
 */
final class CarvingTown {

    static final String OFFICE = "1000000001";
    static final String SHOP = "1000000002";
    static final String WORKSHOP = "1000000003";

    private CarvingTown() {}

    static void moveIn(Imports imports, Accounts house) {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", """
                                nr;fornavn;konsulent;postnr;dage;tidligst;senest
                                B1;Amal;Consultant;1216;ma-fr;09:00;15:00
                                """),
                        Town.csv("virksomheder", """
                                cvr;navn;egen_virksomhed
                                13585628;Kontorhuset;nej
                                10172748;Butikken;nej
                                72011643;Huset;ja
                                """),
                        Town.csv("arbejdssteder", """
                                cvr;pnr;navn;postnr;pladser
                                13585628;%s;Kontoret ved broen;1806;2
                                10172748;%s;Butikken i gaden;1216;2
                                72011643;%s;Værkstedet;1216;8
                                """.formatted(OFFICE, SHOP, WORKSHOP)),
                        Town.csv(
                                "opgaver",
                                "pnr;opgave_nr;opgave;minutter;gange_pr_uge;dage;tidligst;senest;sted;udfoeres_af;aflastning\n"
                                        + machines() + """
                                        %1$s;7;Lukke huset;60;5;ma-fr;16:00;20:00;;vagten;3
                                        %1$s;8;Tage imod gæster;60;5;ma-fr;09:00;15:00;receptionen;;
                                        %1$s;9;Tælle varer;200;1;ma-fr;09:00;15:00;lageret;;3
                                        %1$s;10;Tømme postkassen;;;ma-fr;;;;;
                                        %2$s;1;Sætte på plads;;;ma-fr;;;;;
                                        %3$s;1;Sortere tøj;60;5;ma-fr;;;;;
                                        """.formatted(OFFICE, SHOP, WORKSHOP)),
                        Town.csv("krav", """
                                pnr;opgave_nr;dimension;mindst;styrke;kan_tilpasses
                                %1$s;8;CUSTOMERS;2;skal;nej
                                %1$s;1;PUNCTUAL;3;skal;nej
                                """.formatted(OFFICE)),
                        Town.csv("observationer", """
                                nr;dimension;niveau;dato;set_af;gange
                                B1;PUNCTUAL;3;20-11-2026;leder;1
                                B1;PUNCTUAL;3;19-11-2026;leder;1
                                B1;HOURS_DAY;2;20-11-2026;leder;5
                                B1;HOURS_DAY;2;19-11-2026;leder;5
                                """)));
    }

    private static String machines() {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(floor -> "%s;%d;Kaffemaskine %d;15;3;ma-fr;09:00;15:00;%d. sal;kantinen;3\n"
                        .formatted(OFFICE, floor, floor, floor))
                .collect(Collectors.joining());
    }

    /** So many tasks at the shop, of all lengths and places, and a person of whom nothing is known. */
    static void manyTasksMoveIn(Imports imports, Accounts house, int tasks) {
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv(
                        "opgaver",
                        "pnr;opgave_nr;opgave;minutter;gange_pr_uge;dage;tidligst;senest;sted;aflastning\n"
                                + IntStream.rangeClosed(1, tasks)
                                        .mapToObj(number -> "%s;M%d;Opgave %d;%d;%d;ma-fr;%02d:00;18:00;%d. sal;%d\n"
                                                .formatted(
                                                        SHOP,
                                                        number,
                                                        number,
                                                        15 + 5 * (number % 10),
                                                        1 + number % 5,
                                                        7 + number % 6,
                                                        number % 4,
                                                        1 + number % 3))
                                        .collect(Collectors.joining()))));
    }
}

package dk.fodfaeste.matching;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.Town;
import dk.fodfaeste.intake.Imports;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Amal, Bo and Carl, and two companies: a café with one place and two tasks, and a shop with two. What was seen is two sightings of
 * each by a supervisor this month, enough to make a need MET.
 */
public final class SmallTown {

    public static final String CAFE = "1000000001";
    public static final String SHOP = "1000000002";

    private SmallTown() {}

    /** @param needs rows of the sheet krav after its header */
    public static void moveIn(Imports imports, Accounts house, String needs) {
        moveIn(imports, house, needs, "20");
    }

    /** @param ordinaryFte of the shop: 20 leave room for four supported years of work */
    public static void moveIn(Imports imports, Accounts house, String needs, String ordinaryFte) {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", """
                                nr;fornavn;konsulent;socialrådgiver;henvist_dato
                                B1;Amal;Consultant;Social worker;01-02-2026
                                B2;Bo;Consultant;Social worker;01-03-2026
                                B3;Carl;Consultant;Social worker;01-04-2026
                                """.replace("socialrådgiver", "socialraadgiver")),
                        Town.csv("virksomheder", """
                                cvr;navn
                                13585628;Caféen
                                10172748;Butikken
                                """),
                        Town.csv("arbejdssteder", """
                                cvr;pnr;navn;ordinaere_aarsvaerk;stoettede_aarsvaerk;pladser
                                13585628;%s;Caféen på torvet;10;0;1
                                10172748;%s;Butikken i gaden;%s;0;2
                                """.formatted(CAFE, SHOP, ordinaryFte)),
                        Town.csv("opgaver", """
                                pnr;opgave_nr;opgave;minutter;gange_pr_uge
                                %s;1;Skylle grønt;120;3
                                %s;1;Sætte priser på;60;5
                                %s;2;Passe kasse;180;5
                                """.formatted(CAFE, SHOP, SHOP)),
                        Town.csv("krav", "pnr;opgave_nr;dimension;mindst;styrke;kan_tilpasses\n" + needs),
                        Town.csv("observationer", """
                                nr;dimension;niveau;dato;set_af;gange
                                B1;PUNCTUAL;3;20-11-2026;leder;1
                                B1;PUNCTUAL;3;19-11-2026;leder;1
                                B2;PUNCTUAL;3;20-11-2026;leder;1
                                B2;PUNCTUAL;3;19-11-2026;leder;1
                                B3;PUNCTUAL;0;20-11-2026;leder;3
                                B3;PUNCTUAL;0;19-11-2026;leder;3
                                """)));
    }

    /** Seen there on 10 November 2026. @param stays as the sheet forloeb has them: art;start;slut;foerte_til */
    public static void amalWasAtTheShop(Imports imports, Accounts house, String... stays) {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("observationer", """
                                nr;dimension;niveau;dato;set_af;gange;sted
                                B1;PUNCTUAL;3;10-11-2026;leder;1;%s
                                """.formatted(SHOP)),
                        Town.csv(
                                "forloeb",
                                "nr;pnr;art;start;slut;foerte_til;afsluttet\n"
                                        + Arrays.stream(stays)
                                                .map(stay -> "B1;" + SHOP + ";" + stay + ";gennemført\n")
                                                .collect(Collectors.joining()))));
    }
}

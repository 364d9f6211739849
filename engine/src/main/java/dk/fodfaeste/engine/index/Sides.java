package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.FitPolicy;

/** The two sides of the match, each in the index's numbers, and the constants of a fit. */
record Sides(OpeningTable openings, People people, FitPolicy policy) {

    static Sides empty(FitPolicy policy) {
        return new Sides(new OpeningTable(), new People(policy), policy);
    }
}

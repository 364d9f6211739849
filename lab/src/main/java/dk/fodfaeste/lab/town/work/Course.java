package dk.fodfaeste.lab.town.work;

import dk.fodfaeste.lab.town.TownOpening;

/** A course that is under way. */
record Course(Citizen citizen, TownOpening opening, int beganIn) {

    /** Which of its weeks this is, from 1. */
    int weekOf(int week) {
        return week - beganIn;
    }
}

package dk.fodfaeste.people;

import java.util.List;

/**
 * What a stage needs before it is left, by what a room knows; every room that knows something offers one of these. A help for the talk about
 * the next step, and never a lock: a person is moved whenever the worker says so.
 */
public interface StageNeeds {

    /** Of the stage that the person is at. Called in a transaction of the reader's, who is one of the team. */
    List<StageNeed> of(Person person);

    /**
     * @param textKey of what is needed
     * @param there whether it is
     * @param address of the page where it is done
     */
    record StageNeed(String textKey, boolean there, String address) {}
}

package dk.fodfaeste.companies.inventory;

/** Six questions that find tasks at a workplace. */
public enum FindingQuestion {
    /** What slips when it is busy? */
    BUSY,
    /** What do those with a long training do that others could? */
    COSTLY,
    /** What is done in overtime? */
    OVERTIME,
    /** What would you do if you had two more hands? */
    MORE_HANDS,
    /** What do you buy from outside? */
    BOUGHT,
    /** What do customers or guests miss? */
    MISSED
}

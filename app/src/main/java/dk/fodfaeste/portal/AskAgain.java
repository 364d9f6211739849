package dk.fodfaeste.portal;

/** When a company that says no wants to be asked again. @param months in which nobody of ours asks it */
public enum AskAgain {
    ANY_TIME(0),
    IN_A_MONTH(1),
    IN_THREE_MONTHS(3),
    IN_SIX_MONTHS(6);

    private final int months;

    AskAgain(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }
}

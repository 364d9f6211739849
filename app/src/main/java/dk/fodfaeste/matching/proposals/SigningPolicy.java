package dk.fodfaeste.matching.proposals;

/**
 * When an organisation wants to be told of a signature that is waited for.
 *
 * @param remindAfterDays days after which it is told, 1 to {@link #MOST_DAYS}
 * @param quietDays days without a word after somebody has reminded who is to sign, 1 to {@link #MOST_DAYS}
 */
public record SigningPolicy(int remindAfterDays, int quietDays) {

    public static final int MOST_DAYS = 60;

    public SigningPolicy {
        if (Math.min(remindAfterDays, quietDays) < 1 || Math.max(remindAfterDays, quietDays) > MOST_DAYS) {
            throw new IllegalArgumentException("days between 1 and " + MOST_DAYS);
        }
    }

    /** Until the organisation has decided. */
    public static SigningPolicy standard() {
        return new SigningPolicy(4, 7);
    }
}

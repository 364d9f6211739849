package dk.fodfaeste.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Number of the edition of the organisation's catalogue that was in force when the transaction began: it is read with the words that say for
 * whom the transaction speaks, and costs no statement. The transaction keeps it to its end, whatever others put in force meanwhile.
 */
public final class EditionInForce {

    private EditionInForce() {}

    /** 0, the one that comes with the program, also where no transaction of the organisation's runs. */
    public static int number() {
        return TransactionSynchronizationManager.getResource(EditionInForce.class) instanceof Integer number
                ? number
                : 0;
    }

    public static void begin(int number) {
        end();
        TransactionSynchronizationManager.bindResource(EditionInForce.class, number);
    }

    /** What was in force until now, of a transaction that waits or is over. */
    public static @Nullable Object end() {
        return TransactionSynchronizationManager.unbindResourceIfPossible(EditionInForce.class);
    }
}

package dk.fodfaeste.identity;

import dk.fodfaeste.platform.database.ActingTransactionManager;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Writes into every transaction that does what a form asks for that the form is done, just before it is whole. */
@Component
public class FormActs implements TransactionExecutionListener {

    private final DSLContext database;
    private final ThreadLocal<@Nullable Act> doing = new ThreadLocal<>();

    FormActs(DSLContext database, ActingTransactionManager transactions) {
        this.database = database;
        transactions.addListener(this);
    }

    /** From here to {@link #end} the thread does what a form asks for. @param digest of all that was sent */
    public Act begin(byte[] digest) {
        Act act = new Act(digest);
        doing.set(act);
        return act;
    }

    public void end() {
        doing.remove();
    }

    /** The first that has written something is the one that does it: a session that is kept afterwards does nothing more. */
    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Act act = doing.get();
        if (act != null && !act.marked && !transaction.isReadOnly()) {
            act.marked = database.select(DSL.function("identity.form_is_done", Boolean.class, DSL.val(act.digest)))
                    .fetchSingle()
                    .value1();
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        Act act = doing.get();
        if (act != null && act.marked) {
            act.done |= failure == null;
        }
    }

    /** What a form asks for, as far as it is done. */
    public static final class Act {

        private final byte[] digest;
        private boolean marked;
        private boolean done;

        private Act(byte[] digest) {
            this.digest = digest;
        }

        /** Whether it was written and kept, whatever became of the answer. */
        public boolean isDone() {
            return done;
        }
    }
}

package dk.fodfaeste.cluster;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends one kind of writing after the other, until one is not acknowledged or it is told to stop. */
final class Writer implements Callable<Writer> {

    private final Writing kind;
    private final Reader browser;
    private final Node node;
    private final String round;
    private final AtomicBoolean over;
    private volatile int acknowledged;
    private volatile boolean underWay;
    private volatile boolean unanswered;

    Writer(Writing kind, Reader browser, Node node, String round, AtomicBoolean over) {
        this.kind = kind;
        this.browser = browser;
        this.node = node;
        this.round = round;
        this.over = over;
    }

    @Override
    public Writer call() {
        while (!over.get() && !unanswered) {
            underWay = true;
            if (isAcknowledged(acknowledged)) {
                acknowledged++;
            } else {
                unanswered = true;
            }
            underWay = false;
        }
        return this;
    }

    private boolean isAcknowledged(int number) {
        try {
            var answer = browser.send(node, kind.address(), kind.form().apply("Ord " + round + " " + number));
            return answer.statusCode() / 100 == 3
                    && !answer.headers().firstValue("location").orElse("").contains("sign-in");
        } catch (IOException gone) {
            return false;
        }
    }

    Writing kind() {
        return kind;
    }

    int acknowledged() {
        return acknowledged;
    }

    boolean isUnderWay() {
        return underWay;
    }

    /** Whether the last one got no answer, or one that it was not done; it may be saved all the same. */
    boolean isUnanswered() {
        return unanswered;
    }
}

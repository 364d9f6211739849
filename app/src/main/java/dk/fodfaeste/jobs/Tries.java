package dk.fodfaeste.jobs;

import java.time.Instant;
import org.springframework.stereotype.Service;

/** Asks for what is tried until it is over. */
@Service
public class Tries {

    private final Queue queue;

    Tries(Queue queue) {
        this.queue = queue;
    }

    /**
     * Asked in the transaction under way; begun when that has committed. The same key stands in the queue once.
     *
     * @param name of the {@link Tried}
     * @param key what it is done to, at most 100 characters without words about anybody
     * @param when not before
     */
    public void ask(String name, String key, Instant when) {
        queue.add(name, key, when);
    }
}

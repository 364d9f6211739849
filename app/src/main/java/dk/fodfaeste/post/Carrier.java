package dk.fodfaeste.post;

import java.util.List;

/** The way to the receiver, of one channel. */
interface Carrier {

    Channel channel();

    /** Whether a server is configured; without one messages rest. */
    boolean isThere();

    /**
     * Tries once.
     *
     * @param handOver called before the first word of the message leaves; when it throws nothing has left
     */
    Outcome carry(Letter letter, Runnable handOver);

    /** @throws IllegalStateException when nobody carries it, which only a bug can cause */
    static Carrier of(Channel channel, List<Carrier> carriers) {
        return carriers.stream()
                .filter(carrier -> carrier.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody carries " + channel));
    }
}

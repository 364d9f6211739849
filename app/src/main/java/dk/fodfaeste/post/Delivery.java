package dk.fodfaeste.post;

import dk.fodfaeste.jobs.Tried;
import dk.fodfaeste.post.Postman.Next;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Brings one message to its server. Three words are written of an attempt: that it begins, that the message is about to leave, and what came of it. So
 * whoever takes over from a node that died knows whether the message is certainly still here, or perhaps there.
 */
@Component
class Delivery implements Tried {

    static final String NAME = "post.deliver";

    /** A server that hangs takes no more of a node's workers than this. */
    private static final int AT_ONCE = 2;

    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Postman postman;
    private final List<Carrier> carriers;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);

    Delivery(Postman postman, List<Carrier> carriers, Clock clock) {
        this.postman = postman;
        this.carriers = carriers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** As it stands in the queue: each round of trying is an entry of its own. */
    static String key(UUID id, int round) {
        return id + " " + round;
    }

    @Override
    public Optional<Instant> attempt(String key) {
        if (!free.tryAcquire()) {
            return Optional.of(Instant.now().plus(A_MOMENT));
        }
        try {
            String[] parts = key.split(" ", 2);
            return switch (postman.begin(UUID.fromString(parts[0]), Integer.parseInt(parts[1]))) {
                case Next.Nothing nothing -> Optional.empty();
                case Next.Wait wait -> Optional.of(inTheQueue(wait.until()));
                case Next.Send send -> carry(send.letter()).map(this::inTheQueue);
            };
        } finally {
            free.release();
        }
    }

    private Optional<Instant> carry(Letter letter) {
        Carrier carrier = Carrier.of(letter.channel(), carriers);
        Outcome outcome = carrier.isThere()
                ? carrier.carry(letter, () -> postman.handOver(letter))
                : new Outcome.Later("no server is configured on this node");
        return postman.came(letter, outcome);
    }

    /** The queue knows real time alone; the house may live on another day. */
    private Instant inTheQueue(Instant due) {
        Duration wait = Duration.between(clock.instant(), due);
        return Instant.now().plus(wait.isNegative() ? A_MINUTE : wait);
    }
}

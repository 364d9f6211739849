package dk.fodfaeste.rules.packs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.rules.file.PackReader;
import dk.fodfaeste.rules.file.PackReading;
import dk.fodfaeste.rules.file.ShippedPacks;
import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.Pack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The law of each organisation: the shipped packs, and those that it approved. Pages read it from memory, where it is a minute old at most, and at
 * once on the node that changed it; what decides reads the database ({@link #fresh}).
 */
@Component
public class LawKeeping {

    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final long PACKS_IN_MEMORY = 200;
    private static final long LAWS_IN_MEMORY = 1_000;

    private final PackRepository packs;
    private final TransactionTemplate transactions;
    private final List<Pack> shipped = ShippedPacks.read();
    private final Law withoutOwn = new Law(shipped);
    private final PackReader reader = new PackReader();
    private final Cache<UUID, Pack> read =
            Caffeine.newBuilder().maximumSize(PACKS_IN_MEMORY).build();
    private final Cache<UUID, Law> laws = Caffeine.newBuilder()
            .expireAfterWrite(AT_MOST)
            .maximumSize(LAWS_IN_MEMORY)
            .build();

    LawKeeping(PackRepository packs, TransactionTemplate transactions) {
        this.packs = packs;
        this.transactions = transactions;
    }

    /** Of the acting organisation; the shipped one where nobody acts. */
    public Law law() {
        Optional<UUID> organisation = Acting.actor().map(Actor::organisationId);
        return organisation.map(id -> laws.get(id, each -> fresh())).orElse(withoutOwn);
    }

    /** The same as the database has it now. */
    public Law fresh() {
        return Objects.requireNonNull(transactions.execute(status -> {
            List<UUID> own = packs.inForce();
            return own.isEmpty()
                    ? withoutOwn
                    : new Law(Stream.concat(shipped.stream(), own.stream().map(this::pack))
                            .toList());
        }));
    }

    /** Whether an edition of this name came with the program. */
    boolean isShipped(String name) {
        return shipped.stream().anyMatch(pack -> pack.name().equals(name));
    }

    /** What the law would be with the pack, or is without it. */
    public Law with(UUID packId, boolean included) {
        List<Pack> own = packs.inForce().stream()
                .filter(id -> !id.equals(packId))
                .map(this::pack)
                .toList();
        return new Law(
                Stream.of(shipped.stream(), own.stream(), included ? Stream.of(pack(packId)) : Stream.<Pack>empty())
                        .flatMap(each -> each)
                        .toList());
    }

    /** A pack that was laid in; what is kept was read before, and is whole. */
    public Pack pack(UUID id) {
        return Objects.requireNonNull(
                read.get(id, each -> whole(packs.content(each).orElseThrow())));
    }

    private Pack whole(String content) {
        return switch (reader.read(content.getBytes(StandardCharsets.UTF_8))) {
            case PackReading.Whole whole -> whole.pack();
            case PackReading.Broken(var problems) ->
                throw new IllegalStateException("a kept pack is broken: " + problems);
        };
    }

    /** Forgets the organisation's law when the transaction has committed. */
    void changes() {
        UUID organisation = Acting.now().organisationId();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                laws.invalidate(organisation);
            }
        });
    }
}

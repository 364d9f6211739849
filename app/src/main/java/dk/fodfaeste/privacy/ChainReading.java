package dk.fodfaeste.privacy;

import dk.fodfaeste.database.privacy.tables.records.LogEntryRecord;
import dk.fodfaeste.database.privacy.tables.records.LogHeadRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's log, read entry by entry from the first: every hash is taken again, every link followed, what was anchored is held against
 * what stands there now, and the end against the head. The first entry that is changed, missing or added is where it is broken.
 */
final class ChainReading {

    private static final String SEPARATOR = "\u001f";

    private final ChainKey key;
    private final Map<Long, LogAnchor> anchors;
    private final long unkeyedTo;
    private long read;
    private byte[] lastHash = {};
    private @Nullable Instant firstAt;
    private @Nullable Instant lastAt;
    private boolean keyed;
    private @Nullable Long broken;

    /** @param anchors of the organisation, by the number of the entry; the earliest tells up to where entries may be older than keys */
    ChainReading(ChainKey key, Map<Long, LogAnchor> anchors) {
        this.key = key;
        this.anchors = anchors;
        this.unkeyedTo = anchors.keySet().stream().min(Long::compare).orElse(0L);
    }

    /** In the order of their numbers; nothing more is looked at after the first that is broken. */
    void next(LogEntryRecord entry) {
        long expected = read + 1;
        read++;
        lastAt = entry.getAt().toInstant();
        firstAt = firstAt == null ? lastAt : firstAt;
        if (broken != null) {
            return;
        }
        if (entry.getSequence() != expected) {
            broken = expected;
        } else if (!Arrays.equals(entry.getPreviousHash(), lastHash) || !isUnchanged(entry) || !isAnchored(entry)) {
            broken = entry.getSequence();
        }
        keyed |= entry.getNonce() != null;
        lastHash = entry.getHash();
    }

    private boolean isUnchanged(LogEntryRecord entry) {
        byte[] nonce = entry.getNonce();
        byte[] message = message(entry);
        if (nonce == null) {
            return !keyed && entry.getSequence() <= unkeyedTo && Arrays.equals(entry.getHash(), sha256(message));
        }
        return MessageDigest.isEqual(entry.getHash(), key.ofEntry(nonce, message));
    }

    private boolean isAnchored(LogEntryRecord entry) {
        LogAnchor anchor = anchors.get(entry.getSequence());
        return anchor == null || Arrays.equals(anchor.hash(), entry.getHash());
    }

    /** As {@code privacy.append_entry} puts it together. */
    private static byte[] message(LogEntryRecord entry) {
        String text = String.join(
                SEPARATOR,
                entry.getOrganisationId().toString(),
                entry.getSequence().toString(),
                Long.toString(
                        ChronoUnit.MICROS.between(Instant.EPOCH, entry.getAt().toInstant())),
                text(entry.getAccountId()),
                entry.getActor(),
                entry.getAction(),
                entry.getSubject(),
                text(entry.getPersonId()),
                entry.getDetail());
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(entry.getPreviousHash());
        message.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return message.toByteArray();
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** @param head empty where there is none */
    Optional<Long> brokenAt(Optional<LogHeadRecord> head) {
        if (broken != null) {
            return Optional.of(broken);
        }
        long anchored = anchors.keySet().stream().max(Long::compare).orElse(0L);
        long wanted = Math.max(anchored, head.map(LogHeadRecord::getSequence).orElse(0L));
        if (wanted > read) {
            return Optional.of(read + 1);
        }
        if (head.isEmpty()) {
            return read == 0 ? Optional.empty() : Optional.of(read);
        }
        if (head.get().getSequence() < read) {
            return Optional.of(head.get().getSequence() + 1);
        }
        return Arrays.equals(head.get().getHash(), lastHash) ? Optional.empty() : Optional.of(read);
    }

    long entries() {
        return read;
    }

    /** When it was written. */
    Optional<Instant> firstAt() {
        return Optional.ofNullable(firstAt);
    }

    Optional<Instant> lastAt() {
        return Optional.ofNullable(lastAt);
    }
}

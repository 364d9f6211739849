package dk.fodfaeste.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** An asker as two ids with a space between, so that the table can be read with psql. */
final class AskerText implements Serializer {

    @Override
    public byte[] serialize(Object data) {
        return data instanceof Asker asker
                ? (asker.organisationId() + " " + asker.accountId()).getBytes(StandardCharsets.US_ASCII)
                : new byte[0];
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] kept) {
        String[] ids = new String(kept, StandardCharsets.US_ASCII).split(" ", 2);
        return Objects.requireNonNull(type.cast(new Asker(UUID.fromString(ids[0]), UUID.fromString(ids[1]))));
    }
}

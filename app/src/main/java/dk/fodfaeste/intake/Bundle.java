package dk.fodfaeste.intake;

import dk.fodfaeste.intake.reading.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files as one row of bytes, without the third more that base64 in JSON would cost: of each the length of its name, name, length, content. */
final class Bundle {

    private Bundle() {}

    static byte[] of(List<Upload> uploads) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream(uploads.stream()
                .mapToInt(upload -> upload.content().length + upload.name().length() + 4 * Integer.BYTES)
                .sum())) {
            for (Upload upload : uploads) {
                put(upload.name().getBytes(StandardCharsets.UTF_8), bytes);
                put(upload.content(), bytes);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void put(byte[] part, ByteArrayOutputStream bytes) throws IOException {
        bytes.write(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        bytes.write(part);
    }

    static List<Upload> opened(byte[] bundle) {
        ByteBuffer bytes = ByteBuffer.wrap(bundle);
        List<Upload> uploads = new ArrayList<>();
        while (bytes.hasRemaining()) {
            String name = new String(take(bytes), StandardCharsets.UTF_8);
            uploads.add(new Upload(name, take(bytes)));
        }
        return uploads;
    }

    private static byte[] take(ByteBuffer bytes) {
        byte[] part = new byte[bytes.getInt()];
        bytes.get(part);
        return part;
    }
}

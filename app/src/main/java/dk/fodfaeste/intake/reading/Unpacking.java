package dk.fodfaeste.intake.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what packed files unpack to: a few kilobytes may be a file that fills the memory, whatever they say of themselves. */
final class Unpacking {

    private final String name;
    private final long packed;
    private final Held held;
    private long unpacked;

    /** @param packed the size of the packed file @param held what its unpacked parts, and those of other files, may fill together */
    Unpacking(String name, long packed, Held held) {
        this.name = name;
        this.packed = packed;
        this.held = held;
    }

    /** @param streamed whether it is read as it comes, and not held */
    void took(int bytes, boolean streamed) {
        unpacked += bytes;
        boolean even = unpacked > Bounds.SMALL && unpacked > packed * Bounds.TIMES_UNPACKED;
        if (even || unpacked > Bounds.BYTES_STREAMED || !streamed && held.isFull(bytes)) {
            throw tooLarge();
        }
    }

    Unreadable tooLarge() {
        return new Unreadable("intake.unreadable.large", name);
    }

    byte[] whole(InputStream part) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        new Counted(part, this, false).transferTo(whole);
        return whole.toByteArray();
    }

    /** Counts what nobody reads. */
    void skim(InputStream part) throws IOException {
        byte[] piece = new byte[8192];
        for (int read = part.read(piece); read >= 0; read = part.read(piece)) {
            took(read, true);
        }
    }

    /** What lies in memory of all files of an import. */
    static final class Held {
        private long bytes;

        boolean isFull(int more) {
            bytes += more;
            return bytes > Bounds.BYTES_HELD;
        }
    }
}

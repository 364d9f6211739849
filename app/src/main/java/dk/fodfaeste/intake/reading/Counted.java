package dk.fodfaeste.intake.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of one packed file, counted as it comes, against what the {@link Unpacking} of the whole may still take. */
final class Counted extends FilterInputStream {

    /** The longest cell, its formula beside it, every letter of it written out as {@code &#xnnnn;}. */
    private static final int LONGEST_TAG = 1_000_000;

    private final Unpacking unpacking;
    private final boolean streamed;
    private int sinceTag;

    /** @param streamed whether it is read as it comes, and not held */
    Counted(InputStream packed, Unpacking unpacking, boolean streamed) {
        super(packed);
        this.unpacking = unpacking;
        this.streamed = streamed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = super.read(bytes, from, most);
        for (int index = from; index < from + read; index++) {
            sinceTag = bytes[index] == '<' ? 0 : sinceTag + 1;
            if (streamed && sinceTag > LONGEST_TAG) {
                throw unpacking.tooLarge();
            }
        }
        unpacking.took(Math.max(0, read), streamed);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

package dk.fodfaeste.platform.virus;

import dk.fodfaeste.platform.web.RefusedException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a ClamAV daemon, by its INSTREAM command (clamd(8)): parts with their lengths before them, a length of 0 at the end, and one line
 * as the answer.
 */
final class ClamAv implements VirusCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAv.class);
    private static final int PART = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final String host;
    private final int port;
    private final Duration patience;

    /** @param patience for the connection, and again for the answer */
    ClamAv(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    @Override
    public Outcome check(byte[] content) {
        String answer;
        try {
            answer = ask(content);
        } catch (IOException away) {
            LOG.warn("the check for viruses does not answer: {}", away.getMessage());
            throw new RefusedException("virus.away");
        }
        if (answer.endsWith("FOUND")) {
            throw new RefusedException("virus.found");
        }
        if (!answer.endsWith("OK")) {
            LOG.warn("the check for viruses says: {}", answer);
            throw new RefusedException("virus.away");
        }
        return Outcome.CLEAN;
    }

    private String ask(byte[] content) throws IOException {
        try (Socket socket = new Socket()) {
            int millis = Math.toIntExact(patience.toMillis());
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < content.length; from += PART) {
                int length = Math.min(PART, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }
}

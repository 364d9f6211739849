package dk.fodfaeste.platform.virus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.platform.web.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The talk with a ClamAV daemon, as clamd(8) describes it: a server that answers with what the real one was heard to answer. */
class ClamAvTest {

    private ServerSocket daemon;
    private CompletableFuture<byte[]> heard = new CompletableFuture<>();

    ClamAvTest() throws IOException {
        daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @BeforeEach
    void listen() {
        heard = new CompletableFuture<>();
    }

    @AfterEach
    void close() throws IOException {
        daemon.close();
    }

    @Test
    void aFileArrivesWholeInParts() throws Exception {
        answering("stream: OK\0");
        byte[] content = new byte[200_000];
        content[199_999] = 7;

        assertThat(clamAv().check(content)).isEqualTo(VirusCheck.Outcome.CLEAN);
        assertThat(heard.get()).isEqualTo(content);
    }

    @Test
    void whatIsFoundIsRefused() {
        answering("stream: Eicar-Test-Signature FOUND\0");
        assertRefused("virus.found");
    }

    @Test
    void whatTheDaemonWillNotLookAtIsNotKept() {
        answering("INSTREAM size limit exceeded. ERROR\0");
        assertRefused("virus.away");
    }

    @Test
    void aDaemonThatHangsUpIsAway() {
        answering("");
        assertRefused("virus.away");
    }

    @Test
    void aDaemonThatIsNotThereIsAway() throws IOException {
        daemon.close();
        assertRefused("virus.away");
    }

    @Test
    void withoutADaemonNothingIsChecked() {
        assertThat(new VirusConfiguration().virusCheck("").check(new byte[] {1}))
                .isEqualTo(VirusCheck.Outcome.NOT_CHECKED);
    }

    private void assertRefused(String key) {
        assertThatThrownBy(() -> clamAv().check(new byte[] {1, 2, 3}))
                .isInstanceOf(RefusedException.class)
                .extracting(refused -> ((RefusedException) refused).key())
                .isEqualTo(key);
    }

    private VirusCheck clamAv() {
        return new ClamAv("127.0.0.1", daemon.getLocalPort(), Duration.ofSeconds(20));
    }

    private void answering(String words) {
        Thread.ofVirtual().start(() -> {
            try (Socket caller = daemon.accept()) {
                heard.complete(read(new DataInputStream(caller.getInputStream())));
                caller.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException problem) {
                heard.completeExceptionally(problem);
            }
        });
    }

    private static byte[] read(DataInputStream in) throws IOException {
        assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        return content.toByteArray();
    }
}

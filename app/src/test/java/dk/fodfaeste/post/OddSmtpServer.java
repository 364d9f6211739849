package dk.fodfaeste.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** A mail server that fails as the test says, and remembers what it took: a mail counts when its last dot was read, as in RFC 5321. */
public final class OddSmtpServer implements AutoCloseable {

    public enum Way {
        TAKES,
        HANGS_UP_AT_ONCE,
        NOT_NOW_AT_THE_RECEIVER,
        NO_SUCH_RECEIVER,
        HANGS_UP_AT_DATA,
        HANGS_UP_IN_THE_MIDDLE,
        NOT_NOW_AFTER_THE_DOT,
        NEVER_AFTER_THE_DOT,
        /** It has the mail, and nobody is told. */
        HANGS_UP_AFTER_THE_DOT,
        SILENT_AFTER_THE_DOT,
        SILENT_AT_THE_RECEIVER
    }

    public final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    /** Given a permit each time the server falls silent. */
    public final Semaphore silent = new Semaphore(0);

    private final ServerSocket socket;
    private volatile Way way = Way.TAKES;
    private volatile CountDownLatch speaks = new CountDownLatch(0);

    public OddSmtpServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        Thread.ofPlatform().daemon().start(this::listen);
    }

    public String address() {
        return "smtp+plain://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    public void is(Way way) {
        this.way = way;
        speaks = new CountDownLatch(1);
    }

    public void forget() {
        taken.clear();
        silent.drainPermits();
        is(Way.TAKES);
    }

    /** What fell silent goes on. */
    void speaks() {
        speaks.countDown();
    }

    /** By which what is silent now goes on, whatever the server does by then. */
    CountDownLatch silence() {
        return speaks;
    }

    private void listen() {
        try {
            while (true) {
                Socket client = socket.accept();
                Thread.ofPlatform().daemon().start(() -> talk(client, way, speaks));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void talk(Socket client, Way now, CountDownLatch until) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = client.getOutputStream()) {
            if (now == Way.HANGS_UP_AT_ONCE) {
                return;
            }
            say(out, "220 here");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.substring(0, Math.min(4, line.length()));
                switch (word) {
                    case "EHLO", "HELO", "MAIL", "RSET", "NOOP" -> say(out, "250 fine");
                    case "RCPT" -> {
                        if (now == Way.SILENT_AT_THE_RECEIVER) {
                            fallSilent(until);
                        }
                        say(out, receiver(now));
                    }
                    case "DATA" -> {
                        if (!data(in, out, now, until)) {
                            return;
                        }
                    }
                    case "QUIT" -> say(out, "221 bye");
                    default -> say(out, "500 what?");
                }
            }
        } catch (IOException gone) {
            // the other side hung up
        }
    }

    private static String receiver(Way now) {
        return switch (now) {
            case NOT_NOW_AT_THE_RECEIVER -> "450 busy, 010190-1234 was here";
            case NO_SUCH_RECEIVER -> "550 no such receiver";
            default -> "250 fine";
        };
    }

    private boolean data(BufferedReader in, OutputStream out, Way now, CountDownLatch until) throws IOException {
        if (now == Way.HANGS_UP_AT_DATA) {
            return false;
        }
        say(out, "354 go on");
        if (now == Way.HANGS_UP_IN_THE_MIDDLE) {
            in.readLine();
            return false;
        }
        StringBuilder mail = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            mail.append(line).append('\n');
            line = in.readLine();
        }
        if (line == null) {
            return false;
        }
        switch (now) {
            case NOT_NOW_AFTER_THE_DOT -> say(out, "451 not now");
            case NEVER_AFTER_THE_DOT -> say(out, "554 never");
            case HANGS_UP_AFTER_THE_DOT -> {
                taken.add(mail.toString());
                return false;
            }
            case SILENT_AFTER_THE_DOT -> {
                taken.add(mail.toString());
                fallSilent(until);
                say(out, "250 taken");
            }
            default -> {
                taken.add(mail.toString());
                say(out, "250 taken");
            }
        }
        return true;
    }

    private void fallSilent(CountDownLatch until) {
        silent.release();
        try {
            until.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

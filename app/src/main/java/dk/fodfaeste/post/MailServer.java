package dk.fodfaeste.post;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes our mail, as the one who runs the house names it: {@code smtp://user:password@host:587} (STARTTLS, or nothing is sent),
 * {@code smtps://…:465} (TLS from the first word), {@code smtp+plain://…:25} (neither, for a server on the same machine).
 *
 * @param user empty where it asks for none
 */
record MailServer(String scheme, String host, int port, Optional<String> user, String password) {

    private static final int CONNECT_MILLIS = 20_000;

    /** RFC 5321, 4.5.3.2 wants minutes; a server that is silent for longer leaves us in doubt. */
    static final int ANSWER_MILLIS = 120_000;

    /** @throws IllegalArgumentException when it is no such address */
    static MailServer of(String address) {
        URI uri = URI.create(address);
        @Nullable String scheme = uri.getScheme();
        @Nullable String host = uri.getHost();
        if (scheme == null || host == null) {
            throw new IllegalArgumentException("a mail server is written as smtp://user:password@host:587");
        }
        int usual = switch (scheme.toLowerCase(Locale.ROOT)) {
            case "smtp" -> 587;
            case "smtps" -> 465;
            case "smtp+plain" -> 25;
            default -> throw new IllegalArgumentException("a mail server begins with smtp:, smtps: or smtp+plain:");
        };
        @Nullable String userInfo = uri.getUserInfo();
        String[] sign = userInfo == null ? new String[] {"", ""} : (userInfo + ":").split(":", 3);
        return new MailServer(
                scheme.toLowerCase(Locale.ROOT),
                host,
                uri.getPort() < 0 ? usual : uri.getPort(),
                Optional.of(sign[0]).filter(name -> !name.isEmpty()),
                sign[1]);
    }

    /** @param answerMillis how long an answer may take */
    Properties properties(int answerMillis) {
        Properties said = new Properties();
        said.setProperty("mail.transport.protocol", "smtp");
        said.setProperty("mail.smtp.host", host);
        said.setProperty("mail.smtp.port", Integer.toString(port));
        said.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        said.setProperty("mail.smtp.connectiontimeout", Integer.toString(CONNECT_MILLIS));
        said.setProperty("mail.smtp.timeout", Integer.toString(answerMillis));
        said.setProperty("mail.smtp.writetimeout", Integer.toString(answerMillis));
        said.setProperty("mail.smtp.ssl.enable", Boolean.toString(scheme.equals("smtps")));
        said.setProperty("mail.smtp.starttls.enable", Boolean.toString(scheme.equals("smtp")));
        said.setProperty("mail.smtp.starttls.required", Boolean.toString(scheme.equals("smtp")));
        said.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        said.setProperty("mail.smtp.quitwait", "false");
        said.setProperty("mail.smtp.allow8bitmime", "false");
        said.setProperty("mail.mime.charset", "UTF-8");
        return said;
    }
}

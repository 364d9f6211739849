package dk.fodfaeste.platform.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where PostgreSQL is, and the owner of the tables who may migrate them.
 *
 * @param jdbcUrl without user and password
 */
public record DatabaseAddress(String jdbcUrl, String owner, String password) {

    /**
     * Reads {@code FODFAESTE_DATABASE_URL}: {@code postgresql://user:password@host:5432/name}, with or without {@code jdbc:}, or
     * {@code jdbc:postgresql://host/name?user=…&password=…}.
     *
     * @throws IllegalArgumentException in words that the one who starts the program can act on
     */
    public static DatabaseAddress parse(String text) {
        URI uri = URI.create(text.replaceFirst("^jdbc:", "").replaceFirst("^postgres:", "postgresql:"));
        if (!"postgresql".equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getPath() == null
                || uri.getPath().length() < 2) {
            throw new IllegalArgumentException(
                    "FODFAESTE_DATABASE_URL must look like postgresql://user:password@host:5432/database");
        }
        String user = "";
        String password = "";
        StringBuilder rest = new StringBuilder();
        if (uri.getRawUserInfo() != null) {
            String[] parts = uri.getRawUserInfo().split(":", 2);
            user = decode(parts[0]);
            password = parts.length > 1 ? decode(parts[1]) : "";
        }
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&")) {
                String[] parts = pair.split("=", 2);
                String value = parts.length > 1 ? decode(parts[1]) : "";
                switch (parts[0]) {
                    case "user" -> user = value;
                    case "password" -> password = value;
                    default -> rest.append(rest.isEmpty() ? "?" : "&").append(pair);
                }
            }
        }
        if (user.isEmpty()) {
            throw new IllegalArgumentException(
                    "FODFAESTE_DATABASE_URL names no user: postgresql://user:password@host/database");
        }
        int port = uri.getPort() == -1 ? 5432 : uri.getPort();
        return new DatabaseAddress(
                "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath() + rest, user, password);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

package dk.fodfaeste.attack;

import java.util.List;

/** What an attacker types. */
final class Payloads {

    /** Comes back as it is only where a page writes it out without care. */
    static final String MARK = "\"'><fz4711 onmouseover=x>";

    static final List<String> ALL = List.of(
            MARK,
            "' or pg_sleep(7)::text='",
            "1; select pg_sleep(7)--",
            "a\u0000\u0001\u001b[31m",
            "\u202e😀".repeat(50),
            "-1",
            "99999999999999999999",
            "NaN",
            "2026-02-30",
            "0000-00-00",
            "{0} ${7*7} #{7*7} %s%n",
            "../../../../etc/passwd",
            "//evil.example/x",
            "http://evil.example/",
            "x\r\nSet-Cookie: planted=1",
            "javascript:alert(1)",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(1_500));

    /** In the place of an id. */
    static final List<String> IDS = List.of(
            "00000000-0000-0000-0000-000000000000",
            "x",
            "-1",
            "%27",
            "%00",
            "%0d%0aX:y",
            "..%2f..",
            "%ff",
            "a".repeat(3_000));

    private Payloads() {}
}

package dk.fodfaeste.rules.web;

import dk.fodfaeste.rules.file.PackReader;
import dk.fodfaeste.rules.file.ShippedPacks;
import dk.fodfaeste.rules.packs.Packs;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Packs as files: the one in force, from which one's own may begin, and each that was laid in, letter by letter. */
@Controller
public class RuleFilePage {

    private final Packs packs;
    private final Clock clock;

    RuleFilePage(Packs packs, Clock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    @GetMapping("/administration/rules/in-force.json")
    public ResponseEntity<byte[]> inForce() {
        return packs.inForceOn(LocalDate.now(clock))
                .map(id -> file("regler-i-kraft.json", packs.file(id).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> file("regler-i-kraft.json", PackReader.bytes(ShippedPacks.LATEST)));
    }

    @GetMapping("/administration/rules/{packId}/pack.json")
    public ResponseEntity<byte[]> file(@PathVariable UUID packId) {
        return file("regler.json", packs.file(packId).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}

package dk.fodfaeste.rules.web;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.rules.Rules;
import dk.fodfaeste.rules.file.PackProblem;
import dk.fodfaeste.rules.file.PackReader;
import dk.fodfaeste.rules.file.PackReading;
import dk.fodfaeste.rules.law.Pack;
import dk.fodfaeste.rules.packs.Packs;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The rules: what they say today, the packs there are, and another one to lay in. */
@Controller
public class RulesPage {

    static final String ADDRESS = "/administration/rules";
    private static final String FILE = "file";

    private final Pages pages;
    private final Packs packs;
    private final Rules rules;
    private final Colleagues colleagues;
    private final PackReader reader = new PackReader();
    private final Clock clock;

    RulesPage(Pages pages, Packs packs, Rules rules, Colleagues colleagues, Clock clock) {
        this.pages = pages;
        this.packs = packs;
        this.rules = rules;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Transactional(readOnly = true)
    public View rules() {
        return show(HttpStatus.OK, Form.empty(), List.of());
    }

    @PostMapping(ADDRESS)
    @Transactional(noRollbackFor = RefusedException.class)
    public View layIn(
            @RequestParam Optional<UUID> form,
            @RequestParam(name = FILE) Optional<MultipartFile> file,
            RedirectAttributes next)
            throws IOException {
        Form typed = Form.empty();
        Optional<byte[]> bytes = sent(file);
        if (bytes.isEmpty()) {
            typed.refuse(FILE, isChosen(file) ? "rules.wrong.empty" : "rules.wrong.file");
            return show(HttpStatus.UNPROCESSABLE_CONTENT, typed, List.of());
        }
        return switch (reader.read(bytes.get())) {
            case PackReading.Broken(var problems) -> {
                typed.refuse(FILE, new RefusedException("rules.wrong.broken", problems.size()));
                yield show(HttpStatus.UNPROCESSABLE_CONTENT, typed, problems);
            }
            case PackReading.Whole(var pack) -> layIn(form, pack, bytes.get(), typed, next);
        };
    }

    /** A browser that has no file sends one without a name. */
    private static boolean isChosen(Optional<MultipartFile> file) {
        return file.map(MultipartFile::getOriginalFilename)
                .filter(name -> !name.isEmpty())
                .isPresent();
    }

    private static Optional<byte[]> sent(Optional<MultipartFile> file) throws IOException {
        return file.isEmpty() || file.get().isEmpty()
                ? Optional.empty()
                : Optional.of(file.get().getBytes());
    }

    private View layIn(Optional<UUID> form, Pack pack, byte[] bytes, Form typed, RedirectAttributes next)
            throws IOException {
        try {
            UUID id = packs.layIn(form.orElseGet(UUID::randomUUID), pack, PackReader.text(bytes));
            next.addFlashAttribute(Pages.DONE, "rules.laidIn");
            return new RedirectView(ADDRESS + "/" + id);
        } catch (RefusedException refusal) {
            typed.refuse(FILE, refusal);
            return show(HttpStatus.UNPROCESSABLE_CONTENT, typed, List.of());
        }
    }

    private View show(HttpStatus status, Form typed, List<PackProblem> problems) {
        LocalDate today = LocalDate.now(clock);
        return pages.show(
                status,
                "rules/rules",
                new RulesView(
                        UUID.randomUUID(),
                        typed,
                        problems,
                        PackLine.of(packs.latest(), colleagues.names(), today),
                        new LawView(rules.lawNow().on(today), today)));
    }

    /**
     * @param form this one sheet, so that a second click lays in nothing more
     * @param problems what is wrong with the file that was sent
     * @param law that is in force today
     */
    public record RulesView(UUID form, Form typed, List<PackProblem> problems, List<PackLine> packs, LawView law) {}
}

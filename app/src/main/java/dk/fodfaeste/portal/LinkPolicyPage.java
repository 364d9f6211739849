package dk.fodfaeste.portal;

import static java.util.stream.Collectors.toMap;

import dk.fodfaeste.links.LinkPolicies;
import dk.fodfaeste.links.LinkPolicies.LinkPolicy;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** How long links of each purpose open in the organisation. */
@Controller
public class LinkPolicyPage {

    private static final String ADDRESS = "/administration/link-policy";
    private static final String TEMPLATE = "portal/link-policy";
    private static final String WRONG = "linkPolicy.wrong.days";

    private final Pages pages;
    private final LinkPolicies policies;
    private final Edits edits;

    LinkPolicyPage(Pages pages, LinkPolicies policies, Edits edits) {
        this.pages = pages;
        this.policies = policies;
        this.edits = edits;
    }

    @GetMapping(ADDRESS)
    public View policy() {
        return pages.show(TEMPLATE, view(stored()));
    }

    private LinkPolicyView view(Form form) {
        return new LinkPolicyView(form, policies.mostDays());
    }

    private Form stored() {
        LinkPolicy ours = policies.ours();
        return Form.stored(
                ours.days().entrySet().stream()
                        .collect(toMap(
                                each -> field(each.getKey()),
                                each -> each.getValue().toString())),
                ours.version());
    }

    /** Name of the field of a purpose's days. */
    public static String field(LinkPurpose purpose) {
        return "days-" + purpose;
    }

    @PostMapping(ADDRESS)
    public View decide(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        Map<LinkPurpose, Integer> days = new EnumMap<>(LinkPurpose.class);
        for (LinkPurpose purpose : LinkPurpose.values()) {
            form.required(field(purpose), WRONG);
            form.whole(field(purpose), 1, policies.mostDays(), WRONG).ifPresent(each -> days.put(purpose, each));
        }
        return form.isRight()
                ? edits.save(edit(form), seen -> {
                    policies.decide(seen, days);
                    next.addFlashAttribute(Pages.DONE, "linkPolicy.done");
                    return new RedirectView(ADDRESS);
                })
                : pages.show(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, view(form));
    }

    private Edit edit(Form form) {
        return new Edit(
                        words -> words.text("linkPolicy.title"),
                        ADDRESS,
                        ADDRESS,
                        form,
                        this::stored,
                        Arrays.stream(LinkPurpose.values())
                                .map(purpose -> EditedField.number(field(purpose), "LinkPurpose." + purpose))
                                .toList())
                .withWayBack();
    }

    /** @param mostDays that may be decided on */
    public record LinkPolicyView(Form form, int mostDays) {

        public List<LinkPurpose> purposes() {
            return List.of(LinkPurpose.values());
        }
    }
}

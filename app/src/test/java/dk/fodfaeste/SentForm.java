package dk.fodfaeste;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A form of a page, without files, as a browser without script would send it: first with nothing written in it, and where that is refused with a word in
 * its long fields, which must come back.
 *
 * @param fixed what the page itself puts in
 * @param texts fields to write in
 * @param areas of these, the long ones
 * @param filled fields that people see and that something stands in already
 */
record SentForm(String action, Map<String, String> fixed, List<String> texts, List<String> areas, List<String> filled) {

    private static final String WORD = "Beholdt 4711";

    private static final String READ = """
            () => [...document.querySelectorAll("main form[method=post]:not([enctype])")].map(form => {
              const fixed = {}, texts = [], areas = [], filled = [];
              const stands = e => e.tagName === "SELECT" ? [...e.options].some(o => o.defaultSelected && o.value)
                  : e.type === "checkbox" || e.type === "radio" ? e.defaultChecked
                  : !["hidden", "submit", "button"].includes(e.type) && e.defaultValue !== "";
              for (const e of form.elements) {
                if (!e.name) continue;
                if (stands(e)) filled.push(e.name);
                if (e.tagName === "TEXTAREA") { texts.push(e.name); areas.push(e.name); }
                else if (e.tagName === "SELECT" || e.type === "hidden" || e.checked) fixed[e.name] = e.value;
                else if (e.type === "submit") { if (!(e.name in fixed)) fixed[e.name] = e.value; }
                else if (!["radio", "checkbox", "file"].includes(e.type)) texts.push(e.name);
              }
              return { action: form.getAttribute("action"), fixed, texts, areas, filled };
            })""";

    @SuppressWarnings("unchecked")
    static List<SentForm> on(Page page) {
        return ((List<Map<String, Object>>) page.evaluate(READ))
                .stream()
                        .map(form -> new SentForm(
                                (String) Objects.requireNonNull(form.get("action")),
                                (Map<String, String>) Objects.requireNonNull(form.get("fixed")),
                                (List<String>) Objects.requireNonNull(form.get("texts")),
                                (List<String>) Objects.requireNonNull(form.get("areas")),
                                (List<String>) Objects.requireNonNull(form.get("filled"))))
                        .toList();
    }

    /** Whether it shows what is stored without saying which version of it: then the later save would erase the earlier one unseen. */
    boolean editsUnseen() {
        return !filled.isEmpty() && !fixed.containsKey("version");
    }

    List<String> wrongWhenSent(Page page) {
        List<String> wrong = new ArrayList<>();
        APIResponse answer = send(page, "");
        String text = answer.text();
        if (answer.status() != 200 && answer.status() != 422) {
            wrong.add("sent empty it answers " + answer.status());
        }
        if (answer.status() == 422) {
            if (!text.contains("aria-invalid=\"true\"") && !text.contains("role=\"alert\"")) {
                wrong.add("sent empty it does not say beside a field what is wrong");
            }
            if (!areas.isEmpty() && !keeps(page)) {
                wrong.add("what was written is lost when it is refused");
            }
        }
        return wrong;
    }

    private boolean keeps(Page page) {
        APIResponse answer = send(page, WORD);
        return answer.status() == 200 || answer.text().contains(WORD);
    }

    private APIResponse send(Page page, String written) {
        FormData data = FormData.create();
        fixed.forEach(data::set);
        texts.forEach(name -> data.set(name, areas.contains(name) ? written : ""));
        RequestOptions options = RequestOptions.create();
        return page.request().post(address(page), options.setForm(data));
    }

    private String address(Page page) {
        return java.net.URI.create(page.url()).resolve(action).toString();
    }
}

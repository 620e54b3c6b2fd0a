package org.spoc.hostile;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

/** Visits pages with a browser and sees whether anything ran that is not ours. */
final class HostileCrawl {

    /** Whether something ran, or would run when it is touched. */
    private static final String SUSPICIOUS = """
            () => window.__spoc_ran ? 'ran' : [...document.querySelectorAll('*')].flatMap(each => [...each.attributes]
                .filter(a => (/^on/i.test(a.name) || a.name === 'srcdoc') && a.value.includes('__spoc_ran') || /^(href|src|action|formaction)$/i.test(a.name) && /^\\s*(javascript|vbscript|data:text)/i.test(a.value))
                .map(a => each.tagName + ' ' + a.name + '=' + a.value)).join(' ')
            """;

    private final Page page;
    private final Findings findings;
    private String at = "";

    HostileCrawl(Page page, Findings findings) {
        this.page = page;
        this.findings = findings;
        page.onDialog(dialog -> {
            findings.fault(at + " opens a dialog", "", dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                findings.fault(at + " complains", "", message.text());
            }
        });
        page.onPageError(error -> findings.fault(at + " fails", "", error));
        page.onRequest(request -> {
            if (request.url().contains("spoc.invalid")) {
                findings.fault(at + " calls elsewhere", "", request.url());
            }
        });
    }

    void visit(String address) {
        at = address;
        var answer = page.navigate(address);
        findings.count("pages");
        if (answer != null && answer.status() >= 500) {
            findings.fault(address + " " + answer.status(), "", page.content());
        }
        look();
    }

    /** As it is printed. */
    void print(String address) {
        visit(address);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        look();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** Opens what is folded and hovers, then looks. */
    private void look() {
        page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");
        String seen = (String) page.evaluate(SUSPICIOUS);
        if (!seen.isEmpty()) {
            findings.fault(at + " has script of others", "", seen);
        }
    }
}

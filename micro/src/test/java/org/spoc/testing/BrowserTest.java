package org.spoc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A story on a page, told in a real Chromium against the SPOC of the suite. Each test begins with a browser that knows
 * nothing but styles and scripts: no session, no theme, English, 1280 pixels wide.
 *
 * <p>Without a browser these tests fail; a page that nobody looked at is not a page that works.
 */
@ExtendWith({RunningSpoc.class, SuiteBrowser.class})
public abstract class BrowserTest {

    /** A desktop. */
    protected static final int WIDE = 1280;
    /** A phone. */
    protected static final int NARROW = 390;

    private static final String SIGN_IN = "spoc-sign-in";
    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @RegisterExtension
    final AfterTestExecutionCallback witness = this::look;

    private Chromium browser;
    /** The SPOC of the suite. */
    protected SpocProcess spoc;
    /** The tab that the test looks at. */
    protected Page page;

    @BeforeEach
    void openBrowser(SpocProcess running, Chromium chromium) {
        spoc = running;
        browser = chromium;
        visit("en", WIDE, ColorScheme.LIGHT);
    }

    /** Keeps what was to be seen when a test failed: a picture, and what the page said. */
    private void look(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            String name = "failed-" + test.getRequiredTestClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName();
            screenshot(name);
            System.out.println(name + " at " + page.url() + ": " + page.locator("#messages, #trouble, .error").allInnerTexts());
        }
    }

    /** Begins anew as someone else: another language, another screen, another theme, nobody signed in. */
    protected final void visit(String locale, int width, ColorScheme theme) {
        page = browser.tab(locale, spoc.base());
        theme(theme);
        resize(width);
        if (!locale.equals("en")) {
            // as if chosen on the page: else the language of the user who signs in counts
            remember("spoc-lang", locale);
        }
    }

    /** Opens a page by its address below the context root, for example {@code parties.xhtml?stage=LEAD}. */
    protected final void open(String path) {
        page.navigate(spoc.base().resolve(path).toString());
    }

    /** Opens the page as the first administrator. */
    protected final void openAsAdministrator(String path) {
        openAs("admin", SpocProcess.ADMIN_PASSWORD, path);
    }

    /** Opens the page as somebody who has signed in without looking. */
    protected final void openAs(String login, String password, String path) {
        String token = new PageClient(spoc.base()).signIn(login, password).cookie(SIGN_IN).orElseThrow();
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        remember(SIGN_IN, token);
        open(path);
    }

    /** Begins anew with a browser that has never been here, in English and wide. */
    protected final void visitForTheFirstTime() {
        browser.forgetAll();
        visit("en", WIDE, ColorScheme.LIGHT);
    }

    /** As SPOC hands them out, so that another one of the same name takes its place. */
    private void remember(String cookie, String value) {
        page.context().addCookies(List.of(new Cookie(cookie, value).setDomain(spoc.base().getHost())
                .setPath(spoc.base().getPath().replaceFirst("/$", ""))));
    }

    /** Fills in and sends the form that SPOC shows to those who are not signed in. */
    protected final void signIn(String login, String password) {
        open("");
        page.fill("[id='signInForm:login']", login);
        page.fill("[id='signInForm:password']", password);
        awaitNewPage(() -> page.click("[id='signInForm:signIn']"));
    }

    /** Does something that leads to another page, or to the same one anew, and waits until that is there. */
    protected final void awaitNewPage(Runnable action) {
        page.evaluate("document.documentElement.setAttribute('data-before', '')");
        action.run();
        page.locator("html:not([data-before])").waitFor();
        page.waitForLoadState();
    }

    protected final void resize(int width) {
        page.setViewportSize(width, width == NARROW ? 844 : 800);
    }

    protected final void theme(ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    }

    /** Asserts that axe-core finds no violation of WCAG 2.2 A and AA, and that no text is missing. */
    protected final void assertAccessible(Page page) {
        assertThat(page.locator("body").innerText()).doesNotContain("???");
        // the other mode opens a page of its own for what frames of other sites say, and takes four times as long
        List<Rule> violations = new AxeBuilder(page).withTags(WCAG_2_2_AA).setLegacyMode(true).analyze().getViolations();

        assertThat(violations.stream().map(BrowserTest::description).collect(Collectors.joining("\n"))).isEmpty();
    }

    /** Keeps what is shown as {@code target/screenshots/<name>.png}. */
    protected final void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")).setFullPage(true));
    }

    private static String description(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + rule.getNodes().stream()
                .map(node -> "\n    " + node.getHtml()).collect(Collectors.joining());
    }
}

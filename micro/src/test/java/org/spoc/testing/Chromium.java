package org.spoc.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Playwright and its browser, closed together: the one that {@code SPOC_TEST_CHROMIUM} names, else Debian's: without windows, which
 * needs half the time, or whole.
 */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(executable())
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", "--no-first-run")));
    private final Map<String, BrowserContext> used = new HashMap<>();

    public Browser browser() {
        return browser;
    }

    /**
     * A tab of somebody who has been here before and left nothing – no sign-in, no theme, no draft – but styles and scripts,
     * which take most of the time of a first visit. Whatever was open in the language is closed.
     *
     * @param address where stored things are forgotten
     */
    Page tab(String locale, URI address) {
        BrowserContext context = used.computeIfAbsent(locale, language -> browser.newContext(new Browser.NewContextOptions()
                // a colour that is still on its way to another theme has a contrast of its own
                .setLocale(language).setReducedMotion(ReducedMotion.REDUCE)));
        context.pages().forEach(Page::close);
        context.setOffline(false);
        context.clearCookies();
        Page page = context.newPage();
        JsonObject stored = new JsonObject();
        stored.addProperty("origin", address.getScheme() + "://" + address.getAuthority());
        stored.addProperty("storageTypes", "local_storage");
        context.newCDPSession(page).send("Storage.clearDataForOrigin", stored);
        return page;
    }

    /** Nobody has been anywhere. */
    void forgetAll() {
        used.values().forEach(BrowserContext::close);
        used.clear();
    }

    private static Path executable() {
        String named = System.getenv("SPOC_TEST_CHROMIUM");
        List<String> names = named == null ? List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium") : List.of(named);
        return names.stream().map(Path::of).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new AssertionError("no Chromium at " + names + ": install it or name one with SPOC_TEST_CHROMIUM"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

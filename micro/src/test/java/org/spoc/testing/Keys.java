package org.spoc.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Two hands on a keyboard and no mouse: they press, type and count. What has the focus is known by the name that a screen
 * reader says; wherever it is, it must be seen and marked.
 */
public final class Keys {

    /** Files are chosen by a field that is not drawn itself: the box around it is marked. */
    private static final String MARKED = """
            element => [element, element.closest('.drop')].filter(Boolean).map(each => getComputedStyle(each))
              .some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
            """;
    private static final String NAMED = """
            (element, name) => (element.getAttribute('aria-label') || (element.labels && element.labels[0] || element).textContent).trim() === name
            """;
    /** The innermost one; a field for a day has it also while the button within is reached, which no document sees. */
    private static final String FOCUS = "*:focus-within:not(:has(:focus-within))";
    private static final int FAR = 60;

    private final Page page;
    private int pressed;
    private int typed;

    public Keys(Page page) {
        this.page = page;
    }

    public void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
            pressed++;
        }
    }

    public void type(String text) {
        page.keyboard().type(text);
        typed += text.length();
    }

    /** Asserts what has the focus, that it is in sight and that it is marked. */
    public void on(String name) {
        assertThat(focus()).hasAccessibleName(name);
        assertThat(drawn()).isInViewport();
        assertThat((boolean) focus().evaluate(MARKED)).as("marked: " + name).isTrue();
    }

    /** Goes from stop to stop with Tab, each of them seen and marked, and asserts that this one comes. */
    public void tabTo(String name) {
        tab("Tab", name);
    }

    public void tabBackTo(String name) {
        tab("Shift+Tab", name);
    }

    private void tab(String key, String name) {
        int before = pressed;
        do {
            press(key);
            assertThat(drawn()).isInViewport();
            assertThat((boolean) focus().evaluate(MARKED)).as("marked: " + focus().evaluate("each => each.outerHTML")).isTrue();
        } while (!is(name) && pressed - before < FAR);
        on(name);
    }

    private boolean is(String name) {
        return (boolean) focus().evaluate(NAMED, name);
    }

    private Locator focus() {
        return page.locator(FOCUS);
    }

    /** What is seen of it: of a field for files, the box around it. */
    private Locator drawn() {
        return page.locator(".drop:focus-within, " + FOCUS).first();
    }

    /** Writes what a task took to the output of the build, and begins to count anew. */
    public void tell(String task) {
        System.out.printf("by keyboard: %-40s %3d keys and %3d letters%n", task, pressed, typed);
        pressed = 0;
        typed = 0;
    }
}

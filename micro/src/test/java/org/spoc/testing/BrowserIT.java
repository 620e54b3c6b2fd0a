package org.spoc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The browser of the suite looks, and its accessibility check can fail. */
class BrowserIT extends BrowserTest {

    @Test
    void looksAtTheRunningSpoc() {
        open("");

        assertThat(page.url()).startsWith(spoc.base().toString());
    }

    @Test
    void findsNothingWrongWithAnAccessiblePage() {
        page.setContent("<html lang='en'><head><title>A page</title></head><body><main><h1>A page</h1></main></body></html>");

        assertAccessible(page);
    }

    @Test
    void findsAPictureWithoutWords() {
        page.setContent("<html lang='en'><head><title>A page</title></head><body><main><h1>A page</h1><img src='x'></main></body></html>");

        assertThatThrownBy(() -> assertAccessible(page)).isInstanceOf(AssertionError.class).hasMessageContaining("image-alt");
    }
}

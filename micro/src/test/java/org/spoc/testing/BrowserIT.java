package org.spoc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.SameSiteAttribute;
import org.junit.jupiter.api.Test;

/** The browser of the suite looks, and its accessibility check can fail. */
class BrowserIT extends BrowserTest {

    @Test
    void looksAtTheRunningSpoc() {
        open("");

        assertThat(page.url()).startsWith(spoc.base().toString());
    }

    @Test
    void signsInAsTheFirstAdministrator() {
        signIn("admin", SpocProcess.ADMIN_PASSWORD);

        assertThat(page.locator("[id='signInForm']").count()).isZero();
        assertThat(page.context().cookies()).filteredOn(cookie -> cookie.name.matches("JSESSIONID|spoc-sign-in")).hasSize(2).allSatisfy(cookie -> {
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        });
        screenshot("signed-in");
    }

    @Test
    void staysOutsideWithAWrongPassword() {
        signIn("admin", "wrong");

        screenshot("sign-in-refused");
        assertThat(page.locator("[id='signInForm']").count()).isOne();
        assertAccessible(page);
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

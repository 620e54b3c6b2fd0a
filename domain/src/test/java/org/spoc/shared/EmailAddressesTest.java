package org.spoc.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTest {

    @ParameterizedTest
    @CsvSource({"Ann.Lee@Acme.COM, Ann.Lee@acme.com, ann.lee@acme.com", "'  ann@acme.com\u00a0', ann@acme.com, ann@acme.com",
        "mailto:ann@acme.com, ann@acme.com, ann@acme.com", "ann@Müller.de, ann@müller.de, ann@xn--mller-kva.de",
        "o'neil+crm@mail.acme.co.uk, o'neil+crm@mail.acme.co.uk, o'neil+crm@mail.acme.co.uk"})
    void addressesAreTrimmedAndComparedInLowerCaseAscii(String text, String address, String comparable) {
        assertThat(EmailAddresses.parse(text).found()).contains(new EmailAddress(address, comparable));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|email.empty", "' '|email.empty", "ann|email.noAt", "@acme.com|email.localPart",
        "ann@|email.domain", "ann@acme|email.domain", "ann@.com|email.domain", "ann@acme..com|email.domain", "ann@-acme.com|email.domain",
        "ann@acme_x.com|email.domain", "ann@192.168.1.1|email.domain", "ann@acme.com.|email.domain", ".ann@acme.com|email.localPart",
        "ann.@acme.com|email.localPart", "a..b@acme.com|email.localPart", "ann lee@acme.com|email.localPart",
        "<ann@acme.com>|email.localPart", "Ann <ann@acme.com>|email.localPart", "a@b.com, c@d.com|email.severalAddresses",
        "a@b.com;c@d.com|email.severalAddresses", "a@b@c.com|email.severalAddresses"})
    void aRefusalSaysWhy(String text, String code) {
        assertThat(EmailAddresses.parse(text).reason().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@acme.com\r\nBcc: all@acme.com", "ann@acme.com\nX", "an\u0000n@acme.com", "ann\u2028x@acme.com", "ann\t@acme.com",
        "an\u200Bn@acme.com", "ann@ac\u00ADme.com", "ann\u202E@acme.com"})
    void nothingCanBecomeASecondHeaderLine(String text) {
        assertThat(EmailAddresses.parse(text).reason().code()).isEqualTo("email.controlCharacter");
    }

    @Test
    void longAddressesAreRefused() {
        String local = "a".repeat(64);

        assertThat(EmailAddresses.parse(local + "@acme.com").understood()).isTrue();
        assertThat(EmailAddresses.parse(local + "a@acme.com").reason().code()).isEqualTo("email.localPart");
        assertThat(EmailAddresses.parse(local + "@" + ("b".repeat(60) + ".").repeat(4) + "com").reason().code()).isEqualTo("email.tooLong");
        assertThat(EmailAddresses.parse("ann@" + "b".repeat(64) + ".com").reason().code()).isEqualTo("email.domain");
        assertThat(EmailAddresses.parse("a".repeat(1_000_000)).reason().code()).isEqualTo("email.tooLong");
    }

    @Test
    void theDomainIsComparable() {
        assertThat(EmailAddresses.parse("ann@Acme.com").value().domain()).isEqualTo("acme.com");
    }
}

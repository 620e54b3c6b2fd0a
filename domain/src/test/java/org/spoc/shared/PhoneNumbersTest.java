package org.spoc.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({"01 42 68 53 00, FR, +33142685300", "+33 1 42 68 53 00,, +33142685300", "0033142685300, FR, +33142685300",
        "+33 (0)1 42 68 53 00,, +33142685300", "020 7946 0018, GB, +442079460018", "(212) 736-5000, US, +12127365000",
        "tel:+33-1-42-68-53-00,, +33142685300", "+91 98765 43210, FR, +919876543210"})
    void writtenNumbersBecomeE164(String text, String region, String e164) {
        assertThat(PhoneNumbers.parse(text, region).found()).contains(new PhoneNumber(e164, null));
    }

    @ParameterizedTest
    @CsvSource({"01 42 68 53 00 ext. 12, FR", "01 42 68 53 00 poste 12, FR", "+33142685300;ext=12,", "'01 42 68 53 00, poste 12', FR"})
    void extensionsAreKeptApart(String text, String region) {
        Parsed<PhoneNumber> number = PhoneNumbers.parse(text, region);

        assertThat(number.found()).contains(new PhoneNumber("+33142685300", "12"));
    }

    @ParameterizedTest
    @CsvSource({"01 42 68 53 00,, phone.regionNeeded", "01 42 68 53 00, XX, phone.regionNeeded", "+999 123 456 789,, phone.unknownPrefix",
        "hello, FR, phone.notANumber", "'', FR, phone.notANumber", ", FR, phone.notANumber", "01 42, FR, phone.tooShort",
        "+33 1,, phone.tooShort", "01 42 68 53 00 99 99, FR, phone.tooLong", "+33 0 00 00 00 00,, phone.notInUse",
        "1, FR, phone.notANumber"})
    void aRefusalSaysWhy(String text, String region, String code) {
        assertThat(PhoneNumbers.parse(text, region).reason().code()).isEqualTo(code);
    }

    @Test
    void aNumberIsShownInternationallyAndLinked() {
        PhoneNumber number = new PhoneNumber("+33142685300", "12");

        assertThat(PhoneNumbers.display(number)).isEqualTo("+33 1 42 68 53 00 ext. 12");
        assertThat(PhoneNumbers.uri(number)).isEqualTo("tel:+33-1-42-68-53-00;ext=12");
        assertThat(PhoneNumbers.uri(new PhoneNumber("+442079460018", null))).isEqualTo("tel:+44-20-7946-0018");
    }

    @Test
    void manyThreadsGetTheSameAnswers() {
        List<String> answers = IntStream.range(0, 2000).parallel()
            .mapToObj(i -> PhoneNumbers.parse("01 42 68 53 00", "FR").value().e164()).distinct().toList();

        assertThat(answers).containsExactly("+33142685300");
    }
}

package org.spoc.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.shared.Invalid;

class JsonReadingTest {

    enum Colour { RED, GREEN }

    record Sample(String name, Colour colour, Integer count, Instant at, LocalDate day, Boolean yes, List<String> words, Sample inner, BigDecimal amount) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-2147483648", "1e2147483648", "-1E-99999999999", "[1e-2147483648]"})
    void refusesANumberThatNothingHoldsInATreeToo(String number) {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> read("{\"a\":{\"b\":1},\"amount\":" + number + "}", JsonNode.class));

        assertThat(refused.problems()).singleElement()
                .satisfies(problem -> assertThat(List.of(problem.member(), problem.code())).containsExactly("amount", "json.numberOutOfRange"));
    }

    @Test
    void namesTheMemberThatIsBeyondTheLimits() {
        Invalid deep = catchThrowableOfType(Invalid.class, () -> read("{\"name\":" + "[".repeat(100) + "]".repeat(100) + "}", JsonNode.class));
        Invalid longer = catchThrowableOfType(Invalid.class, () -> read("{\"amount\":" + "1".repeat(101) + "}", JsonNode.class));

        assertThat(List.of(deep, longer)).extracting(each -> each.problems().get(0).member() + " " + each.problems().get(0).code())
                .containsExactly("name json.beyondLimits", "amount json.beyondLimits");
    }

    @Test
    void readsEveryValue() throws IOException {
        String body = """
                {"name":"a","colour":"RED","count":3,"at":"2026-03-12T10:30:00.1234567+01:00","day":"2026-03-12","yes":true,"words":["b"]}""";

        Sample sample = read(body, Sample.class);

        assertThat(sample).isEqualTo(new Sample("a", Colour.RED, 3, Instant.parse("2026-03-12T09:30:00.123456Z"),
                LocalDate.of(2026, 3, 12), true, List.of("b"), null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"nme":"a"}                          | nme            | json.unknownMember
            {"inner":{"nme":"a"}}                | inner.nme      | json.unknownMember
            {"stage":"LEAD"}                     | stage          | json.ruledMember
            {"name":"a","name":"b"}              | name           | json.duplicate
            {"name":5}                           | name           | json.notAText
            {"name":true}                        | name           | json.notAText
            {"name":{}}                          | name           | json.notAText
            {"name":"a\\u0000"}                  | name           | json.unusableCharacter
            {"name":"\\ud800"}                   | name           | json.unusableCharacter
            {"colour":"BLUE"}                    | colour         | json.notOneOf
            {"colour":"red"}                     | colour         | json.notOneOf
            {"colour":0}                         | colour         | json.notOneOf
            {"count":"3"}                        | count          | json.notAWholeNumber
            {"count":""}                         | count          | json.notAWholeNumber
            {"count":"\\u0000"}                  | count          | json.notAWholeNumber
            {"amount":" "}                       | amount         | json.notANumber
            {"yes":""}                           | yes            | json.notABoolean
            {"colour":""}                        | colour         | json.notOneOf
            {"count":1.5}                        | count          | json.notAWholeNumber
            {"count":99999999999}                | count          | json.numberOutOfRange
            {"amount":1e-2147483648}             | amount         | json.numberOutOfRange
            {"inner":{"amount":1e2147483649}}    | inner.amount   | json.numberOutOfRange
            {"at":"2026-03-12"}                  | at             | json.notATime
            {"at":"2026-03-12T10:30:00"}         | at             | json.notATime
            {"at":"2026-02-30T10:30:00Z"}        | at             | json.notATime
            {"at":1773311400}                    | at             | json.notATime
            {"day":"2026-02-30"}                 | day            | json.notADate
            {"day":"12/03/2026"}                 | day            | json.notADate
            {"day":[2026,3,12]}                  | day            | json.notADate
            {"yes":1}                            | yes            | json.notABoolean
            {"yes":"true"}                       | yes            | json.notABoolean
            {"words":"a"}                        | words          | json.notAList
            {"words":["a",null]}                 | words[1]       | shape.NotNull
            {"words":["a",7]}                    | words[1]       | json.notAText
            {"inner":"a"}                        | inner          | json.notAnObject
            []                                   | ~~             | json.notAnObject
            "a"                                  | ~~             | json.notAnObject
            null                                 | ~~             | json.notAnObject
            {} {}                                | ~~             | json.trailing
            {"name":                             | ~~             | json.malformed
            {name:"a"}                           | ~~             | json.malformed
            """)
    void refusesAndNamesTheMember(String body, String member, String code) {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> read(body, Sample.class));

        assertThat(refused).isNotNull();
        assertThat(refused.problems()).singleElement()
                .satisfies(problem -> assertThat(List.of(problem.member(), problem.code())).containsExactly(member, code));
    }

    @Test
    void namesThePossibleConstants() {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> read("{\"colour\":\"BLUE\"}", Sample.class));

        assertThat(refused.problems().get(0).arguments()).containsExactly("RED, GREEN");
    }

    @Test
    void refusesAnEmptyBody() {
        assertThatThrownBy(() -> read("", Sample.class)).isInstanceOfSatisfying(Invalid.class,
                refused -> assertThat(refused.problems().get(0).code()).isEqualTo("json.empty"));
    }

    @Test
    void refusesWhatIsNestedTooDeep() throws IOException {
        String deepest = "[".repeat(64) + "]".repeat(64);

        JsonNode read = read(deepest, JsonNode.class);

        assertThat(read.isArray()).isTrue();
        assertThatThrownBy(() -> read("[" + deepest + "]", JsonNode.class)).isInstanceOfSatisfying(Invalid.class,
                refused -> assertThat(refused.problems().get(0).code()).isEqualTo("json.beyondLimits"));
    }

    @Test
    void refusesDuplicatesInATreeAsWell() {
        assertThatThrownBy(() -> read("{\"a\":1,\"a\":2}", JsonNode.class)).isInstanceOfSatisfying(Invalid.class,
                refused -> assertThat(refused.problems().get(0).code()).isEqualTo("json.duplicate"));
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] body = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xFF, '"', '}'};

        assertThatThrownBy(() -> JsonReading.bind(body, Sample.class)).isInstanceOf(Invalid.class);
    }

    private static <T> T read(String body, Class<T> type) throws IOException {
        return JsonReading.bind(body.getBytes(StandardCharsets.UTF_8), type);
    }
}

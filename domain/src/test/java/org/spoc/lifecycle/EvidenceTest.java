package org.spoc.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    @Test
    void isReadAsItWasWritten() {
        var findings = Arrays.stream(Criterion.values())
                .map(criterion -> new Finding(criterion, criterion.ordinal() % 2 == 0, "\"seen\"\n é \\ " + criterion)).toList();

        var read = Evidence.read(Evidence.write(findings));

        assertThat(read).isEqualTo(findings);
    }

    @Test
    void isReadableWithoutTheProduct() {
        var findings = List.of(new Finding(Criterion.TWO_WAY_CONTACT, true, "2/1"));

        var written = Evidence.write(findings);

        assertThat(written).isEqualTo("[{\"criterion\":\"TWO_WAY_CONTACT\",\"met\":true,\"seen\":\"2/1\"}]");
    }

    @Test
    void mayBeEmpty() {
        assertThat(Evidence.write(List.of())).isEqualTo("[]");
        assertThat(Evidence.read("[]")).isEmpty();
    }
}

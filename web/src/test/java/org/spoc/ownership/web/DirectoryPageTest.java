package org.spoc.ownership.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spoc.ownership.web.DirectoryPage.State;

class DirectoryPageTest {

    @Test
    void knowsWhatToSay() {
        assertThat(DirectoryPage.state(null, 0)).isEqualTo(State.START);
        assertThat(DirectoryPage.state("b", 0)).isEqualTo(State.SHORT);
        assertThat(DirectoryPage.state("bluth", 0)).isEqualTo(State.NOTHING);
        assertThat(DirectoryPage.state("bluth", 20)).isEqualTo(State.FOUND);
        assertThat(DirectoryPage.state("bluth", 21)).isEqualTo(State.MORE);
    }

    @Test
    void looksForWholeMailAddressesBeforeNames() {
        var questions = AlikePage.questions(null, "Lucille", "Bluth", "lucille@bluth.example\nlu@");

        assertThat(questions).containsExactly("lucille@bluth.example", "Lucille Bluth");
    }

    @Test
    void doesNotLookForHalfAName() {
        var questions = AlikePage.questions("Blu", null, null, null);

        assertThat(questions).isEmpty();
    }
}

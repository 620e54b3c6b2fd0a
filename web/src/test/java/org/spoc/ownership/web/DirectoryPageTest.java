package org.spoc.ownership.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spoc.ownership.web.DirectoryPage.State;
import org.spoc.shared.SearchText;

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

    @ParameterizedTest
    @CsvSource({"Lucille Bluth,blu,Lucille [Blu]th", "Lucille Bluth,luc BLUTH,[Luc]ille [Bluth]", "Éric Sœur,eric,[Éric] Sœur", "Éric Sœur,soeu,Éric [Sœur]",
            "Bluth,0123 4567,Bluth", "Bluth,,Bluth"})
    void marksWhatWasAskedFor(String name, String question, String marked) {
        var pieces = DirectoryText.pieces(name, SearchText.words(question == null ? "" : question));

        assertThat(pieces.stream().map(piece -> piece.asked() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining())).isEqualTo(marked);
    }
}

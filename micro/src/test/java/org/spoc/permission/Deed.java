package org.spoc.permission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that can be changed on a page.
 *
 * @param roles who may do it at all
 * @param page its address; of a party without its number
 * @param before what is pressed before the button is there
 * @param button what does it, with what is typed
 * @param addressed whether what it changes is told by the address of the page, and not by what was drawn
 */
record Deed(String name, Set<Role> roles, String page, List<Press> before, Press button, boolean addressed) {

    /** @param button an id, or where it stands in the page */
    record Press(String button, Map<String, String> values) {

        /** @param values names and values in turn */
        static Press of(String button, String... values) {
            Map<String, String> typed = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i += 2) {
                typed.put(values[i], values[i + 1]);
            }
            return new Press(button, typed);
        }

        /** With what is told about a person, see {@link Person#filled}. */
        Press of(Person person) {
            Map<String, String> typed = new LinkedHashMap<>(values);
            typed.replaceAll((name, value) -> person.filled(value));
            return new Press(person.filled(button), typed);
        }
    }

    /** The form that it belongs to. */
    String form() {
        return button.button().replaceFirst("^#", "").replaceFirst("[: \\[].*", "");
    }
}

package org.spoc.shared.service;

import org.spoc.shared.SearchText;

/**
 * Searching parties for words. Three letters are found anywhere through the trigram index. Fewer have no trigram, and
 * one that occurs nowhere would cost a look at every party: they are found where a word begins, which the index knows.
 */
public final class Search {

    private static final int TRIGRAM = 3;

    private Search() {
    }

    /** Narrows a statement whose table {@code party} is called {@code p}. @param question as typed; null narrows nothing */
    public static Sql.Query narrow(Sql.Query query, String question) {
        if (question != null) {
            SearchText.words(question).forEach(word -> narrowByWord(query, word));
        }
        return query;
    }

    private static void narrowByWord(Sql.Query query, String word) {
        if (word.codePointCount(0, word.length()) >= TRIGRAM) {
            query.add("and p.search_text like ?", "%" + SearchText.pattern(word) + "%");
        } else {
            query.add("and p.search_text ~ ?", "(^|[ \n.@-])" + word.replaceAll("([^\\p{L}\\p{N}])", "\\\\$1"));
        }
    }
}

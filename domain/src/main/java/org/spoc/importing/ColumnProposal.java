package org.spoc.importing;

import java.util.List;

/**
 * What one column probably is, with what it was guessed from, for the person who decides.
 *
 * @param column its header
 * @param field the proposed field, {@code null} when the column is left out
 * @param why what the proposal rests on, {@code null} when there is none
 * @param look what most values look like, {@code null} for a column without values
 * @param examples a few values
 */
public record ColumnProposal(String column, Field field, Evidence why, ValueLook look, List<String> examples) {

    /** What a proposal rests on. */
    public enum Evidence { HEADER, VALUES }

    public ColumnProposal {
        examples = List.copyOf(examples);
    }
}

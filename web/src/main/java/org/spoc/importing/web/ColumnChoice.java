package org.spoc.importing.web;

import java.io.Serializable;
import java.util.List;
import org.spoc.importing.ColumnProposal;
import org.spoc.importing.Field;

/** One column of the file, and what somebody decides that it means. */
public class ColumnChoice implements Serializable {

    private final String column;
    private final List<String> examples;
    private Field field;

    ColumnChoice(ColumnProposal proposal, Field field) {
        this.column = proposal.column();
        this.examples = List.copyOf(proposal.examples());
        this.field = field;
    }

    public String getColumn() {
        return column;
    }

    /** Some values of the column, as they are written. */
    public String getExamples() {
        return String.join(" · ", examples.stream().limit(3).toList());
    }

    /** Null when the column is left out. */
    public Field getField() {
        return field;
    }

    public void setField(Field field) {
        this.field = field;
    }
}

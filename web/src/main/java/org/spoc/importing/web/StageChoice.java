package org.spoc.importing.web;

import java.io.Serializable;
import org.spoc.lifecycle.Stage;

/** A value of the stage column, and the stage that somebody decides that it means. */
public class StageChoice implements Serializable {

    private final String value;
    private final long rows;
    private Stage stage;

    StageChoice(String value, long rows, Stage stage) {
        this.value = value;
        this.rows = rows;
        this.stage = stage;
    }

    public String getValue() {
        return value;
    }

    public long getRows() {
        return rows;
    }

    public Stage getStage() {
        return stage;
    }

    public void setStage(Stage stage) {
        this.stage = stage;
    }
}

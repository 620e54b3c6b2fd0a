package org.spoc.importing.service;

import java.io.IOException;
import java.nio.file.Path;

import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.spoc.importing.UnreadableFile;

/**
 * Opens workbooks, and turns whatever goes wrong inside the reader into one refusal.
 */
final class Workbooks {

    private static final boolean CELL_IN_ERROR_IF_NOT_UNDERSTOOD = true;

    private Workbooks() {
    }

    static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, CELL_IN_ERROR_IF_NOT_UNDERSTOOD));
        } catch (ExcelReaderException withoutStyles) {
            return openWithoutStyles(file);
        } catch (IOException | RuntimeException failed) {
            throw damaged(failed);
        }
    }

    static Sheet firstVisible(ReadableWorkbook workbook) {
        return workbook.getSheets()
            .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
            .findFirst().orElseThrow(() -> new UnreadableFile("file.noVisibleSheet"));
    }

    static UnreadableFile damaged(Exception failed) {
        if (failed instanceof UnreadableFile refused) {
            return refused;
        }
        UnreadableFile damaged = new UnreadableFile("file.damaged");
        damaged.initCause(failed);
        return damaged;
    }

    /** A workbook may have no styles at all; then it has no dates either, and its numbers stay numbers. */
    private static ReadableWorkbook openWithoutStyles(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, CELL_IN_ERROR_IF_NOT_UNDERSTOOD));
        } catch (IOException | RuntimeException failed) {
            throw damaged(failed);
        }
    }
}

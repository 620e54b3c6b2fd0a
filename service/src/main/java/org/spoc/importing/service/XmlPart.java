package org.spoc.importing.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import org.spoc.importing.UnreadableFile;

/**
 * What one XML part of a workbook holds, seen event by event, and the limits that each event must keep: no document
 * type, hence no entities; no text longer than a cell; no cell outside of a sheet; no shared string that is not there.
 * The reader believes all of this of a workbook.
 */
final class XmlPart {

    private static final int A = 'A' - 1;
    private static final int LETTERS = 26;
    private static final int LONGEST_FORMULA = 4 * Limits.CELL;

    private final Set<String> names = new HashSet<>();
    private final Map<String, String> targets = new HashMap<>();
    private final StringBuilder index = new StringBuilder();
    private boolean sharedCell;
    private int depth;
    private int textDepth;
    private long text;
    private long line;
    private long rows;
    private int cellsOfRow;
    private int arrayFormulas;
    private int sharedStrings;
    private int styles;
    private long sharedText;
    private long greatestShared = -1;

    void see(XMLStreamReader events, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(events);
            case XMLStreamConstants.END_ELEMENT -> end(events.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters(events);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new UnreadableFile("file.documentType");
            default -> { }
        }
    }

    long rows() {
        return rows;
    }

    int sharedStrings() {
        return sharedStrings;
    }

    long greatestShared() {
        return greatestShared;
    }

    /** The part that a relationship of this part leads to, {@code null} when it has no such relationship. */
    String target(String relationship) {
        return targets.get(relationship);
    }

    private void start(XMLStreamReader events) {
        must(++depth <= Limits.NESTING, "file.damaged");
        remember(events.getLocalName());
        for (int i = 0; i < events.getAttributeCount(); i++) {
            remember(events.getAttributeLocalName(i));
        }
        switch (events.getLocalName()) {
            case "row" -> row(events.getAttributeValue(null, "r"));
            case "c" -> cell(events);
            case "si" -> sharedString();
            case "is", "v", "f", "t" -> text(events);
            case "xf", "numFmt", "sheet" -> must(++styles <= Limits.STYLES, "file.damaged");
            case "Relationship" -> relationship(events);
            case "Override" -> override(events.getAttributeValue(null, "PartName"), events.getAttributeValue(null, "ContentType"));
            default -> { }
        }
    }

    private void end(String name) {
        if (depth == textDepth) {
            textDepth = 0;
        }
        if ("v".equals(name) && sharedCell) {
            greatestShared = Math.max(greatestShared, shared(index.toString().strip()));
        }
        depth--;
    }

    private void characters(XMLStreamReader events) {
        int length = events.getTextLength();
        text += length;
        if (textDepth > 0 && text > LONGEST_FORMULA || textDepth == 0 && length > LONGEST_FORMULA) {
            throw new UnreadableFile("file.cellTooLong", Math.max(line, 1), Limits.CELL);
        }
        sharedText += sharedStrings > 0 ? length : 0;
        must(sharedText <= Limits.SHARED_STRINGS, "file.tooManySharedStrings", Limits.SHARED_STRINGS >> 20);
        if (sharedCell && index.length() <= LETTERS) {
            index.append(events.getText());
        }
    }

    private void row(String number) {
        rows++;
        cellsOfRow = 0;
        line = number == null ? line + 1 : number(number);
    }

    private void cell(XMLStreamReader events) {
        must(++cellsOfRow <= Limits.SHEET_COLUMNS, "file.tooManyColumns", cellsOfRow, Limits.COLUMNS);
        String address = events.getAttributeValue(null, "r");
        must(address == null || column(address) <= Limits.SHEET_COLUMNS, "file.damaged");
        String type = events.getAttributeValue(null, "t");
        must(!"d".equals(type), "file.strictWorkbook");
        sharedCell = "s".equals(type);
        index.setLength(0);
    }

    private void sharedString() {
        must(++sharedStrings <= Limits.SHARED_STRING_COUNT, "file.tooManySharedStrings", Limits.SHARED_STRINGS >> 20);
        startText();
    }

    private void text(XMLStreamReader events) {
        if ("f".equals(events.getLocalName()) && "array".equals(events.getAttributeValue(null, "t"))) {
            must(++arrayFormulas <= Limits.ARRAY_FORMULAS, "file.tooManyFormulas", Limits.ARRAY_FORMULAS);
        }
        if (textDepth == 0) {
            startText();
        }
        index.setLength(0);
    }

    private void startText() {
        textDepth = depth;
        text = 0;
    }

    private void relationship(XMLStreamReader events) {
        String target = events.getAttributeValue(null, "Target");
        String id = events.getAttributeValue(null, "Id");
        must(targets.size() < Limits.PARTS, "file.tooManyParts", Limits.PARTS);
        if (id != null && target != null) {
            targets.put(id, target.startsWith("/") ? target : "xl/" + target);
        }
    }

    /** The reader takes workbook, styles and shared strings from where the content types say they are. */
    private static void override(String part, String type) {
        boolean read = type != null && (type.endsWith(".main+xml") || type.endsWith("styles+xml") || type.endsWith("sharedStrings+xml"));
        must(!read || part != null && part.endsWith(".xml"), "file.damaged");
    }

    private void remember(String name) {
        if (names.add(name)) {
            must(names.size() <= Limits.NAMES, "file.damaged");
        }
    }

    /** The number of a column, 1 for A; too large when the letters never end. */
    private static long column(String address) {
        long column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * LETTERS + Character.toUpperCase(address.charAt(i)) - A;
            must(column > 0 && column <= Limits.SHEET_COLUMNS, "file.damaged");
        }
        return column;
    }

    private static long shared(String index) {
        return index.isEmpty() ? -1 : number(index);
    }

    private static long number(String digits) {
        must(digits.length() <= 9 && !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9'), "file.damaged");
        return Long.parseLong(digits);
    }

    private static void must(boolean holds, String code, Object... arguments) {
        if (!holds) {
            throw new UnreadableFile(code, arguments);
        }
    }
}

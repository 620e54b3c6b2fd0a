package org.spoc.importing.service;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.spoc.importing.UnreadableFile;

/**
 * Looks through a workbook before anything is taken from it. Every part is really inflated, because what a zip file says
 * about its sizes may be a lie, and every part that is XML is walked through with the limits of {@link XmlPart}. Zip
 * files and pictures inside are inflated once and never opened. The archive and XML libraries are those of the reader
 * that comes after, so that both see the same parts and the same text.
 */
final class WorkbookGuard {

    private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ASCII", "ISO-8859-1");
    private static final XMLInputFactory XML = xml();

    private final Map<String, XmlPart> parts = new HashMap<>();
    private long inflated;
    private long greatestShared = -1;
    private long shared;

    private WorkbookGuard() {
    }

    /** The parts of a workbook that may be read; refuses everything else. */
    static WorkbookGuard check(Path file) {
        WorkbookGuard guard = new WorkbookGuard();
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            guard.mustBeWorkbook(names(zip));
            guard.walk(zip);
        } catch (MeasuredPart.TooMuch tooMuch) {
            throw tooMuch.refusal();
        } catch (IOException | RuntimeException failed) {
            throw Workbooks.damaged(failed);
        }
        return guard;
    }

    /** How many rows a sheet has, by the id that the workbook gives it; refused when it is none of the parts seen. */
    long rows(String sheetId) {
        return Optional.ofNullable(parts.get(RELATIONSHIPS))
            .map(relationships -> relationships.target(sheetId))
            .map(WorkbookGuard::normal).filter(WorkbookGuard::isXml).map(parts::get)
            .orElseThrow(() -> new UnreadableFile("file.damaged")).rows();
    }

    private static Set<String> names(ZipFile zip) {
        Set<String> names = new HashSet<>();
        for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements();) {
            ZipArchiveEntry entry = entries.nextElement();
            if (!names.add(normal(entry.getName()))) {
                throw new UnreadableFile("file.damaged");
            }
            if (names.size() > Limits.PARTS) {
                throw new UnreadableFile("file.tooManyParts", Limits.PARTS);
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableFile("file.encrypted");
            }
        }
        return names;
    }

    private void mustBeWorkbook(Set<String> names) {
        if (names.contains("word/document.xml") || names.contains("ppt/presentation.xml") || names.contains("content.xml")) {
            throw new UnreadableFile(names.contains("content.xml") ? "file.openDocument" : "file.word");
        }
        if (names.contains("xl/workbook.bin")) {
            throw new UnreadableFile("file.binaryWorkbook");
        }
        if (!names.contains("[content_types].xml") || !names.contains("xl/workbook.xml")) {
            throw new UnreadableFile("file.archive");
        }
    }

    private void walk(ZipFile zip) throws IOException {
        for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements();) {
            ZipArchiveEntry entry = entries.nextElement();
            try (MeasuredPart part = new MeasuredPart(zip.getInputStream(entry), entry.getCompressedSize(), Limits.INFLATED - inflated)) {
                walk(entry.getName(), part);
                inflated += part.drained();
            }
        }
        if (greatestShared >= shared) {
            throw new UnreadableFile("file.damaged");
        }
    }

    private void walk(String name, MeasuredPart part) throws IOException {
        int first = part.firstCharacter();
        if (first != '<') {
            mustNotBeXml(name, first);
            return;
        }
        XmlPart xml = new XmlPart();
        parts.put(normal(name), xml);
        part.setXml();
        walk(name, xml, part);
        greatestShared = Math.max(greatestShared, xml.greatestShared());
        shared += xml.sharedStrings();
    }

    private static void mustNotBeXml(String name, int first) {
        if (first >= 0 && isXml(normal(name))) {
            throw new UnreadableFile("file.damaged");
        }
    }

    private static void walk(String name, XmlPart xml, InputStream in) {
        try {
            XMLStreamReader events = XML.createXMLStreamReader(in);
            mustBeReadable(events.getEncoding());
            while (events.hasNext()) {
                xml.see(events, events.next());
            }
            events.close();
        } catch (UnreadableFile refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException stopped) {
            mustNotMatter(name, stopped);
        }
    }

    /** The limits of a part are kept byte by byte, so its letters must be where ASCII has them. */
    private static void mustBeReadable(String encoding) {
        if (encoding != null && !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
            throw new UnreadableFile("file.damaged");
        }
    }

    /** Old drawings are not always well formed, and nobody reads them; all parts that are read end in .xml or .rels. */
    private static void mustNotMatter(String name, Exception stopped) {
        for (Throwable cause = stopped; cause != null; cause = cause.getCause()) {
            if (cause instanceof MeasuredPart.TooMuch tooMuch) {
                throw tooMuch.refusal();
            }
        }
        if (isXml(normal(name))) {
            throw Workbooks.damaged(stopped);
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static String normal(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}

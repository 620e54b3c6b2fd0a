package org.spoc.importing.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.spoc.importing.Mapping;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.JsonReading;
import org.spoc.shared.service.Causes;

/** The parts of an upload beside the file itself: how it is to be understood, and whether it is to be run at once. */
final class UploadInput {

    private static final Set<String> PARTS = Set.of("file", "mapping", "run");
    private static final int LARGEST = 1 << 20;

    private final HttpServletRequest request;

    UploadInput(HttpServletRequest request) throws IOException {
        this.request = request;
        for (Part part : parts()) {
            if (!PARTS.contains(part.getName())) {
                throw Invalid.member(part.getName(), "json.unknownMember", part.getName());
            }
        }
    }

    private Collection<Part> parts() throws IOException {
        try {
            return request.getParts();
        } catch (ServletException | IllegalStateException unreadable) {
            throw Invalid.member("file", "import.partsUnreadable");
        } catch (IOException broken) {
            if (Causes.areFullDisk(broken)) {
                throw broken;
            }
            throw Invalid.member("file", "import.partsUnreadable");
        }
    }

    Part file() throws IOException {
        Part file = part("file");
        if (file == null) {
            throw Invalid.member("file", "shape.NotNull");
        }
        return file;
    }

    /** Null when none was sent. */
    Mapping mapping() throws IOException {
        Optional<byte[]> json = content("mapping");
        return json.isEmpty() ? null : JsonReading.bind(json.get(), Mapping.class);
    }

    /** Null when it is not to be run yet. */
    String run() throws IOException {
        return content("run").map(word -> new String(word, StandardCharsets.UTF_8)).orElse(null);
    }

    private Optional<byte[]> content(String name) throws IOException {
        Part part = part(name);
        if (part != null && part.getSize() > LARGEST) {
            throw Invalid.member(name, "shape.Size", 0, LARGEST);
        }
        return part == null ? Optional.empty() : Optional.of(part.getInputStream().readAllBytes());
    }

    private Part part(String name) throws IOException {
        return parts().stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
    }
}

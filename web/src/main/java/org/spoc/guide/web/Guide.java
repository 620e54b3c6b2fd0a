package org.spoc.guide.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.Resource;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The chapters as the build has packed them from {@code docs/guide}: {@code en/parties.md} among the classes, and
 * {@code images/en/parties.webp} among the static files. Each is read once.
 */
@ApplicationScoped
public class Guide {

    private static final String PICTURES = "../images/";

    private final Map<String, ChapterText> read = new ConcurrentHashMap<>();

    /** @param language {@code en} or {@code fr} */
    public ChapterText text(Chapter chapter, String language) {
        return read.computeIfAbsent(language + "/" + chapter.getId(),
                file -> new Markdown(Guide::address).read(chapter, source(file + ".md")));
    }

    private static String source(String file) {
        try (InputStream chapter = Guide.class.getResourceAsStream("/org/spoc/guide/" + file)) {
            return new String(chapter.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String address(String file) {
        if (file.startsWith("#")) {
            return file;
        }
        return file.startsWith(PICTURES) ? picture(file.substring(PICTURES.length()))
                : FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/guide.xhtml?chapter=" + file.replaceFirst("\\.md", "");
    }

    /** A picture that is not there, as before the first ones are taken, breaks no page. */
    private static String picture(String file) {
        Resource picture = FacesContext.getCurrentInstance().getApplication().getResourceHandler().createResource(file, "guide");
        return picture == null ? file : picture.getRequestPath();
    }
}

package org.spoc.guide.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

/** Takes the pictures of the guide: a part of a page, small enough to be kept beside the text. */
final class Camera {

    private static final int QUALITY = 80;
    private static final int HIGHEST = 720;
    private static final int MARGIN = 8;

    private final Path folder;
    private final Set<String> taken = new TreeSet<>();

    Camera(Path folder) {
        this.folder = folder;
    }

    /** Names of the pictures so far. */
    Set<String> taken() {
        return taken;
    }

    /** The whole of a part, or its upper end when it is long. */
    void take(String name, Locator part) {
        take(name, part, HIGHEST);
    }

    void take(String name, Locator part, int highest) {
        BoundingBox box = box(part);
        take(name, part.page(), box.x, box.y, box.width, Math.min(highest, box.height));
    }

    /** A part with a little of what is around it. */
    void takeAround(String name, Locator part) {
        takeBetween(name, part, part);
    }

    /** Everything from one part down to another. */
    void takeBetween(String name, Locator above, Locator below) {
        BoundingBox first = box(above);
        BoundingBox last = box(below);
        double x = Math.max(0, Math.min(first.x, last.x) - MARGIN);
        double y = Math.max(0, first.y - MARGIN);
        take(name, above.page(), x, y, Math.max(first.x + first.width, last.x + last.width) + MARGIN - x, last.y + last.height + MARGIN - y);
    }

    private static BoundingBox box(Locator part) {
        assertThat(part).isVisible();
        return part.boundingBox();
    }

    private void take(String name, Page page, double x, double y, double width, double height) {
        JsonObject clip = new JsonObject();
        clip.addProperty("x", x);
        clip.addProperty("y", y);
        clip.addProperty("width", Math.ceil(width));
        clip.addProperty("height", Math.ceil(height));
        clip.addProperty("scale", 1);
        JsonObject wish = new JsonObject();
        wish.addProperty("format", "webp");
        wish.addProperty("quality", QUALITY);
        wish.add("clip", clip);
        var session = page.context().newCDPSession(page);
        String picture = session.send("Page.captureScreenshot", wish).get("data").getAsString();
        session.detach();
        keep(name, Base64.getDecoder().decode(picture));
    }

    private void keep(String name, byte[] picture) {
        try {
            Files.write(Files.createDirectories(folder).resolve(name + ".webp"), picture);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        if (!taken.add(name)) {
            throw new AssertionError("two pictures are called " + name);
        }
    }
}

package org.spoc.importing.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.spoc.shared.service.RequestThread;

/**
 * The way in for files that come in parts. The server keeps those beside itself and leaves one behind when it could not
 * write it to its end, as on a full disk, which would stay full. They are deleted as soon as no upload is on its way.
 */
@WebFilter({"/import.xhtml", "/api/v1/imports"})
public class UploadDoor extends HttpFilter {

    private static final String PARTS = "*upload_*.tmp";

    private final ReadWriteLock uploads = new ReentrantReadWriteLock();
    private final AtomicBoolean somethingIsLeft = new AtomicBoolean();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestThread.unhurried();
        if (!String.valueOf(request.getContentType()).startsWith("multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        boolean well = false;
        uploads.readLock().lock();
        try {
            chain.doFilter(request, response);
            well = response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        } finally {
            uploads.readLock().unlock();
            tidy(well, request.getServletContext());
        }
    }

    private void tidy(boolean well, ServletContext context) throws IOException {
        if (!well) {
            somethingIsLeft.set(true);
        }
        if (somethingIsLeft.get() && uploads.writeLock().tryLock()) {
            try {
                delete(((File) context.getAttribute(ServletContext.TEMPDIR)).toPath());
                somethingIsLeft.set(false);
            } finally {
                uploads.writeLock().unlock();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PARTS)) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }
}

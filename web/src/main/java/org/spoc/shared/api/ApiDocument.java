package org.spoc.shared.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.spoc.user.TokenScope;

/**
 * What the interface offers, in the words of OpenAPI 3.1. The document is written by hand beside this class; tests hold
 * it against the resources and against the answers of a running server.
 */
@ApplicationScoped
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@TokenReach(read = {TokenScope.READ, TokenScope.WRITE, TokenScope.IMPORT, TokenScope.ADMINISTRATION})
public class ApiDocument {

    static final String PATH = "/openapi.json";
    private static final byte[] DOCUMENT = read();

    @GET
    public byte[] document() {
        return DOCUMENT.clone();
    }

    private static byte[] read() {
        try (InputStream in = ApiDocument.class.getResourceAsStream("openapi.json")) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

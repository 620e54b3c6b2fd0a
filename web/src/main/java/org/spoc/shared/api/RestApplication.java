package org.spoc.shared.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST interface. Resources stand in the packages {@code org.spoc.<feature>.api} and are found by themselves. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {

    /** Where everything stands; addresses in answers are relative to the host, so that they hold behind a proxy as well. */
    static final String ROOT = "/spoc/api/v1/";
    /** A name that no JSON library of the server answers to, so that {@link JsonReading} and {@link JsonWriting} alone do the work. */
    private static final String OWN_JSON = "SpocJson";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.headers.location.relative.resolution.disabled", true,
                "jersey.config.jsonFeature", OWN_JSON, "jersey.config.server.jsonFeature", OWN_JSON,
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.beanValidation.disable.server", true);
    }
}

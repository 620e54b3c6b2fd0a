package org.spoc.shared.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.time.Duration;

/** A request whose body has to arrive in time. */
class TimedRequest extends HttpServletRequestWrapper {

    private final Duration free;
    private final long perSecond;
    private ServletInputStream body;

    TimedRequest(HttpServletRequest request, Duration free, long perSecond) {
        super(request);
        this.free = free;
        this.perSecond = perSecond;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new TimedBody(super.getInputStream(), free, perSecond);
        }
        return body;
    }
}

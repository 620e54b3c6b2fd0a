package org.spoc.shared.api;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spoc.command.service.Outcome;

/** An answer that is held back until what it tells has come to stay. */
class HeldAnswer extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private final Map<String, List<String>> before = new LinkedHashMap<>();

    HeldAnswer(HttpServletResponse response) {
        super(response);
        response.getHeaderNames().forEach(name -> before.put(name, new ArrayList<>(response.getHeaders(name))));
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Held();
    }

    @Override
    public void flushBuffer() {
        // nothing is told yet
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void setContentLength(int length) {
        // counted at the end
    }

    @Override
    public void setContentLengthLong(long length) {
        // counted at the end
    }

    /** @param withBody false when it holds a secret */
    Outcome outcome(boolean withBody) {
        return new Outcome(getStatus(), getHeader(HttpHeaders.LOCATION), getHeader(HttpHeaders.ETAG), getContentType(),
                withBody ? body.toByteArray() : null);
    }

    void tell() throws IOException {
        getResponse().setContentLength(body.size());
        body.writeTo(getResponse().getOutputStream());
        getResponse().flushBuffer();
    }

    /** Nothing of it is told: another answer takes its place. */
    void takeBack() {
        reset();
        before.forEach((name, values) -> values.forEach(value -> addHeader(name, value)));
    }

    private final class Held extends ServletOutputStream {

        @Override
        public void write(int next) {
            body.write(next);
        }

        @Override
        public void write(byte[] source, int from, int length) {
            body.write(source, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("not asynchronous");
        }
    }
}

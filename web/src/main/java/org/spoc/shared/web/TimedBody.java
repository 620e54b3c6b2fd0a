package org.spoc.shared.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;

/** A body that has to arrive in time, so that nobody keeps a thread by sending a byte now and then. */
final class TimedBody extends ServletInputStream {

    private final ServletInputStream content;
    private final long began = System.nanoTime();
    private final long free;
    private final long perSecond;
    private long come;

    /**
     * @param free how long it may take in any case
     * @param perSecond bytes in a second that keep it going after that; 0 when nothing does
     */
    TimedBody(ServletInputStream content, Duration free, long perSecond) {
        this.content = content;
        this.free = free.toNanos();
        this.perSecond = perSecond;
    }

    @Override
    public int read() throws IOException {
        int next = content.read();
        count(next < 0 ? -1 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        return count(content.read(target, from, length));
    }

    private int count(int read) throws IOException {
        come += Math.max(0, read);
        long taken = System.nanoTime() - began;
        if (read >= 0 && taken > free && (perSecond == 0 || come < Duration.ofNanos(taken).toSeconds() * perSecond)) {
            throw new SlowBody();
        }
        return read;
    }

    @Override
    public int available() throws IOException {
        return content.available();
    }

    @Override
    public boolean isFinished() {
        return content.isFinished();
    }

    @Override
    public boolean isReady() {
        return content.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        content.setReadListener(listener);
    }
}

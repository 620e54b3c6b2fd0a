package org.spoc.lifecycle;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Reads a map of stages as it is drawn: {@code A, B ──► C ──► D} or {@code C ◄── A}, any number of lines. */
public final class StagePicture {

    private StagePicture() {
    }

    /** Each arrow as {@code FROM ──► TO}. */
    public static Set<String> arrows(String picture) {
        var found = new TreeSet<String>();
        picture.lines().forEach(line -> {
            boolean back = line.contains("◄──");
            String[] stops = line.split(back ? "◄──" : "──►");
            for (int i = 0; i + 1 < stops.length; i++) {
                String from = stops[back ? i + 1 : i];
                String to = stops[back ? i : i + 1].trim();
                Arrays.stream(from.split(",")).forEach(one -> found.add(one.trim() + " ──► " + to));
            }
        });
        return found;
    }
}

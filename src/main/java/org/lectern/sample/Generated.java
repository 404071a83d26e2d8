package org.lectern.sample;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a generated study was drawn from.
 *
 * @param views number of views written, dirty ones among them
 * @param learners number of viewers that views were drawn from; in small studies some have none
 * @param videos number of videos that views were drawn from; in small studies some have none
 * @param courses number of courses
 * @param dirt number of rows that carry each flaw
 */
public record Generated(long views, int learners, int videos, int courses, Map<Dirt, Long> dirt) {

    public Generated {
        EnumMap<Dirt, Long> all = new EnumMap<>(Dirt.class);
        for (Dirt kind : Dirt.values()) {
            all.put(kind, dirt.getOrDefault(kind, 0L));
        }
        dirt = Collections.unmodifiableMap(all);
    }
}

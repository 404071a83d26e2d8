package org.lectern.ingest.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;

/**
 * Column names, trimmed and made unique.
 *
 * @param names one a column
 * @param notices what had to be changed
 */
public record Headers(List<String> names, List<QualityNotice> notices) {

    private static final Words WORDS = Words.of(Headers.class);

    /** Names a blank header by its place and numbers repeated ones: {@code CW1, CW1 (2)}. */
    public static Headers of(List<String> given) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        int blank = 0;
        int repeated = 0;
        for (int i = 0; i < given.size(); i++) {
            String name = visible(given.get(i));
            if (name.isEmpty()) {
                blank++;
                name = nameless(i);
            } else if (taken.contains(name)) {
                repeated++;
            }
            names.add(unique(name, taken));
        }
        List<QualityNotice> notices = new ArrayList<>();
        if (blank > 0) {
            notices.add(new QualityNotice("blank-headers", WORDS.say("notice.blank-headers", blank)));
        }
        if (repeated > 0) {
            notices.add(new QualityNotice("repeated-headers", WORDS.say("notice.repeated-headers", repeated)));
        }
        return new Headers(List.copyOf(names), notices);
    }

    /** What a column without a name is called, by its place from 0. */
    public static String nameless(int i) {
        return WORDS.say("header.blank", String.valueOf(i + 1));
    }

    private static String visible(String given) {
        return given.replaceAll("[\\u00ad\\u200b\\ufeff\\p{Cntrl}]+", "")
                .strip()
                .replaceAll("^\"(.*)\"$", "$1")
                .strip();
    }

    private static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int n = 2; !taken.add(candidate); n++) {
            candidate = name + " (" + n + ")";
        }
        return candidate;
    }
}

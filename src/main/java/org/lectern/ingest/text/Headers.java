package org.lectern.ingest.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.source.ColumnNames;

/**
 * Column names, trimmed and made unique.
 *
 * @param names one a column
 * @param notices what had to be changed
 */
public record Headers(List<String> names, List<QualityNotice> notices) {

    private static final Words WORDS = Words.of(Headers.class);
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b\\ufeff\\p{Cntrl}]+");

    /** Longer than any title; what goes on is text that was taken for a header. */
    private static final int LONGEST = 500;

    /** Names a blank header by its place and numbers repeated ones: {@code CW1, CW1 (2)}. */
    public static Headers of(List<String> given) {
        Map<String, Integer> taken = new HashMap<>();
        List<String> names = new ArrayList<>();
        int blank = 0;
        int repeated = 0;
        for (int i = 0; i < given.size(); i++) {
            String name = visible(given.get(i));
            if (name.isEmpty()) {
                blank++;
                name = nameless(i);
            } else if (taken.containsKey(name)) {
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
        return new Headers(new ColumnNames(names), notices);
    }

    /** What a column without a name is called, by its place from 0. */
    public static String nameless(int i) {
        return WORDS.say("header.blank", String.valueOf(i + 1));
    }

    private static String visible(String given) {
        String name = INVISIBLE.matcher(given).replaceAll("").strip();
        if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
            name = name.substring(1, name.length() - 1).strip();
        }
        return name.length() > LONGEST ? name.substring(0, LONGEST).strip() + "…" : name;
    }

    /** @param taken each name with the number that the next of its kind is tried with */
    private static String unique(String name, Map<String, Integer> taken) {
        String candidate = name;
        while (taken.containsKey(candidate)) {
            int n = taken.merge(name, 1, Integer::sum);
            candidate = name + " (" + n + ")";
        }
        taken.put(candidate, 1);
        return candidate;
    }
}

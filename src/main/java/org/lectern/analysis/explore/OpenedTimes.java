package org.lectern.analysis.explore;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When content was opened.
 *
 * @param days number of engagements by day; days without any are left out
 * @param hours number of engagements in each of 24 hours of the day
 */
record OpenedTimes(SortedMap<LocalDate, Long> days, List<Long> hours) {

    /** So many points make a curve. */
    private static final int MOST = 1000;

    private static final int WEEK = 7;

    /**
     * Some days together, mostly one.
     *
     * @param from the first of them
     */
    record Stretch(LocalDate from, long engagements) {}

    /**
     * A day of the week.
     *
     * @param days how many of them there are from the first day to the last
     * @param engagements on all of them
     */
    record Weekday(DayOfWeek day, long days, long engagements) {

        /** How many a day; 0 where there is no such day. */
        double aDay() {
            return days == 0 ? 0 : (double) engagements / days;
        }
    }

    OpenedTimes {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        hours = List.copyOf(hours);
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    /** How many days a point of the curve stands for: one, or whole weeks where there are very many days. */
    int step() {
        long all = days.lastKey().toEpochDay() - days.firstKey().toEpochDay() + 1;
        return all <= MOST ? 1 : (int) Math.ceilDiv(all, (long) MOST * WEEK) * WEEK;
    }

    /** From the first day to the last, those without any engagement among them. */
    List<Stretch> stretches() {
        List<Stretch> all = new ArrayList<>();
        int step = step();
        for (LocalDate from = days.firstKey(); !from.isAfter(days.lastKey()); from = from.plusDays(step)) {
            all.add(new Stretch(
                    from,
                    days.subMap(from, from.plusDays(step)).values().stream()
                            .mapToLong(Long::longValue)
                            .sum()));
        }
        return all;
    }

    /** Monday first. */
    List<Weekday> weekdays() {
        long[] counts = new long[WEEK];
        days.forEach((day, count) -> counts[day.getDayOfWeek().getValue() - 1] += count);
        long[] there = new long[WEEK];
        long all = days.lastKey().toEpochDay() - days.firstKey().toEpochDay() + 1;
        int first = days.firstKey().getDayOfWeek().getValue() - 1;
        for (int place = 0; place < WEEK; place++) {
            there[(first + place) % WEEK] = (all - place + WEEK - 1) / WEEK;
        }
        List<Weekday> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(new Weekday(day, there[day.getValue() - 1], counts[day.getValue() - 1]));
        }
        return week;
    }
}

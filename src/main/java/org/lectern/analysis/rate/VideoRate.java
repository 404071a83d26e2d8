package org.lectern.analysis.rate;

import java.util.Comparator;
import java.util.List;

/**
 * The views of one video in one course, or of one title in all courses.
 *
 * @param video its title
 * @param course its name; empty where the views name none
 * @param rates one a property that was asked for
 */
public record VideoRate(String video, String course, List<Rate> rates) {

    /** Surest to be high first, equal ones by title and course. */
    public static final Comparator<VideoRate> SUREST_FIRST = surestFirst(0);

    public VideoRate {
        rates = List.copyOf(rates);
    }

    /** As {@link #SUREST_FIRST}, by one of the properties. */
    public static Comparator<VideoRate> surestFirst(int property) {
        return Comparator.comparing((VideoRate video) -> video.rates.get(property), Rate.SUREST_FIRST)
                .thenComparing(VideoRate::video)
                .thenComparing(VideoRate::course);
    }

    /** Of the property that was asked for first. */
    public Rate rate() {
        return rates.getFirst();
    }
}

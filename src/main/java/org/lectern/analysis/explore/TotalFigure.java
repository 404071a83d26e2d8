package org.lectern.analysis.explore;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.lectern.analysis.Mode;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.Heading;

/** The videos of which most is watched: in full lengths, or as the sums of percentages that were published. */
record TotalFigure(ExploreResult result) {

    private static final Words WORDS = Words.of(TotalFigure.class);

    private static final String ID = "top_videos_by_total";
    private static final int PUBLISHED_DIGITS = 2;

    BarFigure figure() {
        List<Engagement> top =
                result.byTotal().stream().limit(result.params().ranked()).toList();
        return result.params().mode() == Mode.AS_PUBLISHED ? sums(top, top.getFirst()) : lengths(top, top.getFirst());
    }

    private BarFigure lengths(List<Engagement> top, Engagement first) {
        Heading heading = new Heading(ID, WORDS.say("videos-by-length.title", top.size()), ExploreTables.BY_TOTAL);
        Caption caption = heading.saying(
                WORDS.say("videos-by-length.alternative", first.name(), first.fullLengths(), first.views()),
                WORDS.say("videos-by-length.note", top.size(), result.videos().size()));
        return figure(
                caption,
                WORDS.say("axis.lengths"),
                top,
                Engagement::fullLengths,
                video -> WORDS.say("videos-by-length.label", video.fullLengths()));
    }

    private BarFigure sums(List<Engagement> top, Engagement first) {
        Heading heading = new Heading(ID, WORDS.say("videos-by-total.title", top.size()), ExploreTables.BY_TOTAL);
        Caption caption = heading.saying(
                WORDS.say("videos-by-total.alternative", first.name(), first.total(), first.views()),
                WORDS.say("videos-by-total.note", top.size(), result.videos().size()));
        return figure(
                caption,
                WORDS.say("axis.total"),
                top,
                Engagement::total,
                video -> Magnitude.of(video.total(), PUBLISHED_DIGITS));
    }

    private static BarFigure figure(
            Caption caption,
            String axis,
            List<Engagement> top,
            ToDoubleFunction<Engagement> value,
            Function<Engagement, String> label) {
        return new BarFigure(
                caption,
                Axis.fromZero(axis),
                WORDS.say("label.video"),
                top.stream().map(Engagement::name).toList(),
                top.stream().map(value::applyAsDouble).toList(),
                top.stream().map(label).toList());
    }
}

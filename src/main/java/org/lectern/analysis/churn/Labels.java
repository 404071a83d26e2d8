package org.lectern.analysis.churn;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.analysis.rate.VideoRate;
import org.lectern.contract.Words;

/** What to call a video: its title, with its course where another course has a video of that title. */
final class Labels {

    private static final Words WORDS = Words.of(Labels.class);

    private final Set<String> shared = new HashSet<>();

    Labels(List<VideoRate> videos) {
        Set<String> seen = new HashSet<>();
        videos.stream().map(VideoRate::video).filter(title -> !seen.add(title)).forEach(shared::add);
    }

    String of(VideoRate video) {
        return shared.contains(video.video()) && !video.course().isEmpty()
                ? WORDS.say("label.video-in-course", video.video(), video.course())
                : video.video();
    }
}

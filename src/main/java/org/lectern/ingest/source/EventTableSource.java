package org.lectern.ingest.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/**
 * Events of a player as a table that has a column for each thing that they tell.
 *
 * @param spellings of the columns' names, parted by vertical bars, the preferred first
 * @param needed columns without which it is another table
 */
record EventTableSource(
        String id, EventFormat format, CompletionRule rule, Map<Detail, String> spellings, Set<Detail> needed)
        implements Source {

    /**
     * The table {@code video_playback_events} of Open edX Aspects (openedx/aspects-dbt): xAPI's verbs, {@code video_position}
     * in whole seconds, which of a jump is where it begins, and in later versions {@code video_duration}.
     */
    static final Source ASPECTS = new EventTableSource(
            "aspects-video-events",
            EventFormat.XAPI_TABLE,
            OpenEdxEventsSource.LATER,
            Map.of(
                    Detail.ID, "event_id",
                    Detail.LEARNER, "actor_id",
                    Detail.VIDEO, "object_id|video_id",
                    Detail.TITLE, "video_name|object_name|block_name",
                    Detail.COURSE, "course_key|course_id|course_name",
                    Detail.KIND, "verb_id",
                    Detail.TIME, "emission_time",
                    Detail.SECOND, "video_position",
                    Detail.LENGTH, "video_duration"),
            Set.of(Detail.LEARNER, Detail.VIDEO, Detail.KIND, Detail.TIME, Detail.SECOND));

    /**
     * Stanford's tables {@code EdxTrackEvent} and {@code VideoInteraction} (datastage.stanford.edu): the events of Open edX
     * with their names there, and no lengths. MOOCdb keeps the same columns under {@code observed_event_type}.
     */
    static final Source DATASTAGE = new EventTableSource(
            "datastage-video-events",
            EventFormat.EDX_TABLE,
            OpenEdxEventsSource.LATER,
            Map.ofEntries(
                    Map.entry(Detail.LEARNER, "anon_screen_name|screen_name|user_id|username"),
                    Map.entry(Detail.VIDEO, "video_id|resource_display_name|video_code"),
                    Map.entry(Detail.TITLE, "resource_display_name|video_title"),
                    Map.entry(Detail.COURSE, "course_display_name|course_id"),
                    Map.entry(Detail.SESSION, "session|session_id"),
                    Map.entry(Detail.KIND, "event_type|observed_event_type"),
                    Map.entry(Detail.TIME, "time|observed_event_timestamp|event_time"),
                    Map.entry(Detail.SECOND, "video_current_time"),
                    Map.entry(Detail.FROM, "video_old_time"),
                    Map.entry(Detail.TO, "video_new_time"),
                    Map.entry(Detail.SPEED, "video_new_speed"),
                    Map.entry(Detail.LENGTH, "video_duration|video_length|duration")),
            Set.of(Detail.LEARNER, Detail.VIDEO, Detail.KIND, Detail.TIME, Detail.SECOND, Detail.FROM, Detail.TO));

    /** The table {@code video_events} of OLI Torus (Simon-Initiative/oli-torus): xAPI's verbs. */
    static final Source TORUS = new EventTableSource(
            "torus-video-events",
            EventFormat.XAPI_TABLE,
            CompletionRule.USUAL,
            Map.ofEntries(
                    Map.entry(Detail.ID, "event_id"),
                    Map.entry(Detail.LEARNER, "user_id"),
                    Map.entry(Detail.VIDEO, "video_url|content_element_id"),
                    Map.entry(Detail.TITLE, "video_title"),
                    Map.entry(Detail.COURSE, "section_id"),
                    Map.entry(Detail.SESSION, "session_id"),
                    Map.entry(Detail.KIND, "verb"),
                    Map.entry(Detail.TIME, "timestamp"),
                    Map.entry(Detail.SECOND, "video_time"),
                    Map.entry(Detail.FROM, "video_seek_from"),
                    Map.entry(Detail.TO, "video_seek_to"),
                    Map.entry(Detail.LENGTH, "video_length")),
            Set.of(Detail.LEARNER, Detail.VIDEO, Detail.KIND, Detail.TIME, Detail.SECOND, Detail.FROM, Detail.TO));

    @Override
    public Optional<Recognition> recognise(Head head) {
        Map<Detail, String> found = new EnumMap<>(Detail.class);
        spellings.forEach(
                (detail, names) -> head.header(names.split("\\|")).ifPresent(header -> found.put(detail, header)));
        return found.keySet().containsAll(needed) ? Optional.of(recognition(found)) : Optional.empty();
    }

    private Recognition recognition(Map<Detail, String> found) {
        List<String> evidence = needed.stream().sorted().map(found::get).toList();
        Map<Field, String> columns = Map.of(
                Field.LEARNER, found.get(Detail.LEARNER),
                Field.VIDEO, found.get(Detail.VIDEO),
                Field.COMPLETION, found.get(Detail.SECOND),
                Field.TIMESTAMP, found.get(Detail.TIME));
        return new Recognition(id, evidence, Meaning.COVERAGE, rule, new Contents.Events(format, columns, found));
    }
}

package org.lectern.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderUnitTest {

    @ParameterizedTest
    @CsvSource({
        "Watch Time (%), PERCENT",
        "watchPercentage, PERCENT",
        "Prozent gesehen, PERCENT",
        "Progress (0-1), FRACTION",
        "fracComp, FRACTION",
        "Completion rate, SHARE",
        "Abschlussquote, SHARE",
        "duration, UNSAID",
        "watched, UNSAID",
        "watched (min), MINUTES",
        "Minutes Delivered, MINUTES",
        "length_s, SECONDS",
        "watchTimeSec, SECONDS",
        "duration_ms, MILLISECONDS",
        "Dauer (Std), HOURS",
        "watch count, COUNT",
        "times watched, COUNT",
        "minutos vistos, MINUTES",
        "观看时长(分钟), MINUTES",
        "視聴時間（秒）, SECONDS",
        "观看次数, COUNT",
        "完成率, SHARE",
        "观看百分比, PERCENT",
        "izlenme oranı, SHARE",
        "время просмотра (мин), MINUTES",
        "s, UNSAID"
    })
    void isWhatAHeaderSays(String header, HeaderUnit unit) {
        assertEquals(unit, HeaderUnit.of(header));
    }

    @ParameterizedTest
    @CsvSource({"duration_min, duration", "Minutes viewed, viewed", "watched (sec), watched", "session, session"})
    void wordsOfTimeCanBeTakenAway(String header, String left) {
        assertEquals(left, HeaderUnit.withoutTime(header));
    }
}

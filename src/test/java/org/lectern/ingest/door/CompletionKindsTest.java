package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.Choices;
import org.lectern.analysis.explore.ExploreAnalysis;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.ImportOptions.Unit;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.study.Meaning;

/** What the one number everything rests on is taken from, by the ways in which exports write it. */
class CompletionKindsTest {

    @TempDir
    Path folder;

    private ImportReport report(String text, ImportOptions options) throws IOException {
        Path file = Files.writeString(folder.resolve("views.csv"), text);
        return Importer.inspect(file, options, TaskContext.quiet());
    }

    private ImportReport report(String text) throws IOException {
        return report(text, ImportOptions.standard());
    }

    private static double mean(ImportReport report) {
        assertNull(report.trouble());
        return Math.round(100 * Objects.requireNonNull(report.completion()).mean()) / 100.0;
    }

    private static Problem trouble(ImportReport report) {
        return Objects.requireNonNull(report.trouble());
    }

    private static Stream<String> notices(ImportReport report) {
        return report.notices().stream().map(QualityNotice::code);
    }

    /** Watched seconds of 24 rows, each a twelfth of a video of ten minutes longer than the last, twice. */
    private static String rows(String header, IntFunction<String> cells) {
        return "user,clip," + header + "\n"
                + IntStream.range(0, 24)
                        .mapToObj(i -> "u" + i % 12 + ",c" + i / 12 + "," + cells.apply(i % 12) + "\n")
                        .collect(Collectors.joining());
    }

    /** Seven twelfths of the length at the middle: the mean of 1/12 to 12/12 is 54.17. */
    @ParameterizedTest
    @CsvSource({
        "'video,watched,duration'",
        "'video,progress,video length'",
        "'video,viewed seconds,duration'",
        "'video,Time watched (sec),Length (sec)'"
    })
    void secondsBesideALengthAreTimeOverLength(String header) throws IOException {
        ImportReport report = report(rows(header, i -> "x," + (i + 1) * 50 + ",600"));
        assertEquals(54.17, mean(report));
        assertEquals(Meaning.TIME_OVER_LENGTH, report.recognition().meaning());
        assertTrue(notices(report).anyMatch("time-over-length"::equals));
    }

    @ParameterizedTest
    @CsvSource({
        "'video,watched (min),duration (min)',0.5,6",
        "'video,minutes watched,duration',0.5,360",
        "'video,minutes watched,duration',0.5,6",
        "'video,Angesehene Zeit (Minuten),Video length (Minuten)',0.5,6",
        "'video,play_time_ms,duration_ms',30000,360000",
        "'video,play_duration,video_duration',30,360"
    })
    void timeSaysItsUnitInTheHeader(String header, double step, double length) throws IOException {
        ImportReport report = report(rows(header, i -> "x," + (i + 1) * step + "," + length));
        assertEquals(54.17, mean(report));
        assertEquals(Meaning.TIME_OVER_LENGTH, report.recognition().meaning());
    }

    @Test
    void clocksAreTime() throws IOException {
        ImportReport report = report("""
                user_name,video,duration,total_view_time
                ann@example.org,Intro,0:40:00,0:50:00
                bob@example.org,Intro,0:40:00,0:10:00
                cat@example.org,Intro,40:00,20 min
                """);
        // 125 cut to 100, 25 and 50.
        assertEquals(58.33, mean(report));
        assertEquals(1, report.counts().capped());
    }

    /** Clips of 40 to 95 seconds, all numbers below 100: one reading is a third below the other. */
    @Test
    void secondsOfShortClipsAreNotTakenForPercent() throws IOException {
        ImportReport report = report(rows("video,watched,duration", i -> "x," + (i + 1) * 6 + "," + (40 + 5 * i)));
        assertTrue(notices(report).anyMatch("time-not-percent"::equals));
        double expected = IntStream.range(0, 12)
                .mapToDouble(i -> 600.0 * (i + 1) / (40 + 5 * i))
                .average()
                .orElseThrow();
        assertEquals(expected, mean(report), 0.01);
    }

    @Test
    void percentBesideALengthStaysPercent() throws IOException {
        ImportReport report = report(rows("video,progress,duration", i -> "x," + (i == 11 ? 100 : 8 * i) + ",600"));
        assertEquals(45, mean(report));
        assertEquals(Meaning.UNKNOWN, report.recognition().meaning());
    }

    static Stream<Arguments> questions() {
        String[] few = {"3", "0", "1", "2", "0", "1"};
        return Stream.of(
                Arguments.of("unclear-count", "user,video,completed\n" + lines(few)),
                Arguments.of("unclear-count", "user,video,watched\n" + lines(few)),
                Arguments.of("unclear-count", "user,video,Progress\n" + lines(few)),
                Arguments.of("unclear-above", "user,video,watched\n" + lines("310", "45", "600", "80")),
                Arguments.of("unclear-above", "user,video,completion\n" + lines("310", "45", "600", "280")),
                Arguments.of("unclear-time", "user,video,watched,duration\n" + lines("20,60", "55,60", "31,60")),
                Arguments.of("unclear-time", "user,video,watched,duration\n" + lines("5,600", "9.5,600", "3.2,240")),
                Arguments.of("unclear-time", "user,video,watched,duration\n" + lines("5,600", "64,600", "32,240")),
                Arguments.of("unclear-fraction", "user,video,watched %\n" + lines("0.2", "0.4", "0.3")),
                Arguments.of("unclear-fraction", "user,video,percent complete\n" + lines("0", "1", "1")),
                Arguments.of("no-length", "user,video,minutes watched\n" + lines("2", "4", "3.5")),
                Arguments.of("no-length", "user,video,watch time\n" + lines("0:20", "1:40", "0:35")));
    }

    private static String lines(String... cells) {
        return IntStream.range(0, cells.length)
                .mapToObj(i -> "u" + i + ",v," + cells[i] + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whatStaysAGuessIsAsked(String code, String text) throws IOException {
        Problem question = trouble(report(text));
        assertEquals(code, question.code());
        assertTrue(Importer.isQuestion(question));
    }

    @Test
    void bothReadingsAreToldWithTheirMeans() throws IOException {
        String text = "user,video,watched,duration\n" + lines("20,60", "55,60", "30,60");
        assertEquals(
                "The column watched may hold percent, with a mean of 35 %, or seconds of watching, which over the length"
                        + " of the video have a mean of 58.33 %.",
                trouble(report(text)).sentence());
        assertEquals(35, mean(report(text, ImportOptions.standard().withUnit(Unit.PERCENT))));
        assertEquals(58.33, mean(report(text, ImportOptions.standard().withUnit(Unit.SECONDS))));
        Map<Field, String> mapped = Map.of(Field.WATCH_TIME, "watched");
        assertEquals(58.33, mean(report(text, ImportOptions.standard().withMapping(mapped))));
        String minutes = text.replace(",60", ",3600");
        assertEquals(58.33, mean(report(minutes, ImportOptions.standard().withUnit(Unit.MINUTES))));
    }

    @ParameterizedTest
    @CsvSource({"percent_viewed,1.0003", "% watched,1", "Prozent gesehen (watched percent),0.99"})
    void fractionsUnderAHeaderThatSaysPercentAreRead(String header, double largest) throws IOException {
        String name = header.startsWith("Prozent") ? "watched percent" : header.startsWith("%") ? "watched %" : header;
        ImportReport report = report(rows("video," + name, i -> "x," + (i == 11 ? largest : i / 12.0)));
        assertEquals(100 * (55 / 12.0 + Math.min(1, largest)) / 12, mean(report), 0.006);
        assertTrue(notices(report).anyMatch("fraction-not-percent"::equals));
    }

    @ParameterizedTest
    @CsvSource({
        "'Total Completion,Avg. Completion Rate','80%,40%',80",
        "'Avg. Completion Rate,Total Completion','40%,80%',80",
        "'avg_completion_rate,completion rate','40,80',80",
        "'Quiz score (%),Percent watched','40,80',80",
        "'Average completion,Unique completion (%),Total watched (%)','20,80,130',80",
        "'avg percent viewed,percent of plays,total percent viewed','20,30,80',80"
    })
    void ofSeveralPercentagesOneIsTakenAndTheOthersNamed(String headers, String cells, double expected)
            throws IOException {
        ImportReport report = report("user,video," + headers + "\nann,Intro," + cells + "\nbob,Intro," + cells + "\n");
        assertEquals(expected, mean(report));
        assertTrue(notices(report).anyMatch("other-percentages"::equals));
    }

    @ParameterizedTest
    @CsvSource({
        "Completed,100",
        "Not started,0",
        "<1%,1",
        ">95%,95",
        "85 percent,85",
        "'=\"85,5\"',85.5",
        "'85,5\u00a0%',85.5",
        "'85,5\u202f%',85.5",
        "\u0668\u0665\u066b\u0665\u066a,85.5",
        "85 Prozent,85",
        "Abgeschlossen,100",
        "non commenc\u00e9,0",
        "\u2264 12 %,12"
    })
    void isReadHoweverItIsWritten(String cell, double expected) throws IOException {
        ImportReport report = report("user\tvideo\tcompletion\nann\tIntro\t45%\nbob\tIntro\t55%\ncat\tIntro\t" + cell
                + "\ndan\tIntro\t50%\n");
        assertEquals(4, report.counts().kept(), report.counts().toString());
        assertEquals(Math.round(100 * (150 + expected) / 4) / 100.0, mean(report));
    }

    /** 1 stands for the whole video in a column of fractions. */
    @Test
    void wordsAreInTheUnitOfTheNumbers() throws IOException {
        ImportReport report = report("user,video,completion\nann,v,0.5\nbob,v,Completed\ncat,v,0.3\n");
        assertEquals(60, mean(report));
    }

    @Test
    void textsThatSayNothingOfAllOrNoneStaySetAside() throws IOException {
        ImportReport report = report("user,video,completion\nann,v,50\nbob,v,In progress\ncat,v,inf\ndan,v,70\n");
        assertEquals(2, report.counts().kept());
        assertEquals("no-completion", report.counts().setAside().getFirst().code());
    }

    /** A third of the rows cannot be read, so that no answer may begin without saying so. */
    @Test
    void whatIsMissingGoesBeforeTheHeadline() throws IOException {
        String text = "user,video,completion\n" + "ann,v,50\nbob,v,80\ncat,v,In progress\n".repeat(20);
        Path file = Files.writeString(folder.resolve("views.csv"), text);
        try (Imported imported = Importer.open(file, ImportOptions.standard(), TaskContext.quiet())) {
            String headline = new ExploreAnalysis()
                    .answer(Choices.standard(), imported.study(), TaskContext.quiet())
                    .reading()
                    .headline();
            assertTrue(headline.startsWith("20 of the 60 rows of the file (33.3 %) are missing"), headline);
        }
    }

    /** Means of 22.87 and of 59.17: 20, 90, 55, 70, 80 and 40. */
    @ParameterizedTest
    @CsvSource({"percent", "completion", "Fortschritt"})
    void twoUnitsInOneColumnAreAsked(String header) throws IOException {
        String text = "user,video," + header + "\n" + lines("0.2", "0.9", "55", "0.7", "80", "0.4");
        Problem question = trouble(report(text));
        assertEquals("unclear-mixed", question.code());
        assertTrue(question.sentence().contains("22.87 %"), question.sentence());
        assertTrue(question.sentence().contains("59.17 %"), question.sentence());
        assertEquals(22.87, mean(report(text, ImportOptions.standard().withUnit(Unit.PERCENT))));
    }

    /** Three of sixty numbers that are whole otherwise. */
    @Test
    void aFewFractionsAmongWholePercentagesAreAsked() throws IOException {
        String[] cells = IntStream.range(0, 60)
                .mapToObj(i -> i < 3 ? "0." + (i + 4) : "" + i)
                .toArray(String[]::new);
        assertEquals(
                "unclear-mixed",
                trouble(report("user,video,percent watched\n" + lines(cells))).code());
        cells[59] = "58.5";
        assertEquals(
                Unit.PERCENT,
                report("user,video,percent watched\n" + lines(cells)).unit());
    }

    @Test
    void aHeaderThatSaysPercentIsNotBelievedWhereHalfTheNumbersAreAboveAHundred() throws IOException {
        assertEquals(
                "unclear-above",
                trouble(report("user,video,watched %\n" + lines("40", "250", "80", "310", "120", "90")))
                        .code());
    }

    /** Of five rows with a sign and three without, those without are fractions. */
    @Test
    void fractionsBesidePercentSignsAreAsked() throws IOException {
        String bare = "user,video,completion\n" + lines("20%", "30%", "40%", "50%", "60%", "0.7", "0.8", "0.9");
        assertEquals("unclear-mixed", trouble(report(bare)).code());
        ImportReport signed =
                report("user,video,completion\n" + lines("20%", "30%", "40%", "0.5%", "0.7%", "70", "80"));
        assertEquals(34.46, mean(signed));
    }

    /** Who leaves at once leaves below 1 %, but as many leave soon after. */
    @Test
    void smallPercentagesAreNoSecondUnit() throws IOException {
        ImportReport report =
                report("user,video,percent\n" + lines("0.2", "0.9", "1.3", "0.4", "2.6", "7", "80", "55"));
        assertEquals(Unit.PERCENT, report.unit());
    }

    /** Seconds up to the lengths, near them, and minutes up to them, below a name of completion. */
    @ParameterizedTest
    @CsvSource({
        "completion,'15,60|55,60|60,60|90,90',55,79.17,SECONDS",
        "Video completion,'12,120|36,120|60,120|96,120',51,42.5,SECONDS",
        "total completion,'5,1200|20,1200|30,1800|12,1800',16.75,66.25,MINUTES"
    })
    void aNameOfCompletionIsHeldAgainstTheLengths(String header, String rows, double percent, double time, Unit unit)
            throws IOException {
        String text = "user,video," + header + ",duration\n" + lines(rows.split("\\|"));
        assertEquals("unclear-time", trouble(report(text)).code());
        assertEquals(time, mean(report(text, ImportOptions.standard().withUnit(unit))));
        assertEquals(percent, mean(report(text, ImportOptions.standard().withUnit(Unit.PERCENT))));
    }

    /** 100 % of a video of two minutes, or lengths of 100 seconds, in which both readings are one. */
    @ParameterizedTest
    @CsvSource({"'15,120|55,120|60,60|100,120'", "'15,100|55,100|60,100|100,100'", "'15,900|55,600|60,200|100,900'"})
    void aNameOfCompletionIsBelievedWhereNoNumberSpeaksAgainstIt(String rows) throws IOException {
        ImportReport report = report("user,video,completion,duration\n" + lines(rows.split("\\|")));
        assertEquals(57.5, mean(report));
        assertEquals(Unit.PERCENT, report.unit());
    }

    @Test
    void manyNumbersAboveAHundredAreNoPercentageWhateverTheName() throws IOException {
        assertEquals(
                "unclear-above",
                trouble(report("user,video,completion\n" + lines("10", "45", "160", "80", "240", "30", "120")))
                        .code());
    }

    /** A column of time is time, whatever it was chosen for: 6 of 12, 9 of 12 and 3 of 12 minutes. */
    @ParameterizedTest
    @CsvSource({
        "Gesehen Minuten,Dauer (Minuten)",
        "minutos vistos,duración (minutos)",
        "\u89c2\u770b\u65f6\u957f(\u5206\u949f),\u65f6\u957f(\u5206\u949f)",
        "izlenen dakika,s\u00fcre (dakika)",
        "\u043f\u0440\u043e\u0441\u043c\u043e\u0442\u0440\u0435\u043d\u043e (\u043c\u0438\u043d),length (\u043c\u0438\u043d)",
        "Minuty obejrzane,d\u0142ugo\u015b\u0107 (minuty)",
    })
    void timeInOtherLanguagesIsTimeEvenWhereItIsChosenForCompletion(String header, String length) throws IOException {
        String text = "user,video," + header + "," + length + "\n" + lines("6,12", "9,12", "3,12");
        Map<Field, String> lengths = Map.of(Field.VIDEO_LENGTH, length);
        ImportReport found = report(text, ImportOptions.standard().withMapping(lengths));
        assertEquals(50, mean(found));
        assertEquals(Meaning.TIME_OVER_LENGTH, found.recognition().meaning());
        Map<Field, String> chosen = Map.of(Field.VIDEO_LENGTH, length, Field.COMPLETION, header, Field.WATCH_TIME, "");
        assertEquals(50, mean(report(text, ImportOptions.standard().withMapping(chosen))));
        assertEquals(
                6,
                mean(report(text, ImportOptions.standard().withMapping(chosen).withUnit(Unit.PERCENT))));
        assertEquals(
                "no-length",
                trouble(report(
                                "user,video," + header + "\n" + lines("6", "9", "3"),
                                ImportOptions.standard().withMapping(Map.of(Field.COMPLETION, header))))
                        .code());
    }

    /** 5, 50 and 20 of 50 minutes, as hours and minutes beside hours, minutes and seconds, and as milliseconds beside seconds. */
    @ParameterizedTest
    @CsvSource({
        "'00:05,00:50:00|00:50,00:50:00|00:20,00:50:00'",
        "'00:05:00,00:50|00:50:00,00:50|00:20:00,00:50'",
        "'5:00,0:50:00|50:00,0:50:00|20:00,0:50:00'",
        "'0:05,0:50|0:50,0:50|0:20,0:50'",
        "'300000,3000|3000000,3000|1200000,3000'",
        "'300,3000000|3000,3000000|1200,3000000'"
    })
    void timesOfTwoUnitsFitTogether(String rows) throws IOException {
        ImportReport report = report("user,video,watch time,duration\n" + lines(rows.split("\\|")));
        assertEquals(50, mean(report));
    }

    @Test
    void aHeaderWithoutEndIsCutWhereItIsShown() throws IOException {
        String sentence =
                trouble(report("who," + "x".repeat(3000) + "\nann,5\n")).sentence();
        assertTrue(sentence.length() < 300, sentence);
    }

    @Test
    void whatStandsInPlaceOfHeadersIsNotShown() throws IOException {
        Problem refusal = trouble(report("maria@example.org;Intro;50\nana@example.org;Intro;70\n"));
        assertEquals("no-names", refusal.code());
        assertFalse((refusal.sentence() + refusal.remedy()).matches(".*(maria|ana|Intro).*"), refusal.toString());
    }

    @Test
    void numbersInGroupsOfThreeDigitsAreWhole() throws IOException {
        ImportReport german = report("""
                Nutzer;Video;Angesehen (s);Dauer (s)
                a;Ebbe;600;2.000
                b;Ebbe;1.200;2.000
                c;Flut;900;1.000
                """);
        assertEquals((30 + 60 + 90) / 3.0, mean(german), 1e-9);
        ImportReport english = report("""
                user,video,watched seconds,video length seconds
                a,Tides,"1,500","3,000"
                b,Tides,300,"3,000"
                """);
        assertEquals(30, mean(english), 1e-9);
        ImportReport plain = report("""
                user;video;watched seconds;video length seconds
                a;Tides;150;3.000
                b;Tides;750;3.000
                """);
        assertEquals(15, mean(plain), 1e-9);
    }

    @Test
    void threeDecimalsAreNoGroups() throws IOException {
        ImportReport report = report("""
                user,video,watched seconds,video length seconds
                a,Clip,12.345,24.690
                b,Clip,24.690,24.690
                """);
        assertEquals(75, mean(report), 1e-9);
        ImportReport percent = report("user,video,percent watched\na,Clip,85.125\nb,Clip,100\nc,Clip,50.250\n");
        assertEquals((85.125 + 100 + 50.25) / 3, mean(percent), 0.005);
    }

    @ParameterizedTest
    @ValueSource(strings = {"completion_ratio", "watched percent", "Fortschritt"})
    void sharesThatOftenGoBeyondOneAreAskedAbout(String header) throws IOException {
        String text = "user,video," + header + "\na,V,0.2\nb,V,0.4\nc,V,1.4\nd,V,0.9\n";
        Problem question = trouble(report(text));
        assertEquals("unclear-beyond-one", question.code());
        assertTrue(Importer.isQuestion(question));
        assertTrue(question.sentence().contains("62.5 %"), question.sentence());
        ImportOptions fractions = ImportOptions.standard().withUnit(Unit.FRACTION);
        assertEquals(62.5, mean(report(text, fractions)), 1e-9);
    }

    @Test
    void wordsOfMoreLanguagesAreRead() throws IOException {
        ImportReport turkish = report("Öğrenci;Video;İzlenme oranı\na;V;%50\nb;V;Tamamlandı\nc;V;Başlamadı\n");
        assertEquals(50, mean(turkish), 1e-9);
        ImportReport chinese = report("用户,视频,观看进度\na,V,30%\nb,V,已完成\nc,V,未开始\nd,V,70%\n");
        assertEquals(50, mean(chinese), 1e-9);
    }

    @Test
    void theProgressOfAVideoGoesBeforeThatOfItsCourse() throws IOException {
        ImportReport report = report("""
                student,video,Course progress (%),Video progress (%)
                a,V,90,10
                b,V,90,30
                """);
        assertEquals(20, mean(report), 1e-9);
        assertTrue(notices(report).anyMatch("other-percentages"::equals));
        ImportReport german = report("""
                Benutzer;Video;Durchschnittliche Wiedergabe (%);Gesamtabdeckung (%)
                a;V;5;10
                b;V;6;30
                """);
        assertEquals(20, mean(german), 1e-9);
    }

    @Test
    void aMomentIsNoShare() throws IOException {
        String text = "user,video_id,event_type,video_current_time\na,v1,play_video,0\na,v1,pause_video,80\n";
        Problem refusal = trouble(report(text));
        assertFalse(refusal.remedy().contains("--map"), refusal.remedy());
        ImportOptions chosen = ImportOptions.standard().withMapping(Map.of(Field.COMPLETION, "video_current_time"));
        assertEquals("moment", trouble(report(text, chosen)).code());
    }

    @ParameterizedTest
    @CsvSource({
        "completion,'1,2,1,2'",
        "watched,'0,3,0,3'",
        "progress,'1,2,2,1'",
        "watched,'5,10,20,5'",
        "finished,'0,1,2,0'"
    })
    void fewSmallWholeNumbersAreAskedAbout(String header, String cells) throws IOException {
        String text = "user,video," + header + "\n"
                + Stream.of(cells.split(",")).map(cell -> "u,V," + cell + "\n").collect(Collectors.joining());
        ImportOptions chosen = ImportOptions.standard().withMapping(Map.of(Field.COMPLETION, header));
        assertEquals("unclear-count", trouble(report(text, chosen)).code());
    }

    @Test
    void smallPercentagesThatSaySoAreNotAskedAbout() throws IOException {
        assertEquals(2.5, mean(report("user,video,completion (%)\na,V,2\nb,V,3\nc,V,2\nd,V,3\n")), 1e-9);
        assertEquals(10, mean(report("user,video,completion\na,V,5\nb,V,10\nc,V,20\nd,V,5\n")), 1e-9);
    }
}

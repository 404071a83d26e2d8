package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordListsTest {

    private static final List<String> CHECKS = List.of("M03", "M05", "M06", "M07", "M08", "W5");

    @ParameterizedTest
    @EnumSource
    void everyEntryIsFoundAsItStandsAndInCapitalsWithItsPlace(Language language) throws IOException {
        List<String> missed = new ArrayList<>();
        int entries = 0;
        String section = "";
        for (String line : lines(language)) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (CHECKS.contains(section) && !line.startsWith("-") && !line.startsWith("=>")) {
                for (Phrase phrase : Phrase.of(line.split("=>", -1)[0], "", false)) {
                    entries++;
                    String words =
                            phrase.words().stream().map(WordListsTest::written).collect(Collectors.joining(" "));
                    if (!found(language, section, words).contains(words)) {
                        missed.add(section + " " + words);
                    }
                }
            }
        }
        assertEquals(List.of(), missed);
        assertTrue(entries > 150, entries + " entries");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsInnocentIsNotFound(Language language) throws IOException {
        List<String> found = new ArrayList<>();
        int entries = 0;
        String section = "";
        for (String line : lines(language)) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (CHECKS.contains(section) && line.startsWith("- ")) {
                for (Phrase phrase : Phrase.of(line.substring(2), "", true)) {
                    entries++;
                    String words =
                            phrase.words().stream().map(WordListsTest::written).collect(Collectors.joining(" "));
                    found(language, section, words).forEach(found::add);
                }
            }
        }
        assertEquals(List.of(), found);
        assertTrue(entries > 10, entries + " entries");
    }

    private static List<String> found(Language language, String check, String words) {
        List<String> found = new ArrayList<>(Written.found(language, check, "Nun, " + words + ", 7."));
        String capitals = "„" + words.toUpperCase(Locale.ROOT) + "“";
        if (Written.found(language, check, capitals).isEmpty() && !found.isEmpty()) {
            found.clear();
        }
        return found;
    }

    /** A word that fits: of any ending the letter x, of any number 4. */
    private static String written(PhraseWord word) {
        String text = word.text().equals("#") ? "4" : word.text();
        return (word.openStart() ? "x" : "") + text + (word.openEnd() ? "x" : "");
    }

    private static List<String> lines(Language language) throws IOException {
        String name = "checks-" + language.option() + ".txt";
        try (InputStream file = Objects.requireNonNull(CheckWords.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith(";"))
                    .toList();
        }
    }

    @Test
    void aFileSaysWhatItsLinesMean() {
        Phrases phrases = CheckWords.read("""
                ; a remark
                [one]
                => something else
                red/green apple* => a pear
                # worms
                *berry
                Polish
                - red apple pie
                [other]
                nothing
                """).of("one");
        assertEquals(
                List.of(
                        "Red apples=a pear",
                        "GREEN-APPLE=a pear",
                        "12 worms=something else",
                        "blueberry=something else"),
                told(phrases, "Red apples, a GREEN-APPLE and 12 worms in a blueberry; polish the red apple pie."));
        assertEquals(List.of("Polish=something else"), told(phrases, "Polish or polish"));
        assertEquals(List.of(), told(phrases, "red. Apple, blue apples, worms, berryX, nothing"));
    }

    private static List<String> told(Phrases phrases, String text) {
        return phrases.in(new Passage(Part.BODY, text, Given.of(List.of()))).stream()
                .map(found -> found.place().in(text) + "=" + found.better())
                .toList();
    }

    @Test
    void aSectionThatIsMissingIsNamed() {
        CheckWords words = CheckWords.read("[one]\na");
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> words.of("two"));
        assertTrue(refused.toString().contains("two"), refused.toString());
    }

    /** Sentences as somebody would write them, with the check and the words that it finds. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | M03 | at-risk                 | We offer this to at-risk learners like you.
            EN | M03 | dropout                 | You may be a dropout soon.
            EN | M03 | the model               | You were chosen by the model.
            EN | M03 | chances of passing      | Your chances of passing are good.
            EN | M05 | Slacking                | Slacking again?
            EN | M06 | you’ll fail             | Without this you’ll fail.
            EN | M07 | than others             | You do less than others.
            EN | M07 | bottom half of          | You are in the bottom half of the course.
            EN | M07 | bottom 10               | You are in the bottom 10 percent.
            EN | M08 | Ethnicity               | Ethnicity is asked in this form.
            EN | W5  | as soon as possible     | Do it as soon as possible.
            DE | M03 | Abbruchwahrscheinlichkeit | Deine Abbruchwahrscheinlichkeit ist hoch.
            DE | M03 | gefährdet               | Du bist gefährdet.
            DE | M03 | Abbruchrisiko           | Ihr Abbruchrisiko sinkt.
            DE | M03 | KI-Modell               | Ein KI-Modell hat Sie ausgewählt.
            DE | M03 | Das Modell sagt         | Das Modell sagt, dass du fehlst.
            DE | M03 | Chancen zu bestehen     | Deine Chancen zu bestehen steigen.
            DE | M05 | faul                    | Sei nicht faul.
            DE | M05 | Ausreden                | Keine Ausreden mehr.
            DE | M05 | enttäuscht              | Wir sind enttäuscht von Ihnen.
            DE | M06 | Du wirst bestehen       | Du wirst bestehen.
            DE | M06 | werden die Prüfung bestehen | So werden die Prüfung bestehen alle.
            DE | M06 | letzte Warnung          | Das ist die letzte Warnung.
            DE | M06 | Konsequenzen            | Das hat Konsequenzen.
            DE | M06 | vom Kurs ausgeschlossen | Sonst bist du vom Kurs ausgeschlossen.
            DE | M07 | meisten Studierenden    | Die meisten Studierenden sind weiter.
            DE | M07 | Kommilitoninnen         | Deine Kommilitoninnen sind weiter.
            DE | M07 | Im Vergleich zum        | Im Vergleich zum Kurs bist du langsam.
            DE | M07 | alle anderen            | Das haben alle anderen längst.
            DE | M08 | Gehbehinderung          | Wegen deiner Gehbehinderung fällt das schwer.
            DE | M08 | finanzielle Lage        | Ist es Ihre finanzielle Lage?
            DE | M08 | schwanger               | Sind Sie schwanger?
            DE | M08 | psychischen             | Wegen der psychischen Belastung.
            DE | W5  | sofort                  | Bitte fang sofort an.
            DE | W5  | So schnell wie möglich  | So schnell wie möglich, bitte.
            """)
    void wordsAreFoundInSentences(Language language, String check, String words, String sentence) {
        assertEquals(List.of(words), Written.found(language, check, sentence));
    }

    /** Words that hold a listed one, or are another of its meanings. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Trace the line, embrace the idea, brace yourself, and then take the grade.
            EN | To be frank, the flanking crank is rather blank.
            EN | You will probably like the brisk part; the asterisk is explained.
            EN | Glazy walls, a lazyback chair and unexcused letters.
            EN | Read the model answers and the weather forecast.
            EN | There is no other. Students like you are welcome.
            EN | Two threads meet in a race condition; the human race counts in income tax.
            EN | You will pass by the library. You will see it.
            EN | Compared with your last visit you are further.
            EN | The topic Gender and Law is waiting for you.
            EN | Your hurricane map, the slack channel and the bottom line of page one.
            EN | Rank the options; the model answer helps you.
            DE | Das Modell im Film zeigt dir die Tat und ihre Folgen, wähle einen Platz.
            EN | Subject matters: the subject: law. Please excuse me.
            DE | Das Faultier im Zoo, der Rasen und die Rassel gehören zu deinem Bild.
            DE | Frank und frei: der Rand, die Ordnung, dein Orangensaft.
            DE | Der Kurs ist risikofrei und ungefährdet.
            DE | Im Vergleich zu deinem letzten Besuch bist du weiter.
            DE | Alle anderen Aufgaben kommen später.
            DE | Das Gehalt, das Auskommen und die Hinderung der Ethik sind Wörter.
            DE | Du kannst die Prüfung bestehen; dafür ist Zeit.
            DE | Die Garnitur, das Ausreiten und der Bummelzug? Nein: der Zug.
            DE | Eine Religionslehrerin? Nein: ein Lehrer für Regionales.
            """)
    void theirNeighboursAreNot(Language language, String sentence) {
        List<String> found = new ArrayList<>(Written.wording(language, sentence));
        // Two sentences name what they deny, to show that the rest of them is clean.
        if (sentence.contains("Nein")) {
            assertEquals(1, found.size(), found.toString());
        } else {
            assertEquals(List.of(), found);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | You can do it.               | true
            EN | You’re nearly there.         | true
            EN | There is a new lesson.       | false
            EN | The young yours-to-be.       | true
            DE | Schau dir die Lektion an.    | true
            DE | Schauen Sie die Lektion an.  | true
            DE | Dein Kurs wartet.            | true
            DE | Ihre Lektion wartet.         | true
            DE | Könnt ihr das lesen?         | true
            DE | Alle haben sie gesehen.      | false
            DE | Die Lektion und ihre Fragen. | false
            DE | Dienstag und Durst.          | false
            """)
    void whoIsSpokenToIsKnownByDuAndSieAsWell(Language language, String text, boolean spoken) {
        assertEquals(spoken ? List.of() : List.of(""), Written.found(language, "W6", text));
    }

    @Test
    void aBetterWordingComesWithTheEntryOrItsCheck() {
        Draft draft = new Draft(Tone.SUPPORTIVE, Channel.SMS, "", "You are at risk, says an algorithm.");
        assertEquals(
                List.of("it has been a while since your last visit", "a good next step is"),
                TextChecks.of(Language.EN).check(draft, Written.CONTEXT).stream()
                        .filter(mark -> mark.check().equals("M03"))
                        .map(Mark::better)
                        .toList());
    }
}

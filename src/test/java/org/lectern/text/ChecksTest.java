package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    private static final TextChecks CHECKS = TextChecks.of(Language.EN);

    private static List<String> found(String check, String text) {
        return Written.found(Language.EN, check, text);
    }

    private static List<String> found(String check, Tone tone, Channel channel, String subject, String body) {
        return Written.found(CHECKS, check, new Draft(tone, channel, subject, body), Written.CONTEXT);
    }

    private static List<String> words(@Nullable String joined) {
        return joined == null ? List.of() : Arrays.asList(joined.split(";", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            M01 | Dear {{first name}},               | {{first name}}
            M01 | Dear {name}, ${course}             | {name};${course}
            M01 | Dear {{first_name,                 | {{
            M01 | Dear <<NAME>>, read [this]         | <<NAME>>
            M01 | Regards, [Your Name] or [your name]| [Your Name];[your name]
            M01 | See [1] and [sic] and {1, 2}       |
            M01 | Lorem  Ipsum, todo, XXX            | Lorem  Ipsum;XXX
            M01 | mastodons and XXXL                 |
            M04 | 18 % and 18.4% and 18,4 %          |
            M04 | 19 %, 18.5% and 9 %                | 19;18.5;9
            M04 | 40 per cent or 40-percent or 40 pc | 40;40
            M04 | ٤٠٪ or 40％                          | ٤٠;40
            M09 | 14 days, 12.25, 12,3 and 12 hours  |
            M09 | 1,250 or 1.250 or 1’250 or 1250    |
            M09 | 37, 1,251 and 0.5                  | 37;1,251;0.5
            M09 | On 12 December  2025 at 14.30      | 14.30
            M09 | On 12 december 2025                |
            M09 | In CS101, H2O or lesson 5, 2nd     |
            M09 | A 45-minute film, 7th of 8         | 45;7;8
            M09 | 12345678901234567890               | 12345678901234567890
            M09 | ٣٧ and ١٤                          | ٣٧
            M10 | https://learn.example.org/a?b=1.   |
            M10 | https://learn.example.org          |
            M10 | LEARN.example.org/crim2            |
            M10 | https://learn.example.org.evil.com/| https://learn.example.org.evil.com/
            M10 | https://learn.example.org@evil.com | https://learn.example.org@evil.com
            M10 | (www.example.com) or evil.com/x?   | www.example.com;evil.com/x
            M10 | HTTP://Evil.com/a,http://b.c       | HTTP://Evil.com/a;http://b.c
            M10 | and/or, e.g./i.e., 1/2, Today.Then |
            M11 | Ask Marta, marta or MARTA’s team   | Marta;marta;MARTA
            M11 | Ask Jonas or jonas  kim or Kim     | Jonas;jonas  kim
            M11 | Martha and Martas smart arm        |
            M11 | Or jonas.k@example.com!            | jonas.k@example.com
            M11 | Help@Example.org, a@b or @all      |
            M11 | +47 912 34 567, 0171-2345678 today | +47 912 34 567;0171-2345678
            M11 | 030/12345678, (030) 1234567        | 030/12345678;030) 1234567
            M11 | 2025-12-12, 2024/2025, 1 - 2 - 3 - 4 |
            M11 | 2025-12-12 14:00, 12-12-2025       |
            M17 | ```text```                         | ```;```
            M17 | As a language model I              | As a language model
            W1  | Yes! No! Never!!                   | !;!;!
            W2  | READ the OULAD and NASA’s ÜBER XML | READ;NASA;ÜBER
            W2  | Chapter XVIII and CIVIL law          | CIVIL
            W4  | Good 👍🏽, 👩‍👩‍👧 and 🇩🇪 © ™ 1️⃣ ✔️ ☺       | 👍🏽;👩‍👩‍👧;🇩🇪;✔️;☺
            """)
    void whatIsFoundIsWhatStandsThere(String check, String text, @Nullable String expected) {
        assertEquals(words(expected), found(check, text));
    }

    @Test
    void whatHidesInAWordIsFound() {
        assertEquals(List.of("pre\u00addicts"), found("M03", "It pre\u00addicts."));
        assertEquals(List.of("at\u00a0risk"), found("M03", "You are at\u00a0risk."));
        assertEquals(List.of("ｐｒｅｄｉｃｔｓ"), found("M03", "It ｐｒｅｄｉｃｔｓ."));
        assertEquals(List.of("at\nrisk"), found("M03", "You are at\nrisk."));
    }

    @Test
    void theNumberOfAListItemIsNoNumber() {
        assertEquals(List.of("8"), found("M09", "6. Read.\n7) Watch 8 films.\n  8. Rest."));
    }

    private static final String SMS = "Your next step: watch lesson 5 (22 minutes). ";

    @ParameterizedTest
    @ValueSource(ints = {160, 161})
    void anSmsHolds160Septets(int septets) {
        String body = SMS + "x".repeat(septets - SMS.length());
        List<String> over = found("M02", Tone.SUPPORTIVE, Channel.SMS, "", body);
        assertEquals(septets == 160 ? List.of() : List.of("x"), over);
    }

    @Test
    void someSignsOfAnSmsCountTwice() {
        assertEquals(20, Gsm7.septets("^{}\\[]~|€\f").orElseThrow());
        assertEquals(7, Gsm7.septets("é@\n\rÄ£ß").orElseThrow());
        assertTrue(Gsm7.septets("ç").isEmpty());
        assertTrue(Gsm7.septets("`").isEmpty());
        assertEquals(new SmsLength(161, 160, 159), SmsLength.of("x".repeat(159) + "€"));
    }

    @Test
    void anotherAlphabetLeaves70Units() {
        assertEquals(new SmsLength(70, 70, 70), SmsLength.of("–" + "x".repeat(69)));
        assertEquals(new SmsLength(71, 70, 70), SmsLength.of("–" + "x".repeat(70)));
        // An emoji takes two units, and is not cut in half.
        assertEquals(new SmsLength(71, 70, 69), SmsLength.of("x".repeat(69) + "👍"));
        assertEquals(new SmsLength(72, 70, 70), SmsLength.of("مرحبا".repeat(14) + "!!"));
        assertEquals(List.of("👍"), found("M02", Tone.SUPPORTIVE, Channel.SMS, "", "x".repeat(69) + "👍"));
    }

    @Test
    void anSmsHasNoSubject() {
        assertEquals(List.of("Hi"), found("M02", Tone.SUPPORTIVE, Channel.SMS, "Hi", SMS));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "60, 0", "61, 1"})
    void aSubjectHasUpTo60Characters(int characters, int marks) {
        String body = "word ".repeat(30);
        assertEquals(
                marks,
                found("M02", Tone.SUPPORTIVE, Channel.EMAIL, "😀".repeat(characters), body)
                        .size());
    }

    @ParameterizedTest
    @CsvSource({"19, 1", "20, 0", "150, 0", "151, 1"})
    void anEmailHas20To150Words(int words, int marks) {
        String body = "a-b \n".repeat(words);
        assertEquals(
                marks,
                found("M02", Tone.SUPPORTIVE, Channel.EMAIL, "Hello", body).size());
    }

    @Test
    void whatIsTooMuchIsMarked() {
        assertEquals(
                List.of("two three"),
                found("M02", Tone.SUPPORTIVE, Channel.EMAIL, "Hello", "one ".repeat(150) + "two three"));
        assertEquals(
                List.of("bc", "yz"),
                found("M02", Tone.SUPPORTIVE, Channel.IN_APP, "a".repeat(50) + "bc", "x".repeat(300) + "yz"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1. a/2. b/3. c                    | 0
            - a/- b/- c                       | 0
            1. a/2. b                         | 1
            1. a/2. b/3. c/4. d               | 1
            - a/- b/- c/– Your study team     | 0
            1. a/2. b/3. c/- Your study team  | 0
            Now: Watch  Lesson 5 (22 minutes) | 0
            Now: watch lesson 50              | 1
            A lone thing/- Your study team    | 1
            """)
    void anEmailNamesTheNextStepOrListsThree(String body, int marks) {
        assertEquals(
                marks,
                found("M12", Tone.SUPPORTIVE, Channel.EMAIL, "", body.replace('/', '\n'))
                        .size());
    }

    @Test
    void aListOfResourcesIsNoLongerThanThree() {
        String step = "Next: watch lesson 5 (22 minutes)\n";
        assertEquals(List.of(), found("M12", Tone.RESOURCE_FOCUSED, Channel.IN_APP, "", step + "- a\n- b\n"));
        assertEquals(
                List.of("- a\n- b\n- c\n- d"),
                found("M12", Tone.RESOURCE_FOCUSED, Channel.IN_APP, "", step + "- a\n- b\n- c\n- d\nEnd."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            URGENT           | Your exam is in 14 days.              | 0
            URGENT           | 14 days left.                         | 0
            URGENT           | It is on 12 December 2025.            | 0
            URGENT           | It has been 9 days since your visit.  | 1
            URGENT           | Your exam is near.                    | 1
            RESOURCE_FOCUSED | The Revision sheet is there.          | 0
            RESOURCE_FOCUSED | See https://learn.example.org/a       | 0
            RESOURCE_FOCUSED | The revision sheets are there.        | 1
            PRAISE           | You have finished 4 lessons.          | 0
            PRAISE           | Well done!                            | 1
            SUPPORTIVE       | You can do it.                        | 0
            """)
    void aToneHasWhatItNeeds(Tone tone, String body, int marks) {
        assertEquals(marks, found("M16", tone, Channel.SMS, "", body).size());
    }

    @Test
    void hasteIsForUrgentMessagesOnly() {
        for (Tone tone : Tone.values()) {
            boolean calm = tone == Tone.SUPPORTIVE || tone == Tone.PRAISE;
            assertEquals(
                    calm ? List.of("immediately") : List.of(),
                    found("W5", tone, Channel.SMS, "", "Do it immediately."));
        }
    }

    @Test
    void praiseNeedsNoNextStep() {
        assertEquals(List.of(), found("M12", Tone.PRAISE, Channel.SMS, "", "You have finished 4 lessons."));
        assertEquals(List.of(""), found("M12", Tone.SUPPORTIVE, Channel.SMS, "", "You have finished 4 lessons."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sure, here is the message.  | Sure
            Here’s your plan.           | Here’s
            I am sure, here is a plan.  |
            Sure you can.               |
            Subject: Three steps        | Subject
            **Subject:** Three steps    | Subject
            The subject: law            |
            """)
    void aGeneratorIsKnownByItsFirstWords(String body, @Nullable String words) {
        assertEquals(words(words), found("M17", body));
    }

    @Test
    void theLongestSentenceIsTheOneToChange() {
        String longest = "This " + "very ".repeat(39) + "long one";
        assertEquals(List.of(longest), found("W3", "A short one here. " + longest + "."));
        assertEquals(List.of(), found("W3", "1. " + "word ".repeat(20) + "\n2. " + "word ".repeat(20)));
        assertEquals(List.of(), found("W3", ""));
    }

    @Test
    void anotherLanguageMayHaveNoCourse() {
        TextContext nothing = new TextContext(
                "", "", List.of(), List.of(), List.of(), "", "", List.of(), List.of(), List.of(), List.of());
        Draft draft = new Draft(Tone.URGENT, Channel.EMAIL, "", "");
        assertEquals(
                List.of("M02", "M02", "M12", "M13", "M15", "M16", "W6"),
                CHECKS.check(draft, nothing).stream().map(Mark::check).toList());
    }

    @Test
    void whatIsGivenMaySayWhatAMessageMayNot() {
        assertEquals(List.of("Gender"), found("M08", "Gender, and the topic gender  and law."));
        assertEquals(List.of(), found("M03", "See https://learn.example.org/at-risk/predictions"));
    }

    @Test
    void aTopicOfOneWordIsMeantAsItIsSpelt() {
        TextContext context = new TextContext(
                "Statistics",
                "",
                List.of(),
                List.of(),
                List.of("Income", "Race"),
                "Read it.",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Draft draft = new Draft(
                Tone.SUPPORTIVE,
                Channel.EMAIL,
                "statistics",
                "Read it, on Income and Race: what is your race and income?");
        assertEquals(List.of("race", "income"), Written.found(CHECKS, "M08", draft, context));
        assertEquals(List.of(), Written.found(CHECKS, "M15", draft, context));
        assertEquals(List.of(), Written.found(CHECKS, "M12", draft, context));
    }

    /** Texts on which a search that looks back, or begins anew at every character, would not come to its end. */
    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "{", "[A", "a@", "1,", "1. a\n", "www.", "x/", "bottom ", "\u0301", "Marta "})
    void aMegabyteIsReadToItsEnd(String piece) {
        String body = piece.repeat(1_000_000 / piece.length());
        assertFalse(CHECKS.check(new Draft(Tone.URGENT, Channel.EMAIL, body, body), Written.CONTEXT)
                .isEmpty());
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Mark("M01", true, Part.BODY, 3, 2, "a", ""));
    }
}

package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMixUpTest {

    private static final List<String> NAMES = List.of(
            "Jonas Kim",
            "Marta Lindgren",
            "Winter, Ada",
            "Kim Lee",
            "Mark Weiss",
            "May Long",
            "José Núñez",
            "محمد علي",
            "שרה כהן",
            "O’Brien, Seán",
            "Jean-Luc Moreau",
            "王伟",
            "김 민수",
            "田中 太郎",
            "Jonas");

    private static List<String> found(Language language, String body) {
        Draft draft = new Draft(Tone.PRAISE, Channel.SMS, "", body);
        return NameMixUp.of(language, NAMES).check(draft, Written.CONTEXT, List.of("Jonas Kim")).stream()
                .map(mark -> body.substring(mark.from(), mark.to()))
                .toList();
    }

    @Test
    void aNameInOnesOwnIsNobodyElse() {
        Draft draft = new Draft(Tone.PRAISE, Channel.SMS, "王伟明", "你好王伟明，Kim Lee");
        NameMixUp names = NameMixUp.of(Language.EN, List.of("王伟", "Lee Kim", "Kim"));
        assertEquals(List.of(), names.check(draft, Written.CONTEXT, List.of("王伟明", "Kim Lee")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Hello Jonas, from Kim                        |
            EN | Hello Marta, you did it                      | Marta
            EN | Ask marta lindgren or MARTA                  | marta lindgren;MARTA
            EN | Martas smart idea; no marta                  |
            EN | In winter. Winter is cold                    |
            EN | Dear Ms Winter                               | Winter
            EN | Mark your calendar, and mark it              |
            EN | Ask Mark, or Dear Mark                       | Mark;Mark
            EN | May you see it in May, at long last          |
            EN | Dear May                                     | May
            EN | Hello Jose\u0301, or JOSÉ NÚÑEZ              | Jose\u0301;JOSÉ NÚÑEZ
            EN | Dear Kim Lee, dear Kim                       | Kim Lee
            EN | مرحبا محمد، أحسنت                            | محمد
            EN | שלום שרה כהן!                                | שרה כהן
            EN | Dear Seán O’Brien                            | Seán O’Brien
            EN | Jean-Luc and Jean-Luc Moreau                 | Jean-Luc Moreau
            EN | 你好王伟，做得好                          | 王伟
            EN | 김민수님, 안녕하세요                      | 김민수
            EN | 田中太郎さん、田中さん                      | 田中太郎
            EN | 王 and 민수                               |
            DE | Liebe Marta, gut gemacht                     | Marta
            DE | Im Winter, Frau Winter                       | Winter
            DE | Jede Mark zählt, lieber Mark                 | Mark
            """)
    void whoElseIsNamedIsFound(Language language, String body, @Nullable String names) {
        String text = body.replace("\\u0301", "\u0301");
        List<String> expected = names == null
                ? List.of()
                : List.of(names.replace("\\u0301", "\u0301").split(";", -1));
        assertEquals(expected, found(language, text));
    }
}

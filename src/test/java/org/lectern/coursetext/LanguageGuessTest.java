package org.lectern.coursetext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | In this lesson you will see how the files are kept, and what can be done when one of them was deleted.
            de | In dieser Lektion sehen Sie, wie die Dateien gespeichert werden und was man tun kann, wenn eine nicht mehr da ist.
            fr | Dans cette leçon, vous verrez comment les fichiers sont conservés et ce que nous pouvons faire avec une copie.
            es | En esta lección se explica cómo los archivos están guardados y lo que hay que hacer cuando uno de los documentos no está.
            it | In questa lezione si vede come i file sono conservati e che cosa si può fare quando uno non è più nella cartella.
            nl | In deze les zie je hoe de bestanden worden bewaard en wat je kan doen als een van de bestanden niet meer aan te treffen is.
            pt | Nesta lição mostra-se como os arquivos são guardados e o que se faz quando um deles não está mais na pasta, também em uma cópia.
            """)
    void languagesAreTold(String language, String text) {
        assertEquals(language, LanguageGuess.of(text));
    }

    @Test
    void shortAndMixedTextsAreLeftOpen() {
        assertEquals("", LanguageGuess.of("Excel: the basics"));
        assertEquals("", LanguageGuess.of(""));
        assertEquals("", LanguageGuess.of("the and with they ... der und mit nicht"));
    }
}

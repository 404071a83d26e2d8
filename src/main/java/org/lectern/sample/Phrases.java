package org.lectern.sample;

import java.util.List;

/** Titles of three words that mean nothing, so that nothing can be learned from them. */
final class Phrases {

    private static final List<String> FIRST = words(
            "adaptive applied balanced basic blended central clear combined compact connected daily digital direct everyday flexible"
                    + " guided integrated lasting lean modern modular open practical quick reliable robust shared simple smart steady"
                    + " structured sustainable universal versatile visual");
    private static final List<String> SECOND = words(
            "agile annual automatic cloud company content customer data decision demand design digital event field global goal group"
                    + " growth hybrid incident language local market mobile network online partner planning process product quality"
                    + " regional research resource risk service supply system target team");
    private static final List<String> THIRD = words(
            "analysis approach architecture archive benchmark budget capacity challenge concept dashboard exchange forecast framework"
                    + " habits handbook interface journey library maps method metrics migration models monitoring notes outlook"
                    + " patterns pipeline policy portal practice project roadmap scenarios software standard strategy structure"
                    + " toolbox workflow workshop");

    private Phrases() {}

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    static String draw(SplitMix64 draws) {
        String first = of(FIRST, draws);
        return Character.toUpperCase(first.charAt(0)) + first.substring(1) + " " + of(SECOND, draws) + " "
                + of(THIRD, draws);
    }

    /** One of a list, all as likely. */
    static String of(List<String> list, SplitMix64 draws) {
        return list.get(draws.below(list.size()));
    }
}

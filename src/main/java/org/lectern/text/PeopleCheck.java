package org.lectern.text;

import java.util.ArrayList;
import java.util.List;

/** M11: other people, their addresses, and telephone numbers. */
final class PeopleCheck implements Check {

    static final String ID = "M11";

    private final CheckWords words;

    PeopleCheck(CheckWords words) {
        this.words = words;
    }

    @Override
    public List<Mark> of(Message message) {
        List<Mark> marks = new ArrayList<>();
        NameSearch others = new NameSearch(words, message.context().otherPeople());
        for (Passage passage : message.passages()) {
            others.in(passage, List.of()).forEach(name -> marks.add(Marks.at(ID, "M11.name", passage, name, "")));
            passage.addresses().stream()
                    .filter(address -> !passage.isGiven(address))
                    .forEach(address -> marks.add(Marks.at(ID, "M11.address", passage, address, support(message))));
            PhoneNumbers.in(passage.text()).stream()
                    .filter(number -> !passage.isNoWording(number))
                    .forEach(number -> marks.add(Marks.at(ID, "M11.phone", passage, number, support(message))));
        }
        return marks;
    }

    private static String support(Message message) {
        return message.context().support();
    }
}

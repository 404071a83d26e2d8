package org.lectern.drafts;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Quizzes as QTI 2.1, a file a question. Source: 1EdTech, Question and Test Interoperability 2.1, assessmentItem. */
public final class Qti {

    private static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1";
    private static final String MATCH = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct";
    private static final String RESPONSE = "RESPONSE";

    private Qti() {}

    /** The files' texts by name. */
    public static Map<String, String> of(AcceptedDraft<List<QuizQuestion>> quiz) {
        Map<String, String> files = new TreeMap<>();
        for (int place = 0; place < quiz.content().size(); place++) {
            String name = "question-%03d".formatted(place + 1);
            files.put(name + ".xml", item(name, quiz.content().get(place)));
        }
        return files;
    }

    private static String item(String name, QuizQuestion question) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            start(
                    xml,
                    "assessmentItem",
                    "identifier",
                    name,
                    "title",
                    name,
                    "adaptive",
                    "false",
                    "timeDependent",
                    "false");
            declarations(xml, question);
            body(xml, question);
            start(xml, "responseProcessing", "template", MATCH);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory does not fail", e);
        }
        return text.toString();
    }

    private static void declarations(XMLStreamWriter xml, QuizQuestion question) throws XMLStreamException {
        String several = question.right().size() == 1 ? "single" : "multiple";
        start(xml, "responseDeclaration", "identifier", RESPONSE, "cardinality", several, "baseType", "identifier");
        start(xml, "correctResponse");
        for (int right : question.right()) {
            leaf(xml, "value", "option-" + (right + 1));
        }
        xml.writeEndElement();
        xml.writeEndElement();
        start(xml, "outcomeDeclaration", "identifier", "SCORE", "cardinality", "single", "baseType", "float");
        xml.writeEndElement();
    }

    private static void body(XMLStreamWriter xml, QuizQuestion question) throws XMLStreamException {
        String most = question.right().size() == 1 ? "1" : "0";
        start(xml, "itemBody");
        start(xml, "choiceInteraction", "responseIdentifier", RESPONSE, "shuffle", "false", "maxChoices", most);
        leaf(xml, "prompt", question.text());
        for (int option = 0; option < question.options().size(); option++) {
            leaf(xml, "simpleChoice", question.options().get(option), "identifier", "option-" + (option + 1));
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void leaf(XMLStreamWriter xml, String name, String text, String... attributes)
            throws XMLStreamException {
        start(xml, name, attributes);
        // XML has no place for control characters, not even escaped, nor for half a surrogate pair.
        xml.writeCharacters(text.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}|[\\uFFFE\\uFFFF]", " "));
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        if (name.equals("assessmentItem")) {
            xml.writeDefaultNamespace(NAMESPACE);
        }
        for (int each = 0; each < attributes.length; each += 2) {
            xml.writeAttribute(attributes[each], attributes[each + 1]);
        }
    }
}

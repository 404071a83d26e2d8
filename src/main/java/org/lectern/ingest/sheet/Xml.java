package org.lectern.ingest.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An XML text, element by element; names are compared without their namespaces, which differ between dialects. */
final class Xml implements AutoCloseable {

    private final XMLStreamReader reader;
    private final InputStream in;

    /** Reads no document type, and nothing from elsewhere. */
    Xml(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without a document type no entity can grow; what is counted otherwise is the length of the file.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        this.in = in;
        try {
            this.reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Goes to the next begin or end of an element or piece of text; false at the end. */
    boolean next() throws IOException {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            reader.next();
            return true;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    boolean begins() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean ends() {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        int type = reader.getEventType();
        return type == XMLStreamConstants.CHARACTERS
                || type == XMLStreamConstants.CDATA
                || type == XMLStreamConstants.SPACE;
    }

    String text() {
        return reader.getText();
    }

    /** The name of the element. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute of the element that begins; null where it is not there. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** An attribute that counts. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    boolean isTrue(String name) {
        String value = attribute(name, "");
        return value.equals("1") || value.equals("true");
    }

    /** All text of the element that begins, but that in elements of some name; goes to its end. */
    String textWithout(String left) throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int leftAt = 0;
        while (depth > 0 && next()) {
            if (begins()) {
                depth++;
                leftAt = leftAt == 0 && name().equals(left) ? depth : leftAt;
            } else if (ends()) {
                leftAt = leftAt == depth ? 0 : leftAt;
                depth--;
            } else if (isText() && leftAt == 0) {
                text.append(text());
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package org.lectern.drafts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Quizzes of {@link Qti} in one archive with a manifest, as learning systems import them. Source: IMS Content Packaging 1.1; 1EdTech,
 * Question and Test Interoperability 2.1, integration guide.
 */
final class QtiPackage {

    private static final String NAMESPACE = "http://www.imsglobal.org/xsd/imscp_v1p1";
    private static final String ITEM = "imsqti_item_xmlv2p1";

    private QtiPackage() {}

    /** The archive; of the same quiz always the same bytes. */
    static byte[] of(AcceptedDraft<List<QuizQuestion>> quiz) {
        Map<String, String> files = new TreeMap<>(Qti.of(quiz));
        String manifest = manifest(files.keySet());
        files.put("imsmanifest.xml", manifest);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String manifest(Set<String> items) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("manifest");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("identifier", "quiz");
            xml.writeEmptyElement("organizations");
            xml.writeStartElement("resources");
            for (String item : items) {
                xml.writeStartElement("resource");
                xml.writeAttribute("identifier", item.replace(".xml", ""));
                xml.writeAttribute("type", ITEM);
                xml.writeAttribute("href", item);
                xml.writeEmptyElement("file");
                xml.writeAttribute("href", item);
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}

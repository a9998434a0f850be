package ml.ispovesti.sharing;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A small XML document, written element by element; the writer escapes what is put into it. */
final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    Xml(String root, String namespace) {
        try {
            // The JDK's own by name: a search for others would need reflection. Into a writer, since to bytes it would
            // tear emoji apart.
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement(root);
            out.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    Xml open(String element) {
        return write(() -> out.writeStartElement(element));
    }

    Xml close() {
        return write(out::writeEndElement);
    }

    /** Of the element that was opened last. */
    Xml attribute(String name, String value) {
        return write(() -> out.writeAttribute(name, allowed(value)));
    }

    Xml element(String name, String content) {
        return write(() -> {
            out.writeStartElement(name);
            out.writeCharacters(allowed(content));
            out.writeEndElement();
        });
    }

    Xml content(String content) {
        return write(() -> out.writeCharacters(allowed(content)));
    }

    /** The whole document; nothing can be written after it. */
    byte[] bytes() {
        write(out::writeEndDocument);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Without the characters that XML 1.0 cannot hold, however they are written. */
    private static String allowed(String value) {
        return value.codePoints().allMatch(Xml::isAllowed)
                ? value
                : value.codePoints()
                        .filter(Xml::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || letter >= 0x20 && letter <= 0xD7FF
                || letter >= 0xE000 && letter <= 0xFFFD
                || letter >= 0x10000;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Xml write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("A document in memory can always be written", e);
    }
}

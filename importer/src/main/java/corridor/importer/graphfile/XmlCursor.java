package corridor.importer.graphfile;

import corridor.engine.run.EngineException;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through an XML file tag by tag. Reads no document type and no entity but the five of XML:
 * neither can it be made to open another file nor to blow up a small one. Elements are told by
 * their local names, because files name their namespaces in many ways.
 */
final class XmlCursor {
  private final XMLStreamReader xml;
  private final Findings findings;
  private final StringBuilder own = new StringBuilder();
  private int depth;

  XmlCursor(Reader text, Findings findings) throws BadFileException {
    // The JDK's own, whatever other parsers are on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    this.findings = findings;
    try {
      this.xml = factory.createXMLStreamReader(text);
    } catch (XMLStreamException e) {
      throw bad(e);
    }
  }

  /** Goes to the next tag; false at the end of the file. Text between tags is passed over. */
  boolean nextTag() throws IOException, BadFileException {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  private int next() throws IOException, BadFileException {
    try {
      if (!xml.hasNext()) {
        return XMLStreamConstants.END_DOCUMENT;
      }
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > Limits.DEPTH) {
            throw BadFileException.tooLarge(
                line(), column(), "more than " + Limits.DEPTH + " elements are within each other");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD -> documentType();
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new BadFileException(
                IssueCode.UNSUPPORTED,
                line(),
                column(),
                "the entity &" + xml.getLocalName() + "; is not read",
                "write what it stands for; entities are not read, lest a file opens another");
        default -> {
          // Comments, instructions and white space say nothing.
        }
      }
      return event;
    } catch (XMLStreamException e) {
      throw bad(e);
    } catch (EngineException e) {
      throw e;
    } catch (RuntimeException e) {
      // The parser of the JDK is known to end so on some damaged files.
      throw BadFileException.syntax(
          line(), column(), "the XML cannot be parsed from here on", "is the file whole?");
    }
  }

  private void documentType() throws BadFileException {
    String text = Objects.requireNonNullElse(xml.getText(), "");
    if (text.indexOf('[') >= 0) {
      throw new BadFileException(
          IssueCode.UNSUPPORTED,
          line(),
          column(),
          "the file defines a document type of its own",
          "delete the DOCTYPE; entities are not read, lest a small file blows up");
    }
    findings.notRead(line(), column(), "DOCTYPE");
  }

  private static BadFileException bad(XMLStreamException e) throws BadFileException {
    for (Throwable cause = e.getNestedException(); cause != null; cause = cause.getCause()) {
      if (cause instanceof BadBytesException bad) {
        throw badBytes(bad);
      }
    }
    String message = Objects.requireNonNullElse(e.getMessage(), "it is damaged");
    int from = message.indexOf("Message: ");
    Location location = e.getLocation();
    return BadFileException.syntax(
        location == null ? 0 : location.getLineNumber(),
        location == null ? 0 : location.getColumnNumber(),
        "the XML is not well-formed: "
            + Issues.plain(from < 0 ? message : message.substring(from + "Message: ".length())),
        "nothing after this was read; is the file whole?");
  }

  static BadFileException badBytes(BadBytesException e) {
    return new BadFileException(
        IssueCode.BAD_ENCODING,
        0,
        0,
        String.valueOf(e.getMessage()),
        "say which encoding the file has, or save it as UTF-8");
  }

  boolean isStart() {
    return xml.isStartElement();
  }

  boolean isEnd(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  String name() {
    return xml.getLocalName();
  }

  /** Where drawing is kept: elements of such namespaces say nothing about the graph. */
  boolean isOf(String prefix) {
    return prefix.equals(xml.getPrefix());
  }

  int line() {
    return xml.getLocation().getLineNumber();
  }

  int column() {
    return xml.getLocation().getColumnNumber();
  }

  /** The attribute, whatever its namespace; empty if there is none. */
  String attribute(String name) throws BadFileException {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        String value = xml.getAttributeValue(i);
        if (value.length() > Limits.TEXT) {
          throw BadFileException.tooLarge(
              line(), column(), name + " is longer than " + Limits.TEXT + " characters");
        }
        return value;
      }
    }
    return "";
  }

  /** Tells each attribute that is none of these as not read. */
  void expectAttributes(java.util.Set<String> known) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      if (!known.contains(name)) {
        findings.notRead(line(), column(), name() + " " + name + "=…");
      }
    }
  }

  /**
   * What stands in an element.
   *
   * @param text its own text
   * @param parts the first text, that is not blank, of each sort of element within it
   */
  record Content(String text, Map<String, String> parts) {}

  /** Reads an element to its end. */
  Content content() throws IOException, BadFileException {
    own.setLength(0);
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return contentWithParts();
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return new Content(own.toString(), Map.of());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(own);
        case XMLStreamConstants.END_DOCUMENT -> throw endsWithin();
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
  }

  /** The same from the first element within it on. */
  private Content contentWithParts() throws IOException, BadFileException {
    StringBuilder inner = new StringBuilder();
    Map<String, String> parts = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    open.push(xml.getLocalName());
    parts.put(xml.getLocalName(), "");
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          keep(inner, open, parts);
          open.push(xml.getLocalName());
          parts.putIfAbsent(xml.getLocalName(), "");
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (open.isEmpty()) {
            return new Content(own.toString(), parts);
          }
          keep(inner, open, parts);
          open.pop();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(open.isEmpty() ? own : inner);
        case XMLStreamConstants.END_DOCUMENT -> throw endsWithin();
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
  }

  private void append(StringBuilder target) throws BadFileException {
    if (target.length() + xml.getTextLength() > Limits.TEXT) {
      throw BadFileException.tooLarge(
          line(), column(), "a text is longer than " + Limits.TEXT + " characters");
    }
    target.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  private BadFileException endsWithin() {
    return BadFileException.syntax(
        line(), column(), "the file ends within an element", "is it whole?");
  }

  private static void keep(StringBuilder text, Deque<String> open, Map<String, String> parts) {
    if (!open.isEmpty() && !text.toString().isBlank()) {
      parts.merge(open.element(), text.toString(), (old, more) -> old.isEmpty() ? more : old);
    }
    text.setLength(0);
  }

  /** Passes over an element and all within it. */
  void skip() throws IOException, BadFileException {
    for (int within = 1; within > 0; ) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        within++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        within--;
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw endsWithin();
      }
    }
  }

  // ---- what files of graphs in XML have in common

  /** Passes over an element that is no part of a network, and tells so. */
  void notRead() throws IOException, BadFileException {
    findings.notRead(line(), column(), "<" + name() + ">");
    skip();
  }

  BadFileException doesNotBeginWith(String root) {
    return BadFileException.syntax(
        line(), column(), "the file does not begin with <" + root + ">", "");
  }

  BadFileException severalGraphs() {
    return new BadFileException(
        IssueCode.UNSUPPORTED,
        line(),
        column(),
        "the file holds more than one graph",
        "put each into a file of its own");
  }

  BadFileException noGraph() {
    return BadFileException.syntax(line(), column(), "there is no <graph>", "");
  }
}

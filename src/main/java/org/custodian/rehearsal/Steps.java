package org.custodian.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The steps of the models by their labels, so that a mistyped step is a fault and no wish. */
final class Steps {
  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  private final Set<String> labels;

  private Steps(Set<String> labels) {
    this.labels = Set.copyOf(labels);
  }

  /** Every label of a task, an event, a gateway or a called process. */
  static Steps ofTheModels() {
    return Held.STEPS;
  }

  Set<String> labels() {
    return labels;
  }

  /** Read once; the models do not change while a process runs. */
  private static final class Held {
    static final Steps STEPS = new Steps(read());
  }

  private static Set<String> read() {
    var found = new TreeSet<String>();
    try {
      for (var model :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:processes/**/*.bpmn")) {
        try (var in = model.getInputStream()) {
          add(found, in);
        }
      }
    } catch (IOException | XMLStreamException e) {
      throw new IllegalStateException("REH-07 A model of the product cannot be read.", e);
    }
    return found;
  }

  private static void add(Set<String> found, InputStream in) throws XMLStreamException {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    var reader = factory.createXMLStreamReader(in);
    while (reader.hasNext()) {
      reader.next();
      if (!reader.isStartElement() || !BPMN.equals(reader.getNamespaceURI())) continue;
      var label = reader.getAttributeValue(null, "name");
      if (label != null && !reader.getLocalName().equals("sequenceFlow")) {
        found.add(label.replaceAll("\\s+", " ").strip());
      }
    }
  }
}

package org.custodian.rehearsal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the shape of a scenario file as JSON Schema, so that editors complete and check it. */
public final class SchemaWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<Shape.Keys, String> names = new LinkedHashMap<>();
  private final ObjectNode definitions = JSON.objectNode();

  private SchemaWriter() {}

  /** The schema, draft 2020-12. */
  public static ObjectNode schema() {
    var schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Custodian rehearsal scenario");
    var writer = new SchemaWriter();
    schema.setAll(writer.of(ScenarioKeys.FILE));
    schema.set("$defs", writer.definitions);
    return schema;
  }

  /** Keys are defined once, however often they may stand in a file. */
  private ObjectNode defined(Shape.Keys keys) {
    var name = names.get(keys);
    if (name == null) {
      name = keys.name();
      for (int i = 2; names.containsValue(name); i++) name = keys.name() + i;
      names.put(keys, name);
      definitions.set(name, keys(keys));
    }
    return JSON.objectNode().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode of(Shape shape) {
    if (shape instanceof Shape.Keys keys) return defined(keys);
    if (shape instanceof Shape.Many many) return many(many);
    if (shape instanceof Shape.WordOr either) return either(of(either.word()), of(either.keys()));
    var node = JSON.objectNode();
    if (shape instanceof Shape.Named named) {
      return node.put("type", "object").set("additionalProperties", of(named.value()));
    }
    if (shape instanceof Shape.Choice choice) {
      choice.words().forEach(node.putArray("enum")::add);
    } else if (shape instanceof Shape.Flag) {
      node.put("type", "boolean");
    } else if (shape instanceof Shape.Whole number) {
      node.put("type", "integer").put("minimum", number.least()).put("maximum", number.most());
    } else if (shape instanceof Shape.Money) {
      types(node, List.of("string", "number"));
      node.put("pattern", "^\\d{1,7}(\\.\\d{1,2})?$");
    } else if (shape instanceof Shape.Day) {
      node.put("type", "string").put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
    } else if (shape instanceof Shape.Moment) {
      node.put("type", "string")
          .put("pattern", "^\\d{4}-\\d{2}-\\d{2}([ T]([01]?\\d|2[0-3]):[0-5]\\d)?$");
    } else {
      types(node, List.of("string", "number", "boolean"));
    }
    return node;
  }

  private static void types(ObjectNode node, List<String> types) {
    types.forEach(node.putArray("type")::add);
  }

  private ObjectNode keys(Shape.Keys keys) {
    var node = JSON.objectNode();
    var required = keys.keys().stream().filter(Shape.Key::required).map(Shape.Key::name).toList();
    types(node, required.isEmpty() ? List.of("object", "null") : List.of("object"));
    var properties = node.putObject("properties");
    for (var key : keys.keys()) {
      properties.set(key.name(), of(key.shape()).put("description", key.meaning()));
    }
    if (!required.isEmpty()) required.forEach(node.putArray("required")::add);
    return node.put("additionalProperties", false);
  }

  /** A list, or one item alone. */
  private ObjectNode many(Shape.Many many) {
    var list = JSON.objectNode().put("type", "array");
    list.set("items", of(many.item()));
    var either = either(list, of(many.item()));
    if (many.partly()) {
      var partly = JSON.objectNode().put("type", "object");
      partly.putObject("properties").set(Wellformed.INCLUDES, list.deepCopy());
      partly.putArray("required").add(Wellformed.INCLUDES);
      ((com.fasterxml.jackson.databind.node.ArrayNode) either.path("anyOf")).add(partly);
    }
    return either;
  }

  private static ObjectNode either(ObjectNode one, ObjectNode other) {
    var node = JSON.objectNode();
    node.putArray("anyOf").add(one).add(other);
    return node;
  }
}

package org.custodian.pdf.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns records into bytes and back. The reader says which type it expects and the bytes never name
 * one, so whatever a broken worker sends, nothing but the expected values can come of it.
 */
public final class Codec {
  private Codec() {}

  /**
   * @param type a record, or a sealed interface of records
   */
  public static byte[] write(Class<?> type, Object value) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      write(out, type, value);
    } catch (IOException | ReflectiveOperationException impossible) {
      throw new IllegalStateException("PDF-10 A value cannot be written for a worker.", impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws IOException if the bytes are not such a value
   */
  public static <T> T read(Class<T> type, byte[] bytes) throws IOException {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return type.cast(read(in, type));
    } catch (ReflectiveOperationException | RuntimeException wrong) {
      throw wrongForm();
    }
  }

  private static void write(DataOutputStream out, Type type, Object value)
      throws IOException, ReflectiveOperationException {
    Class<?> raw = raw(type);
    if (raw == int.class || raw == Integer.class) out.writeInt((Integer) value);
    else if (raw == long.class || raw == Long.class) out.writeLong((Long) value);
    else if (raw == double.class || raw == Double.class) out.writeDouble((Double) value);
    else if (raw == boolean.class) out.writeBoolean((Boolean) value);
    else if (raw == String.class) bytes(out, ((String) value).getBytes(StandardCharsets.UTF_8));
    else if (raw == byte[].class) bytes(out, (byte[]) value);
    else if (raw.isEnum()) out.writeInt(((Enum<?>) value).ordinal());
    else if (raw == List.class || raw == Set.class)
      items(out, argument(type, 0), (java.util.Collection<?>) value);
    else if (raw == Optional.class)
      items(out, argument(type, 0), ((Optional<?>) value).stream().toList());
    else if (raw == Map.class) map(out, type, (Map<?, ?>) value);
    else if (raw.isSealed()) choice(out, raw, value);
    else if (raw.isRecord()) record(out, raw, value);
    else throw new IllegalArgumentException("Only values go to a worker.");
  }

  private static void bytes(DataOutputStream out, byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
  }

  private static void items(DataOutputStream out, Type type, java.util.Collection<?> values)
      throws IOException, ReflectiveOperationException {
    out.writeInt(values.size());
    for (Object value : values) write(out, type, value);
  }

  private static void map(DataOutputStream out, Type type, Map<?, ?> values)
      throws IOException, ReflectiveOperationException {
    out.writeInt(values.size());
    for (var entry : values.entrySet()) {
      write(out, argument(type, 0), entry.getKey());
      write(out, argument(type, 1), entry.getValue());
    }
  }

  private static void choice(DataOutputStream out, Class<?> sealed, Object value)
      throws IOException, ReflectiveOperationException {
    Class<?>[] choices = sealed.getPermittedSubclasses();
    for (int i = 0; i < choices.length; i++)
      if (choices[i].isInstance(value)) {
        out.writeByte(i);
        write(out, choices[i], value);
        return;
      }
    throw new IllegalArgumentException("Only values go to a worker.");
  }

  private static void record(DataOutputStream out, Class<?> type, Object value)
      throws IOException, ReflectiveOperationException {
    for (RecordComponent part : type.getRecordComponents()) {
      var accessor = part.getAccessor();
      accessor.setAccessible(true);
      write(out, part.getGenericType(), accessor.invoke(value));
    }
  }

  private static Object read(DataInputStream in, Type type)
      throws IOException, ReflectiveOperationException {
    Class<?> raw = raw(type);
    if (raw == int.class || raw == Integer.class) return in.readInt();
    if (raw == long.class || raw == Long.class) return in.readLong();
    if (raw == double.class || raw == Double.class) return in.readDouble();
    if (raw == boolean.class) return in.readBoolean();
    if (raw == String.class) return new String(bytes(in), StandardCharsets.UTF_8);
    if (raw == byte[].class) return bytes(in);
    if (raw.isEnum()) return raw.getEnumConstants()[in.readInt()];
    if (raw == List.class) return items(in, argument(type, 0));
    if (raw == Set.class) return new LinkedHashSet<>(items(in, argument(type, 0)));
    if (raw == Optional.class) return items(in, argument(type, 0)).stream().findFirst();
    if (raw == Map.class) return map(in, type);
    if (raw.isSealed()) return read(in, raw.getPermittedSubclasses()[in.readByte()]);
    if (raw.isRecord()) return record(in, raw);
    throw wrongForm();
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(count(in));
  }

  /** Never more than there are bytes left, so that a lie costs no memory. */
  private static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > in.available()) throw wrongForm();
    return count;
  }

  private static List<Object> items(DataInputStream in, Type type)
      throws IOException, ReflectiveOperationException {
    int count = count(in);
    var items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) items.add(read(in, type));
    return items;
  }

  private static Map<Object, Object> map(DataInputStream in, Type type)
      throws IOException, ReflectiveOperationException {
    int count = count(in);
    var map = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      Object key = read(in, argument(type, 0));
      map.put(key, read(in, argument(type, 1)));
    }
    return map;
  }

  private static Object record(DataInputStream in, Class<?> type)
      throws IOException, ReflectiveOperationException {
    RecordComponent[] parts = type.getRecordComponents();
    var types = new Class<?>[parts.length];
    var values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      values[i] = read(in, parts[i].getGenericType());
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  static IOException wrongForm() {
    return new IOException("PDF-11 A value from a worker has the wrong form.");
  }
}

package adapter;

import adapter.Harness.Unsupported;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The gap: which levels and operations are driven, and how. It translates between scenarios and your code, and judges
 * nothing.
 */
final class Implementation {
  /** What is driven of level bit_array: each operation with the keys of its arguments. */
  private static final Map<String, Set<String>> OPERATIONS = new LinkedHashMap<>();

  static {
    OPERATIONS.put("new", Set.of("size", "into"));
    OPERATIONS.put("size", Set.of("array"));
    OPERATIONS.put("get", Set.of("array", "index"));
    OPERATIONS.put("set", Set.of("array", "index", "value"));
    OPERATIONS.put("copy", Set.of("array", "into"));
    OPERATIONS.put("or", Set.of("left", "right", "into"));
    OPERATIONS.put("and", Set.of("left", "right", "into"));
    OPERATIONS.put("sub", Set.of("left", "right", "into"));
    OPERATIONS.put("is_empty", Set.of("array"));
    OPERATIONS.put("is_full", Set.of("array"));
    OPERATIONS.put("pick_random", Set.of("array"));
  }

  private static final Map<String, Object> ABOUT = Map.of(
      "protocol", 1,
      "name", "my-implementation",
      "version", "0.1.0",
      "language", "Java",
      "dialect", "kardia",
      "levels", List.of("bit_array"),
      "operations", Map.of("bit_array", OPERATIONS.keySet()),
      // What an array of booleans cannot hold.
      "limits", List.of("malformed_arrays", "bits_above_size", "huge_arrays"));

  public static void main(String[] words) throws IOException {
    Harness.serve(ABOUT, Implementation::start);
  }

  /** A fresh subject. */
  private static Harness.Subject start(JsonElement level, JsonElement setup) {
    if (new JsonPrimitive("bit_array").equals(level)) return new BitArrays(keys(setup, Set.of("arrays")))::perform;
    throw new Unsupported("level " + level + " is not driven");
  }

  /** The named arrays of one scenario. */
  private static final class BitArrays {
    private final Map<String, BitArray> arrays = new LinkedHashMap<>();

    BitArrays(JsonObject setup) {
      if (!(setup.get("arrays") instanceof JsonObject named)) throw new Unsupported("unexpected value of arrays");
      named.entrySet().forEach(entry -> arrays.put(entry.getKey(), parse(entry.getValue())));
    }

    Map<String, Object> perform(String operation, JsonElement given) {
      Set<String> names = OPERATIONS.get(operation);
      if (names == null) throw new Unsupported("operation " + operation + " is not driven");
      JsonObject arguments = keys(given, names);
      Map<String, Object> result = new HashMap<>();
      switch (operation) {
        case "new" -> put(arguments, BitArray.make((int) integer(arguments, "size", Integer.MIN_VALUE)));
        case "size" -> result.put("value", BitArray.size(at(arguments, "array")));
        case "get" -> result.put("value", BitArray.get(at(arguments, "array"), integer(arguments, "index", 0)));
        case "set" -> {
          boolean value = primitive(arguments, "value", JsonPrimitive::isBoolean).getAsBoolean();
          result.put("value", BitArray.set(at(arguments, "array"), integer(arguments, "index", 0), value));
        }
        case "copy" -> put(arguments, BitArray.copy(at(arguments, "array")));
        case "or" -> put(arguments, BitArray.or(at(arguments, "left"), at(arguments, "right")));
        case "and" -> put(arguments, BitArray.and(at(arguments, "left"), at(arguments, "right")));
        case "sub" -> put(arguments, BitArray.sub(at(arguments, "left"), at(arguments, "right")));
        case "is_empty" -> result.put("value", BitArray.isEmpty(at(arguments, "array")));
        case "is_full" -> result.put("value", BitArray.isFull(at(arguments, "array")));
        case "pick_random" -> result.put("value", BitArray.pickRandom(at(arguments, "array")));
        default -> throw new Unsupported("operation " + operation + " is not driven");
      }
      result.put("state", state());
      return result;
    }

    /** The array that argument key names. */
    private BitArray at(JsonObject arguments, String key) {
      String name = primitive(arguments, key, JsonPrimitive::isString).getAsString();
      if (!arrays.containsKey(name)) throw new Unsupported("no array of that name");
      return arrays.get(name);
    }

    private void put(JsonObject arguments, BitArray array) {
      arrays.put(primitive(arguments, "into", JsonPrimitive::isString).getAsString(), array);
    }

    private Map<String, Object> state() {
      Map<String, Object> state = new LinkedHashMap<>();
      arrays.forEach((name, array) -> state.put(name, array == null ? null : array.toString()));
      return state;
    }
  }

  /** Reads an array from its text. The other form, {bits, elems}, says what booleans cannot hold. */
  private static BitArray parse(JsonElement value) {
    if (value.isJsonNull()) return null;
    if (value instanceof JsonPrimitive text && text.isString() && text.getAsString().matches("[x_]*"))
      return BitArray.of(text.getAsString());
    throw new Unsupported("not an array that booleans can hold");
  }

  /** What was given, if it is an object with exactly these keys. */
  private static JsonObject keys(JsonElement given, Set<String> names) {
    if (given instanceof JsonObject fields && fields.keySet().equals(names)) return fields;
    throw new Unsupported("expected the keys " + String.join(" ", names));
  }

  private static JsonPrimitive primitive(JsonObject given, String key, Predicate<JsonPrimitive> kind) {
    if (given.get(key) instanceof JsonPrimitive value && kind.test(value)) return value;
    throw new Unsupported("unexpected value of " + key);
  }

  /** An integer of 32 bits; what may be larger is sent as a decimal string beyond 2^53. */
  private static long integer(JsonObject given, String key, long least) {
    double value = primitive(given, key, JsonPrimitive::isNumber).getAsDouble();
    if (value == Math.rint(value) && value >= least && value < 1L << 32) return (long) value;
    throw new Unsupported("unexpected value of " + key);
  }
}

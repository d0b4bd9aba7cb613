package adapter;

import com.google.gson.*;
import java.io.*;
import java.util.*;
import java.util.function.BiFunction;

/** JSON-RPC 2.0 on standard input and output, one text a line. What is tested is not its business. */
final class Harness {
  /** To be thrown where a scenario cannot be set up or driven: it is counted, and never judged. */
  static final class Unsupported extends RuntimeException {
    Unsupported(String why) {
      super(why);
    }
  }

  /** Carries out one operation and says what happened. */
  interface Subject {
    Map<String, Object> perform(String operation, JsonElement arguments);
  }

  /** Acts out a scenario on a subject of its own. Everything else that is thrown is taken for the subject's. */
  private static Object observe(BiFunction<JsonElement, JsonElement, Subject> start, JsonObject scenario) {
    List<Object> results = new ArrayList<>();
    Subject subject = null;
    try {
      subject = start.apply(scenario.get("level"), scenario.get("setup"));
      if (!(scenario.get("steps") instanceof JsonArray steps)) throw new Unsupported("the steps are not a list");
      for (JsonElement each : steps) {
        if (!(each instanceof JsonObject step) || step.size() != 1) throw new Unsupported("not one operation a step");
        for (var call : step.entrySet()) results.add(subject.perform(call.getKey(), call.getValue()));
      }
    } catch (Unsupported why) {
      return Map.of("id", scenario.get("id"), "unsupported", why.getMessage());
    } catch (Throwable crash) {
      var fallen = Map.of("crash", crash.toString());
      if (subject == null) return Map.of("id", scenario.get("id"), "setup", fallen, "steps", results);
      results.add(fallen);
    }
    return Map.of("id", scenario.get("id"), "steps", results);
  }

  /** Answers requests until told to shut down; start makes a fresh subject of a level and a setup. */
  static void serve(Object about, BiFunction<JsonElement, JsonElement, Subject> start) throws IOException {
    var gson = new GsonBuilder().serializeNulls().create();
    var input = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    var output = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
    String method = "";
    for (String line; !method.equals("shutdown") && (line = input.readLine()) != null; ) {
      var reply = new HashMap<String, Object>(Map.of("jsonrpc", "2.0", "id", JsonNull.INSTANCE));
      try {
        JsonObject request = JsonParser.parseString(line).getAsJsonObject();
        reply.put("id", request.get("id"));
        method = request.get("method").getAsString();
        reply.put("result", switch (method) {
          case "initialize" -> about;
          case "run" -> Map.of("observations", request.getAsJsonObject("params").getAsJsonArray("scenarios").asList()
              .stream().map(scenario -> observe(start, scenario.getAsJsonObject())).toList());
          case "shutdown" -> null;
          default -> throw new IllegalArgumentException("no such method");
        });
      } catch (RuntimeException error) {
        reply.put("error", Map.of("code", -32600, "message", error.toString()));
      }
      output.println(gson.toJson(reply));
    }
  }
}

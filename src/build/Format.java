import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Formats every Java source of the project ({@code write}) or names those that are not formatted
 * ({@code check}).
 *
 * <p>Maven may run on an older Java than the sources are written in, and the formatter parses with
 * the compiler of the Java it runs on. So the build starts this file with the JDK it compiles with.
 */
final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    List<String> options =
        write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed");
    String[] call = Stream.concat(options.stream(), sources().stream()).toArray(String[]::new);
    ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    int status = formatter.run(System.out, System.err, call);
    if (status != 0 && !write) {
      System.err.println("Not formatted: the files above. To format them:");
      System.err.println("  ./mvnw -q validate exec:exec@format");
    }
    System.exit(status);
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }
}

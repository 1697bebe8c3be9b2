package org.attractorlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.ui.theme.Theme;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/attractorlab/ui");
  private static final Path TEXTS =
      Path.of("src/main/resources/org/attractorlab/ui/texts.properties");

  /**
   * A key: words of small letters joined by dots, the first a folder of the window; at its end a
   * dot where the rest is computed.
   */
  private static final Pattern LITERAL =
      Pattern.compile("\"((?:laboratory|%s)(?:\\.[a-z0-9_-]+)+\\.?)\"".formatted(folders()));

  private static final Pattern ENDING = Pattern.compile("key \\+ \"(\\.[a-z]+)\"");

  private final Set<String> keys = keys();
  private final Set<String> literals = found(LITERAL);

  /** What is put behind a key where a class has several texts. */
  private final Set<String> endings = found(ENDING);

  @Test
  void everyKeyInTheSourcesHasAText() {
    assertThat(literals)
        .filteredOn(literal -> !literal.endsWith(".") && !hasText(literal))
        .isEmpty();
  }

  @Test
  void everyComputedKeyHasAText() {
    for (Theme theme : Theme.values()) {
      assertThat(keys).contains("shell.theme." + theme.key());
    }
    for (DeviceChoice device : DeviceChoice.values()) {
      assertThat(keys).contains("setup.device." + device.name().toLowerCase(Locale.ROOT));
    }
    for (String pick : List.of("first", "random", "one_per_class", "by_hand")) {
      assertThat(keys).contains("setup.pick." + pick);
    }
    assertThat(keys).contains("shell.status.cpu", "shell.status.gpu");
  }

  @Test
  void everyTextIsUsed() {
    assertThat(keys).filteredOn(key -> !isUsed(key)).isEmpty();
  }

  /** The folders of the window, each of which may have texts. */
  private static String folders() {
    try (Stream<Path> folders = Files.list(SOURCES)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .collect(Collectors.joining("|"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private boolean hasText(String literal) {
    return keys.contains(literal) || endings.stream().anyMatch(e -> keys.contains(literal + e));
  }

  private boolean isUsed(String key) {
    return literals.stream()
        .anyMatch(
            literal ->
                key.equals(literal)
                    || literal.endsWith(".") && key.startsWith(literal)
                    || endings.stream().anyMatch(ending -> key.equals(literal + ending)));
  }

  @Test
  void noTextIsEmpty() {
    assertThat(keys).allSatisfy(key -> assertThat(Texts.text(key)).isNotBlank());
  }

  private static Set<String> keys() {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(TEXTS)) {
      texts.load(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }

  private static Set<String> found(Pattern pattern) {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(source));
        while (matcher.find()) {
          if (!matcher.group(1).matches(".*\\.(css|json)")) {
            found.add(matcher.group(1));
          }
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return found;
  }
}

package org.attractorlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFilesTest {
  private static final String TORCH = System.mapLibraryName("torch");

  @TempDir Path temp;
  private Path jar;
  private Path cache;
  private Path unpacked;

  @BeforeEach
  void aJarWithTwoLibraries() throws IOException {
    jar = temp.resolve("jar");
    cache = temp.resolve("cache");
    unpacked = cache.resolve("9.9-cpu-test-x86_64");
    Path libraries = Files.createDirectories(jar.resolve("pytorch/cpu/test-x86_64"));
    Files.write(libraries.resolve(TORCH), new byte[3_000_000]);
    Files.write(libraries.resolve("other"), new byte[] {1, 2, 3});
    describe("test-x86_64", TORCH + ",other");
  }

  private void describe(String platform, String libraries) throws IOException {
    Path folder = Files.createDirectories(jar.resolve("native/lib"));
    Files.writeString(
        folder.resolve("pytorch.properties"),
        "version=9.9\nflavor=cpu\nclassifier=" + platform + "\nlibraries=" + libraries);
  }

  private void unpack(EngineProgress progress) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      new NativeFiles(loader, "test-x86_64").unpack(cache, progress);
    }
  }

  @Test
  void librariesAreUnpackedWhereTheEngineLooksWithGrowingProgress() throws IOException {
    List<Double> heard = new ArrayList<>();
    unpack((fraction, _) -> heard.add(fraction));
    assertThat(unpacked.resolve(TORCH)).hasSize(3_000_000);
    assertThat(unpacked.resolve("other")).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(heard).hasSizeGreaterThan(1).isSorted().endsWith(1.0);
    assertThat(cache).isDirectoryNotContaining("glob:**unpacking*");
  }

  @Test
  void whatIsThereIsNotUnpackedAgain() throws IOException {
    unpack(EngineProgress.SILENT);
    Files.writeString(unpacked.resolve("other"), "kept");
    List<String> heard = new ArrayList<>();
    unpack((_, text) -> heard.add(text));
    assertThat(unpacked.resolve("other")).hasContent("kept");
    assertThat(heard).isEmpty();
  }

  @Test
  void aJarForAnotherPlatformIsLeftAlone() throws IOException {
    describe("other-x86_64", TORCH);
    unpack(EngineProgress.SILENT);
    assertThat(cache).doesNotExist();
  }

  @Test
  void ifALibraryIsNotWhereItIsExpectedTheEngineUnpacksByItself() throws IOException {
    describe("test-x86_64", TORCH + ",missing");
    unpack(EngineProgress.SILENT);
    assertThat(cache).doesNotExist();
  }

  @Test
  void leftoversOfAKilledStartAreRemovedButNotThoseOfAnotherRunningOne() throws IOException {
    Path old = Files.createDirectories(cache.resolve("unpacking-1"));
    Files.write(old.resolve("half"), new byte[10]);
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));
    Path fresh = Files.createDirectories(cache.resolve("unpacking-2"));
    unpack(EngineProgress.SILENT);
    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
  }
}

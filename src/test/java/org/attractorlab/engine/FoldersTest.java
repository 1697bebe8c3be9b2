package org.attractorlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
  private final Path home = Path.of("home").toAbsolutePath();
  private final Path elsewhere = Path.of("elsewhere").toAbsolutePath();

  @Test
  void linuxFollowsXdg() {
    assertThat(Folders.of(Map.of(), null, "Linux", home))
        .isEqualTo(
            new Folders(
                home.resolve(".config/attractor-lab"), home.resolve(".cache/attractor-lab")));
    Map<String, String> xdg =
        Map.of("XDG_CONFIG_HOME", elsewhere + "/c", "XDG_CACHE_HOME", elsewhere + "/k");
    assertThat(Folders.of(xdg, null, "Linux", home))
        .isEqualTo(
            new Folders(
                elsewhere.resolve("c/attractor-lab"), elsewhere.resolve("k/attractor-lab")));
  }

  @Test
  void aRelativeXdgFolderIsIgnoredAsTheSpecificationWants() {
    assertThat(Folders.of(Map.of("XDG_CACHE_HOME", "cache"), null, "Linux", home).cache())
        .isEqualTo(home.resolve(".cache/attractor-lab"));
  }

  @Test
  void windowsHasRoamingSettingsAndALocalCache() {
    Map<String, String> appData =
        Map.of("APPDATA", elsewhere + "/Roaming", "LOCALAPPDATA", elsewhere + "/Local");
    assertThat(Folders.of(appData, null, "Windows 11", home))
        .isEqualTo(
            new Folders(
                elsewhere.resolve("Roaming/attractor-lab"),
                elsewhere.resolve("Local/attractor-lab/cache")));
  }

  @Test
  void macHasALibraryFolder() {
    assertThat(Folders.of(Map.of(), null, "Mac OS X", home))
        .isEqualTo(
            new Folders(
                home.resolve("Library/Application Support/attractor-lab"),
                home.resolve("Library/Caches/attractor-lab")));
  }

  @Test
  void oneVariableMovesBothAndAPropertyComesFirst() {
    Map<String, String> environment = Map.of(Folders.HOME_OVERRIDE, home.toString());
    assertThat(Folders.of(environment, null, "Linux", Path.of("x")))
        .isEqualTo(new Folders(home.resolve("config"), home.resolve("cache")));
    assertThat(Folders.of(environment, elsewhere.toString(), "Windows 11", Path.of("x")))
        .isEqualTo(new Folders(elsewhere.resolve("config"), elsewhere.resolve("cache")));
  }
}

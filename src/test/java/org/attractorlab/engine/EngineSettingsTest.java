package org.attractorlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineSettingsTest {
  private final Folders folders = new Folders(Path.of("config"), Path.of("cache"));

  private static EngineSettings given(Map<String, String> values) {
    return new EngineSettings(values::get);
  }

  @Test
  void theEngineIsKeptOfflineAndLeavesOneCoreFree() {
    assertThat(given(Map.of()).missing(folders, 8))
        .containsEntry("ai.djl.offline", "true")
        .containsEntry("OPT_OUT_TRACKING", "true")
        .containsEntry("DJL_CACHE_DIR", "cache")
        .containsEntry("ai.djl.pytorch.num_threads", "7")
        .containsEntry("ai.djl.pytorch.num_interop_threads", "1");
    assertThat(given(Map.of()).missing(folders, 1))
        .containsEntry("ai.djl.pytorch.num_threads", "1");
  }

  @Test
  void whatTheUserHasSetStays() {
    Map<String, String> own =
        Map.of("ai.djl.offline", "false", "DJL_CACHE_DIR", "mine", "OMP_NUM_THREADS", "3");
    EngineSettings settings = given(own);
    assertThat(settings.missing(folders, 8))
        .doesNotContainKeys("ai.djl.offline", "DJL_CACHE_DIR", "ai.djl.pytorch.num_threads");
    assertThat(settings.threads(8)).isEqualTo(3);
    assertThat(settings.libraries(folders)).isEqualTo(Path.of("mine/pytorch"));
  }

  @Test
  void theEnginesOwnCacheFolderComesFirst() {
    assertThat(given(Map.of("ENGINE_CACHE_DIR", "e", "DJL_CACHE_DIR", "d")).libraries(folders))
        .isEqualTo(Path.of("e/pytorch"));
    assertThat(given(Map.of()).libraries(folders)).isEqualTo(Path.of("cache/pytorch"));
  }

  @Test
  void aNonsensicalNumberOfThreadsIsNotReported() {
    assertThat(given(Map.of("OMP_NUM_THREADS", "many")).threads(4)).isEqualTo(3);
  }

  @Test
  void namedLibrariesAreRespected() {
    assertThat(given(Map.of()).librariesAreGiven()).isFalse();
    for (String name : new String[] {"PYTORCH_LIBRARY_PATH", "PYTORCH_VERSION", "PYTORCH_FLAVOR"}) {
      assertThat(given(Map.of(name, "x")).librariesAreGiven()).as(name).isTrue();
    }
  }
}

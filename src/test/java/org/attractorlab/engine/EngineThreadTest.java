package org.attractorlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineThreadTest {
  private final EngineThread engine = new EngineThread();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void workIsDoneInOrderOnOneThread() {
    List<String> done = new CopyOnWriteArrayList<>();
    engine.execute(() -> done.add("first " + Thread.currentThread().getName()));
    engine.execute(() -> done.add("second " + Thread.currentThread().getName()));
    engine.call(() -> done.add("third " + Thread.currentThread().getName())).join();
    assertThat(done).containsExactly("first engine", "second engine", "third engine");
  }

  @Test
  void theThreadSurvivesWorkThatFails() {
    engine.execute(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    CompletableFuture<Object> failing =
        engine.call(
            () -> {
              throw new IllegalArgumentException("too");
            });
    assertThatThrownBy(failing::join).hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(engine.call(() -> 5).join()).isEqualTo(5);
  }

  @Test
  void workGivenAfterClosingIsRefusedButWhatWaitsIsDone() {
    CompletableFuture<Integer> before = engine.call(() -> 1);
    engine.close();
    assertThat(before.join()).isEqualTo(1);
    engine.execute(() -> {});
    assertThat(engine.call(() -> 2)).isCompletedExceptionally();
  }

  @Test
  void arraysLiveOnTheDeviceThatWasAskedFor() {
    assertThat(
            engine
                .call(
                    () -> {
                      try (NDManager manager = engine.newManager(DeviceChoice.CPU)) {
                        assertThat(manager.getDevice().isGpu()).isFalse();
                        return manager.create(new float[] {1, 2, 3}).sum().getFloat();
                      }
                    })
                .join())
        .isEqualTo(6f);
  }

  @Test
  void theFactsTellDeviceVersionAndThreads() {
    EngineFacts facts = engine.call(() -> engine.facts(DeviceChoice.CPU)).join();
    assertThat(facts.device()).isEqualTo("cpu");
    assertThat(facts.version()).startsWith("2.7");
    assertThat(facts.threads()).isPositive();
    assertThat(facts.whyNotGpu()).isNull();
  }

  @Test
  void theEngineWasUnpackedIntoTheProgramsOwnCache() {
    engine.call(() -> engine.facts(DeviceChoice.CPU)).join();
    assertThat(EngineSettings.ofThisProcess().libraries(Folders.ofThisUser()))
        .isDirectoryContaining("glob:**2.7.1*cpu*");
  }

  @Test
  void aGpuThatIsNotUsedIsExplained() {
    List<String> one = List.of("Some GPU");
    assertThat(EngineStart.whyNotGpu(DeviceChoice.CPU, one, false, "linux-x86_64", false)).isNull();
    assertThat(EngineStart.whyNotGpu(DeviceChoice.AUTO, List.of(), false, "linux-x86_64", false))
        .isNull();
    assertThat(EngineStart.whyNotGpu(DeviceChoice.GPU, List.of(), false, "linux-x86_64", false))
        .contains("No NVIDIA GPU");
    assertThat(EngineStart.whyNotGpu(DeviceChoice.AUTO, one, false, "linux-x86_64", false))
        .contains("Some GPU")
        .contains("downloaded");
    assertThat(EngineStart.whyNotGpu(DeviceChoice.AUTO, one, false, "linux-x86_64", true))
        .contains("start the program again");
    assertThat(EngineStart.whyNotGpu(DeviceChoice.AUTO, one, true, "linux-x86_64", true))
        .contains("driver");
    assertThat(EngineStart.whyNotGpu(DeviceChoice.GPU, List.of(), false, "osx-aarch64", false))
        .contains("Apple");
  }
}

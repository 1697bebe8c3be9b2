package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attractorlab.engine.CudaPackage;
import org.attractorlab.engine.EngineFacts;
import org.attractorlab.engine.EngineProgress;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.TestLab;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GpuOfferTest {
  private static final CudaPackage PACKAGE =
      new CudaPackage(
          "cu128",
          List.of(
              new CudaPackage.File("libtorch_cuda.so", URI.create("https://x/y"), 2_400_000_000L)));

  /** A server that is not there. */
  private static final class Fake implements GpuOffer.Source {
    private final List<String> asked = new ArrayList<>();
    private boolean works = true;

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public Optional<CudaPackage> look() throws IOException {
      asked.add("look");
      if (!works) {
        throw new IOException("no network");
      }
      return Optional.of(PACKAGE);
    }

    @Override
    public void fetch(CudaPackage contents, EngineProgress progress) {
      asked.add("fetch");
      progress.at(0.5, "Downloading");
    }
  }

  private final TestLab test = new TestLab();
  private final Fake source = new Fake();
  private final EngineWork progress = new EngineWork();
  private final GpuOffer offer =
      new GpuOffer(test.lab(), source, progress, Runnable::run, Runnable::run);

  private static EngineFacts facts(List<String> gpus, @Nullable String why) {
    return new EngineFacts("2.7.1", "cpu", gpus, 1, why);
  }

  private void accept() {
    Notice last = test.notices().getLast();
    last.offer().action().run();
  }

  @Test
  void withoutAGpuNothingIsSaid() {
    offer.tell(facts(List.of(), null));

    assertThat(test.notices()).isEmpty();
  }

  @Test
  void nothingIsAskedOrFetchedBeforeTheUserAgrees() {
    offer.tell(facts(List.of("NVIDIA"), "The GPU is not used."));
    assertThat(test.notices().getLast().text()).isEqualTo("The GPU is not used.");
    assertThat(source.asked).isEmpty();

    accept();
    assertThat(test.notices().getLast().text()).contains("cu128", "2.4 GB");
    assertThat(source.asked).containsExactly("look");

    accept();
    assertThat(source.asked).containsExactly("look", "fetch");
    assertThat(test.notices().getLast().text()).contains("started again");
    assertThat(progress.now().text()).isEmpty();
  }

  @Test
  void aServerThatDoesNotAnswerIsToldInASentence() {
    source.works = false;
    offer.tell(facts(List.of("NVIDIA"), "The GPU is not used."));

    accept();

    assertThat(test.notices().getLast().severity()).isEqualTo(Notice.Severity.ERROR);
    assertThat(test.notices().getLast().details()).contains("no network");
  }
}

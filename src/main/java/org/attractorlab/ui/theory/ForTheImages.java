package org.attractorlab.ui.theory;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.ui.Laboratory;
import org.jspecify.annotations.Nullable;

/**
 * Computes something of the current training images on another thread, once for each choice of
 * them, and shows it if they are still the current ones then.
 */
final class ForTheImages<T> {
  private final Laboratory laboratory;
  private final Executor elsewhere;
  private final Executor window;
  private final Function<TrainingImages, T> compute;
  private final Consumer<T> show;
  private @Nullable TrainingImages asked;

  /**
   * @param elsewhere runs {@code compute}
   * @param window runs {@code show}
   */
  ForTheImages(
      Laboratory laboratory,
      Executor elsewhere,
      Executor window,
      Function<TrainingImages, T> compute,
      Consumer<T> show) {
    this.laboratory = laboratory;
    this.elsewhere = elsewhere;
    this.window = window;
    this.compute = compute;
    this.show = show;
  }

  /** Computes if the images are others than at the last call; false while there are none. */
  boolean follow() {
    TrainingImages images = laboratory.imagesProperty().get();
    if (images != null && images != asked) {
      asked = images;
      elsewhere.execute(
          () -> {
            T found = compute.apply(images);
            window.execute(
                () -> {
                  if (images == asked) {
                    show.accept(found);
                  }
                });
          });
    }
    return images != null;
  }
}

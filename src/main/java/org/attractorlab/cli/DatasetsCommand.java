package org.attractorlab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.catalogue.BundledSet;
import org.attractorlab.data.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code datasets}: the bundled image sets, or what is in the user's own. */
@Command(
    name = "datasets",
    mixinStandardHelpOptions = true,
    description = "List the image sets that came with the program, or look into your own images.")
final class DatasetsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Verbose verbose;

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description = "A file, folder or archive of images, or the name of a bundled set.")
  private @Nullable Path path;

  DatasetsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = new Catalogue();
    if (path == null) {
      for (BundledSet set : catalogue.sets()) {
        ImageSet images = catalogue.open(set.name());
        terminal.say(
            "%-14s %s: %d images, %s, %s"
                .formatted(
                    set.name(), set.title(), images.count(), images.shape(), images.licence()));
      }
      return ExitCode.DONE;
    }
    describe(catalogue.open(path.toString()));
    return ExitCode.DONE;
  }

  private void describe(ImageSet images) {
    terminal.say("%s: %d images, %s".formatted(images.title(), images.count(), images.shape()));
    int[] counts = new int[images.classes().size()];
    for (int i = 0; i < images.count(); i++) {
      if (images.classOf(i) != ImageSet.NO_CLASS) {
        counts[images.classOf(i)]++;
      }
    }
    for (int i = 0; i < counts.length; i++) {
      terminal.say("%6d  %s".formatted(counts[i], images.classes().get(i)));
    }
    images.notes().forEach(terminal::say);
  }
}

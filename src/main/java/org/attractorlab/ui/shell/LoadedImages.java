package org.attractorlab.ui.shell;

import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.ImageChooser;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.Points;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.catalogue.Catalogue;
import org.attractorlab.data.read.Progress;
import org.attractorlab.data.read.ReadOptions;
import org.attractorlab.ui.Laboratory.ImageLoader;
import org.jspecify.annotations.Nullable;

/**
 * Image sets as the window needs them. The set read last is kept, since most changes of a choice
 * stay within a set. To be called on one thread.
 */
final class LoadedImages implements ImageLoader {
  private record Key(String set, @Nullable Integer size) {}

  private final Catalogue catalogue;
  private @Nullable Key key;
  private @Nullable ImageSet last;

  LoadedImages(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public TrainingImages load(ImageChoice choice, long seed, Progress progress) {
    if (choice.points() instanceof Points points) {
      return points.toTrainingImages();
    }
    Key wanted = new Key(choice.set(), choice.size());
    ImageSet set = last;
    if (set == null || !wanted.equals(key)) {
      set = catalogue.open(choice.set(), ReadOptions.DEFAULT.withSize(choice.size()), progress);
      last = set;
      key = wanted;
    }
    ImageChooser chooser = new ImageChooser(set);
    return chooser.choose(chooser.asManyAsThereAre(choice), seed);
  }
}

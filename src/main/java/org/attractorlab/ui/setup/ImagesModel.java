package org.attractorlab.ui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Texts;

/** Which images are chosen, as separate values and by clicks. */
final class ImagesModel {
  /** How images are picked, or that they were picked by hand. */
  enum Picking {
    FIRST,
    RANDOM,
    ONE_PER_CLASS,
    BY_HAND
  }

  private final Laboratory lab;
  private final ObjectProperty<String> set;
  private final ObjectProperty<Picking> picking;
  private final ObjectProperty<Integer> count;
  private final ObjectProperty<List<String>> classes;
  private final ObjectProperty<Integer> size;
  private final ReadOnlyIntegerWrapper most = new ReadOnlyIntegerWrapper(ImageChoice.MOST);

  ImagesModel(Laboratory lab) {
    this.lab = lab;
    set = Part.of(lab, e -> e.images().set(), (e, v) -> Change.imageSet(v).apply(e), "");
    picking = Part.of(lab, ImagesModel::picking, this::withPicking, Picking.FIRST);
    count =
        Part.of(
            lab,
            e -> e.images().indices() == null ? e.images().count() : e.images().indices().size(),
            (e, v) -> Change.count(v).apply(e),
            1);
    classes =
        Part.of(
            lab,
            e -> e.images().classes(),
            (e, v) ->
                Change.images(c -> new ImageChoice(c.set(), c.pick(), c.count(), v, null, c.size()))
                    .apply(e),
            List.of());
    size =
        Part.of(
            lab,
            e -> e.images().size() == null ? 0 : e.images().size(),
            (e, v) ->
                Change.images(
                        c ->
                            new ImageChoice(
                                c.set(),
                                c.pick(),
                                c.count(),
                                c.classes(),
                                c.indices(),
                                v == 0 ? null : v))
                    .apply(e),
            0);
    lab.imagesProperty()
        .subscribe(
            images -> {
              if (images != null) {
                most.set(Math.min(ImageChoice.MOST, available(images.set()).length));
              }
            });
  }

  /** The name of a bundled set, or a path. */
  ObjectProperty<String> set() {
    return set;
  }

  ObjectProperty<Picking> picking() {
    return picking;
  }

  ObjectProperty<Integer> count() {
    return count;
  }

  /** From which classes images are picked; empty for all. */
  ObjectProperty<List<String>> classes() {
    return classes;
  }

  /** The side to which the user's images are fitted; 0 keeps a common size. */
  ObjectProperty<Integer> size() {
    return size;
  }

  /** How many images can be chosen. */
  ReadOnlyIntegerProperty most() {
    return most.getReadOnlyProperty();
  }

  /** Takes an image of the set in, at the end, or out. */
  void toggle(int index) {
    TrainingImages images = lab.imagesProperty().get();
    if (images == null) {
      return;
    }
    List<Integer> chosen = new ArrayList<>(IntStream.of(images.indices()).boxed().toList());
    if (!chosen.remove((Integer) index)) {
      chosen.add(index);
    }
    if (chosen.isEmpty()) {
      lab.notice(new Notice(Notice.Severity.HINT, Texts.text("setup.images.last")));
    } else if (chosen.size() > ImageChoice.MOST) {
      lab.notice(
          new Notice(Notice.Severity.HINT, Texts.text("setup.images.too-many", ImageChoice.MOST)));
    } else {
      lab.edit(e -> withIndices(e, chosen));
    }
  }

  /** The images that may be picked, of the chosen classes. */
  int[] available(ImageSet images) {
    List<String> from = classes.get();
    return IntStream.range(0, images.count())
        .filter(i -> from.isEmpty() || from.contains(images.label(i)))
        .toArray();
  }

  private static Picking picking(Experiment experiment) {
    ImageChoice choice = experiment.images();
    return choice.indices() != null ? Picking.BY_HAND : Picking.valueOf(choice.pick().name());
  }

  private Experiment withPicking(Experiment experiment, Picking picking) {
    TrainingImages now = lab.imagesProperty().get();
    if (picking == Picking.BY_HAND) {
      return now == null
          ? experiment
          : withIndices(experiment, IntStream.of(now.indices()).boxed().toList());
    }
    ImageChoice.Pick pick = ImageChoice.Pick.valueOf(picking.name());
    return Change.images(
            c -> new ImageChoice(c.set(), pick, c.count(), c.classes(), null, c.size()))
        .apply(experiment);
  }

  private static Experiment withIndices(Experiment experiment, List<Integer> indices) {
    return Change.images(
            c -> new ImageChoice(c.set(), c.pick(), indices.size(), c.classes(), indices, c.size()))
        .apply(experiment);
  }
}

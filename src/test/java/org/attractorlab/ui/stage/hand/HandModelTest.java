package org.attractorlab.ui.stage.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attractorlab.data.BrushStroke.Colour;
import org.attractorlab.data.BrushStroke.Point;
import org.attractorlab.data.Corruption.HidingHalf;
import org.attractorlab.data.Corruption.Noise;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.Shift;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.RecoveryCount;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.experiment.HandMadeStart;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.TestImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandModelTest {
  private FakeRun run;
  private TrainingImages images = TestImages.first(10);
  private final List<Notice> notices = new ArrayList<>();
  private final Laboratory laboratory =
      new Laboratory(
          (_, _, _) -> images,
          (experiment, loaded) -> run = new FakeRun(experiment, loaded),
          Runnable::run,
          Runnable::run,
          Runnable::run);
  private final HandModel model = new HandModel(laboratory);

  private final Map<Integer, Partner> partners = new HashMap<>();

  private Partner partner(int image) {
    return partners.computeIfAbsent(image, i -> new Partner(i + 1 + "", images.image(i), i));
  }

  @BeforeEach
  void open() {
    laboratory.onNotice(notices::add);
    laboratory.open(TestExperiments.tenShapes());
    pulse();
  }

  @Test
  void choosingAnOrbitOpensTheEditorAtItsStart() {
    assertThat(model.imageProperty().get()).isNull();
    model.choose(5);

    assertThat(model.openProperty().get()).isTrue();
    int[] unseen = images.unseen();
    int index = unseen[(int) (5L * unseen.length / 64)];
    assertThat(model.imageProperty().get()).isEqualTo(images.set().image(index));
    model.choose(64);
    model.choose(-1);
    assertThat(model.orbitProperty().get()).isEqualTo(5);
  }

  @Test
  void keysMoveTheChoiceWithinTheGrid() {
    model.move(1);
    assertThat(model.orbitProperty().get()).isZero();
    model.move(-3);
    assertThat(model.orbitProperty().get()).isZero();
    model.move(100);
    assertThat(model.orbitProperty().get()).isEqualTo(63);
  }

  @Test
  void noiseIsAddedAgainAndAgainAndGoesToTheRun() {
    model.choose(2);
    float[] plain = model.imageProperty().get().clone();
    model.spoil(new Noise(0.1));
    float[] once = model.imageProperty().get();
    model.spoil(new Noise(0.1));
    float[] twice = model.imageProperty().get();

    assertThat(distance(plain, once)).isGreaterThan(0.03);
    assertThat(distance(plain, twice)).isGreaterThan(distance(plain, once));
    assertThat(run.commands()).contains("replaceStarts [2]");
    assertThat(model.isHandMade(2)).isTrue();
    assertThat(model.isHandMade(3)).isFalse();
  }

  @Test
  void aWholeStrokeIsOneStepThatUndoTakesBack() {
    model.choose(0);
    model.beginAtTrainingImage(3);
    model.brushProperty().set(new Brush(1, Colour.grey(1), false));
    int before = run.commands().size();
    model.beginStroke(new Point(0.5, 0.5));
    model.strokeTo(new Point(10.5, 0.5));
    assertThat(run.commands()).as("before the brush is lifted").hasSize(before);
    model.strokeTo(new Point(10.5, 5.5));
    model.endStroke();

    float[] painted = model.imageProperty().get();
    assertThat(painted[0]).isEqualTo(1);
    assertThat(painted[5]).isEqualTo(1);
    assertThat(painted[3 * 28 + 10]).isEqualTo(1);
    assertThat(run.commands()).hasSize(before + 1);
    model.undo();
    assertThat(model.imageProperty().get()).isEqualTo(images.image(3));
    model.redo();
    assertThat(model.imageProperty().get()).isEqualTo(painted);
  }

  @Test
  void aStrokeThatIsCancelledLeavesNothing() {
    model.choose(0);
    float[] plain = model.imageProperty().get();
    model.beginStroke(new Point(3, 3));
    model.cancelStroke();
    model.strokeTo(new Point(9, 9));
    model.endStroke();

    assertThat(model.imageProperty().get()).isEqualTo(plain);
    assertThat(model.historyProperty().get().canUndo()).isFalse();
  }

  @Test
  void erasingPaintsBlack() {
    model.choose(0);
    model.beginAtTrainingImage(0);
    model.brushProperty().set(new Brush(60, Colour.grey(1), true));
    model.beginStroke(new Point(14, 14));
    model.endStroke();

    assertThat(model.imageProperty().get()).containsOnly(0f);
  }

  @Test
  void aBlendUnderTheSliderIsOneStepAndBelongsToTheLargerShare() {
    model.choose(1);
    model.beginAtTrainingImage(2);
    model.blend(partner(4), 0.2);
    model.blend(partner(4), 0.9);
    model.blend(partner(4), 0.4);

    float[] mixed = model.imageProperty().get();
    for (int i = 0; i < mixed.length; i++) {
      assertThat(mixed[i])
          .isCloseTo(0.6f * images.image(2)[i] + 0.4f * images.image(4)[i], within(1e-6f));
    }
    assertThat(model.origin()).isEqualTo(2);
    model.blend(partner(4), 0.6);
    assertThat(model.origin()).isEqualTo(4);
    assertThat(model.isBlendingWith(partner(4))).isTrue();
    model.undo();
    assertThat(model.imageProperty().get()).isEqualTo(images.image(2));
    assertThat(model.isBlendingWith(partner(4))).isFalse();
  }

  @Test
  void afterAnotherStepABlendBeginsAtWhatIsThere() {
    model.choose(1);
    model.blend(partner(4), 1);
    model.spoil(new HidingHalf(HidingHalf.Half.LEFT));
    float[] half = model.imageProperty().get();
    model.blend(partner(5), 0);
    assertThat(model.imageProperty().get()).isSameAs(half);
    model.blend(partner(5), 0.5);
    model.undo();
    assertThat(model.imageProperty().get()).isSameAs(half);
  }

  @Test
  void undoGoesToTheOrbitItChanges() {
    model.choose(3);
    model.spoil(new Shift(1, 0));
    model.choose(9);
    model.spoil(new Shift(1, 0));
    model.choose(20);
    model.undo();
    assertThat(model.orbitProperty().get()).isEqualTo(9);
    model.undo();
    assertThat(model.orbitProperty().get()).isEqualTo(3);
    assertThat(model.handMade()).isEmpty();
  }

  @Test
  void resetLeadsToWhatTheExperimentSays() {
    model.choose(3);
    float[] plain = model.imageProperty().get();
    model.spoil(new Noise(0.5));
    model.choose(4);
    model.spoil(new Noise(0.5));
    model.choose(3);
    model.reset();
    assertThat(model.imageProperty().get()).isEqualTo(plain);
    assertThat(model.handMade()).containsExactly(4);
    model.resetAll();
    assertThat(model.handMade()).isEmpty();
    model.undo();
    assertThat(model.handMade()).containsExactly(4);
  }

  @Test
  void severalImagesFillTheOrbitsBehindAsFarAsThereAreAny() {
    model.choose(62);
    int taken = model.begin(List.of(images.image(0), images.image(1), images.image(2)), "picture");

    assertThat(taken).isEqualTo(2);
    assertThat(model.handMade()).containsExactlyInAnyOrder(62, 63);
    model.undo();
    assertThat(model.handMade()).isEmpty();
  }

  @Test
  void theOrbitOfATrainingImageIsRecoveredAndCounted() {
    model.choose(7);
    train();
    model.beginAtTrainingImage(9);
    assertThat(sentence()).startsWith("Its orbit is on the way");
    look();
    // The run without an engine leads orbit 7 to training image 7 · 7 mod 10.
    assertThat(sentence()).isEqualTo("✓ Right: ends at 10 Diagonal");
    assertThat(count()).isEqualTo(new RecoveryCount(1, 0, 0, 63));
    model.belongTo(3);
    look();
    assertThat(sentence()).isEqualTo("✗ Wrong: ends at 10 Diagonal, not at 4 Bar");
    assertThat(count()).isEqualTo(new RecoveryCount(0, 1, 0, 63));
    model.belongTo(RecoveryCount.NO_ORIGIN);
    look();
    assertThat(sentence()).isEqualTo("Ends at 10 Diagonal");
    assertThat(count()).isEqualTo(new RecoveryCount(0, 0, 0, 64));
  }

  @Test
  void eachStrokeIsCountedOnceWhenItsOrbitHasEnded() {
    model.choose(7);
    train();
    model.beginAtTrainingImage(9);
    assertThat(score()).isEqualTo(new RecoveryCount(0, 0, 0, 0));
    look();
    look();
    assertThat(score()).isEqualTo(new RecoveryCount(1, 0, 0, 0));
    model.beginAtTrainingImage(4);
    look();
    assertThat(score()).isEqualTo(new RecoveryCount(1, 1, 0, 0));

    model.undo();
    look();
    model.belongTo(2);
    look();
    assertThat(score()).isEqualTo(new RecoveryCount(1, 1, 0, 0));
    model.score().reset();
    look();
    assertThat(score()).isEqualTo(new RecoveryCount(0, 0, 0, 0));
  }

  @Test
  void aBlendIsCountedByTheShareItWasLeftAt() {
    model.choose(7);
    train();
    model.beginAtTrainingImage(9);
    look();
    model.blend(partner(4), 0.9);
    look();
    assertThat(score()).isEqualTo(new RecoveryCount(1, 1, 0, 0));
    model.blend(partner(4), 0.1);
    look();
    assertThat(score()).isEqualTo(new RecoveryCount(2, 0, 0, 0));
  }

  @Test
  void aPictureOfOnesOwnIsMixedInAndBelongsToNoTrainingImage() {
    float[] white = new float[images.set().shape().size()];
    Arrays.fill(white, 1);
    Partner own = new Partner("white.png", white, RecoveryCount.NO_ORIGIN);
    model.choose(1);
    model.beginAtTrainingImage(2);

    model.blend(own, 0.75);

    assertThat(model.imageProperty().get()[0])
        .isCloseTo(0.25f * images.image(2)[0] + 0.75f, within(1e-6f));
    assertThat(model.origin()).isEqualTo(RecoveryCount.NO_ORIGIN);
    assertThat(model.made().summary()).endsWith("blend 0.75 white.png");
  }

  @Test
  void whatWasDoneToAStartIsTold() {
    model.choose(3);
    model.spoil(new Noise(0.2));
    model.spoil(new Noise(0.2));
    model.beginStroke(new Point(3, 3));
    model.endStroke();

    assertThat(model.made().summary()).isEqualTo("noise 0.20 × 2, brush");
    model.undo();
    assertThat(model.made().summary()).isEqualTo("noise 0.20 × 2");
  }

  @Test
  void aRunOfAFileBringsItsStartsBack() {
    float[] start = new float[images.set().shape().size()];
    FakeRun opened = new FakeRun(TestExperiments.tenShapes(), images);
    opened.replaceStarts(Map.of(4, new HandMadeStart(start, 2, List.of("black"))));
    laboratory.open(opened);
    pulse();
    model.choose(4);

    assertThat(model.handMade()).containsExactly(4);
    assertThat(model.origin()).isEqualTo(2);
    assertThat(model.imageProperty().get()).isSameAs(start);
    assertThat(model.historyProperty().get().canUndo()).isFalse();
  }

  @Test
  void corruptedTrainingImagesAreCountedWithoutAHand() {
    laboratory.edit(Change.iteration(i -> i.withStarts(StartKind.CORRUPTED)));
    model.choose(13);
    assertThat(model.origin()).isEqualTo(3);
    model.beginAtTrainingImage(3);
    train();
    // Orbit i comes from image i mod 10 and is led to image 7 i mod 10: right where i is 0 or 5.
    assertThat(count()).isEqualTo(new RecoveryCount(13, 51, 0, 0));
  }

  @Test
  void whileTrainingThereIsNoVerdict() {
    model.choose(0);
    run.train();
    run.advance(20);
    look();
    assertThat(sentence()).startsWith("While training: nearest to ");
    assertThat(model.followedProperty().get().count()).isNull();
  }

  @Test
  void startsStayWithAnotherRunOfTheSameShape() {
    model.choose(5);
    model.beginAtTrainingImage(1);
    float[] made = model.imageProperty().get();
    FakeRun first = run;
    laboratory.edit(Change.seed(99));

    assertThat(run).isNotSameAs(first);
    assertThat(run.commands()).contains("replaceStarts [5]");
    assertThat(model.imageProperty().get()).isSameAs(made);
    assertThat(model.origin()).isEqualTo(1);
    assertThat(notices).noneMatch(n -> n.text().contains("by hand"));
  }

  @Test
  void startsForgetTheirOriginWhereOtherImagesAreTrained() {
    model.choose(5);
    model.beginAtTrainingImage(1);
    images = new TrainingImages(images.set(), new int[] {30, 31, 32});
    laboratory.edit(Change.count(3));

    assertThat(model.handMade()).containsExactly(5);
    assertThat(model.origin()).isEqualTo(RecoveryCount.NO_ORIGIN);
  }

  @Test
  void startsOfAnotherShapeAreDroppedWithANotice() {
    model.choose(5);
    model.spoil(new Noise(0.2));
    images = small(new ImageShape(1, 2, 3));
    laboratory.edit(Change.count(2));
    pulse();

    assertThat(model.handMade()).isEmpty();
    assertThat(model.historyProperty().get().canUndo()).isFalse();
    assertThat(run.commands()).noneMatch(command -> command.startsWith("replaceStarts"));
    assertThat(notices)
        .extracting(Notice::text)
        .contains(
            "Starts made by hand are dropped, 1: the experiment now has images of 2 × 3 grey.");
    assertThat(model.imageProperty().get()).hasSize(6);
  }

  @Test
  void fewerOrbitsMoveTheChoiceAndKeepWhatWaits() {
    model.choose(60);
    model.spoil(new Noise(0.2));
    laboratory.edit(
        Change.iteration(
            i ->
                new IterationSettings(
                    i.starts(), 16, i.steps(), i.tolerance(), i.noiseLevel(), i.erasedShare())));
    pulse();
    assertThat(model.orbitProperty().get()).isEqualTo(15);
    assertThat(model.handMade()).containsExactly(60);
  }

  @Test
  void pointsOfThePlaneHaveNoPictureToEdit() {
    images = small(ImageShape.ofPoints(2));
    laboratory.edit(Change.count(2));
    model.choose(0);
    assertThat(model.count()).isZero();
    assertThat(model.openProperty().get()).isFalse();
  }

  private String sentence() {
    return model.followedProperty().get().sentence(model.origin(), images);
  }

  private RecoveryCount score() {
    return model.score().scoreProperty().get();
  }

  private RecoveryCount count() {
    return model.followedProperty().get().count();
  }

  private void train() {
    run.train();
    run.advance(FakeRun.LAST_STEP);
    look();
  }

  private void look() {
    laboratory.takeSnapshot();
    pulse();
  }

  private void pulse() {
    model.pulse(0);
  }

  private static TrainingImages small(ImageShape shape) {
    float[][] pixels = new float[6][shape.size()];
    int[] noClass = new int[6];
    Arrays.fill(noClass, ImageSet.NO_CLASS);
    ImageSet set =
        new ImageSet("small", "Small", "none", shape, List.of(), noClass, pixels, List.of());
    return new TrainingImages(set, new int[] {0, 1});
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum / a.length);
  }
}

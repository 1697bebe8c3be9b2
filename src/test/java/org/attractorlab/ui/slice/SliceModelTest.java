package org.attractorlab.ui.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.attractor.SliceMap;
import org.attractorlab.experiment.Exploration;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.TestLab;
import org.junit.jupiter.api.Test;

class SliceModelTest {
  private final TestLab test = new TestLab();
  private final SliceModel model = new SliceModel(test.lab());

  @Test
  void thePlaneGoesThroughTheFirstThreeTrainingImages() {
    model.pulse(true);
    assertThat(model.cornerProperty(2).get().name()).isEqualTo("3 Cross");
    assertThat(model.choices()).hasSize(10 + 24);
    assertThat(model.choices().getLast().isUnseen()).isTrue();
    SliceView view = model.viewProperty().get();
    double[] second = view.place(1);
    assertThat(view.shares(second[0], second[1])[1]).isCloseTo(1, within(1e-9));
    assertThat(view.image(second[0], second[1])[300])
        .isCloseTo(model.images().image(1)[300], within(1e-4f));
  }

  @Test
  void nothingIsAskedForWhileNobodyLooks() {
    model.pulse(false);
    assertThat(test.run().commands()).doesNotContain("slice");
    model.pulse(true);
    model.pulse(true);
    assertThat(test.run().commands()).containsOnlyOnce("slice");
  }

  @Test
  void anotherImageCancelsTheSliceUnderWayAndAsksForAnother() {
    model.pulse(true);
    Exploration<SliceMap> first = test.run().slice();
    model.cornerProperty(0).set(model.choices().get(7));
    model.pulse(true);
    assertThat(first.isOver()).isTrue();
    assertThat(test.run().slice()).isNotSameAs(first);
    assertThat(model.viewProperty().get().corners().getFirst().training()).isEqualTo(7);
  }

  @Test
  void whileTrainingTheLastSliceStaysAndNoneIsAskedFor() {
    model.pulse(true);
    Exploration<SliceMap> first = test.run().slice();
    test.run().train();
    test.run().advance(10);
    test.lab().takeSnapshot();
    model.pulse(true);
    assertThat(first.isOver()).isTrue();
    assertThat(model.viewProperty().get().step()).isZero();
    assertThat(model.canStart()).isFalse();
    assertThat(model.invitationProperty().get()).contains("basins of step 0");
    test.run().pause();
    test.lab().takeSnapshot();
    model.pulse(true);
    assertThat(model.viewProperty().get().step()).isEqualTo(10);
    assertThat(test.run().commands()).filteredOn("slice"::equals).hasSize(2);
  }

  @Test
  void anotherToleranceMakesAnotherSlice() {
    model.pulse(true);
    test.lab()
        .edit(
            Change.iteration(
                i ->
                    new org.attractorlab.dynamics.IterationSettings(
                        i.starts(), i.count(), i.steps(), 0.05, i.noiseLevel(), i.erasedShare())));
    model.pulse(true);
    assertThat(test.run().commands()).filteredOn("slice"::equals).hasSize(2);
  }

  @Test
  void aSliceThatWasEndedByAResetIsAskedForOnceMore() {
    model.pulse(true);
    test.run().slice().cancel();
    model.pulse(true);
    model.pulse(true);
    assertThat(test.run().commands()).filteredOn("slice"::equals).hasSize(2);
  }

  @Test
  void progressIsKnownUntilItIsComplete() {
    model.pulse(true);
    assertThat(model.progressProperty().get()).isPositive();
    test.run().slice().complete(model.viewProperty().get().map());
    model.pulse(true);
    assertThat(model.progressProperty().get()).isNegative();
  }

  @Test
  void threeImagesOnOneLineAreRefusedWithASentence() {
    model.pulse(true);
    model.cornerProperty(1).set(model.cornerProperty(0).get());
    model.pulse(true);
    assertThat(model.viewProperty().get()).isNull();
    assertThat(model.hintProperty().get()).contains("one line").contains("Choose three");
  }

  @Test
  void twoTrainingImagesAreJoinedByAnUnseenOne() {
    test.lab().open(Change.count(2).apply(TestExperiments.tenShapes()));
    model.pulse(true);
    assertThat(model.cornerProperty(2).get().isUnseen()).isTrue();
    assertThat(model.viewProperty().get()).isNotNull();
  }

  @Test
  void aClickShowsTheOrbitInAFewPictures() {
    model.pulse(true);
    model.start(0.9, 0.2);
    model.pulse(true);
    OrbitFilm film = model.filmProperty().get();
    assertThat(film.end()).isEqualTo(new OrbitEnd.AtTrainingImage(0));
    assertThat(film.frames()).extracting(OrbitFrame::k).startsWith(0, 1, 2, 4);
    assertThat(film.lastK()).isLessThan(20);
    test.run().step();
    test.lab().takeSnapshot();
    model.pulse(true);
    assertThat(model.filmProperty().get()).isNull();
  }

  @Test
  void anOrbitThatNeverSettlesIsShownToItsLastFrame() {
    OrbitFilm film =
        OrbitFilm.of(List.of(frame(0), frame(1), frame(2), frame(3), frame(4), frame(5)));
    assertThat(film.frames()).extracting(OrbitFrame::k).containsExactly(0, 1, 2, 4, 5);
    assertThat(film.atMost(3)).extracting(OrbitFrame::k).containsExactly(0, 4, 5);
  }

  private static OrbitFrame frame(int k) {
    return new OrbitFrame(
        k, new byte[1], new int[1], new float[1], new float[1], List.of(new OrbitEnd.Unsettled()));
  }
}

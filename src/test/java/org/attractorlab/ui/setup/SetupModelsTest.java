package org.attractorlab.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.ImageChoice.Pick;
import org.attractorlab.experiment.Family;
import org.attractorlab.experiment.RunState;
import org.attractorlab.network.Activation;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.Downsampling;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization.Scheme;
import org.attractorlab.network.ReceptiveField;
import org.attractorlab.network.UNet;
import org.attractorlab.training.OptimizerKind;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.TestLab;
import org.junit.jupiter.api.Test;

class SetupModelsTest {
  private final TestLab test = new TestLab();
  private final Laboratory lab = test.lab();
  private final NetworkModel network = new NetworkModel(lab);
  private final TrainingModel training = new TrainingModel(lab);
  private final ImagesModel images = new ImagesModel(lab);
  private final ThumbnailsModel thumbnails = new ThumbnailsModel(lab, images);

  private FullyConnected architecture() {
    return (FullyConnected) lab.experimentProperty().get().network();
  }

  private ImageChoice choice() {
    return lab.experimentProperty().get().images();
  }

  @Test
  void theControlsShowTheExperiment() {
    assertThat(network.layers().get()).isEqualTo(12);
    assertThat(network.activation().get()).isEqualTo(Activation.LEAKY_RELU);
    assertThat(training.optimizer().get()).isEqualTo(OptimizerKind.ADAM);
    assertThat(training.maxSeconds().get()).isEqualTo(TrainingModel.NO_LIMIT);
    assertThat(images.count().get()).isEqualTo(10);
    assertThat(test.runs()).hasSize(1);
  }

  @Test
  void aControlChangesItsPartOfTheNetworkAndNothingElse() {
    network.layers().set(5);
    network.width().set(64);
    network.activation().set(Activation.LINEAR);
    network.bias().set(false);
    network.scheme().set(Scheme.PYTORCH);
    network.gain().set(1.7);

    FullyConnected now = architecture();
    assertThat(now.layers()).isEqualTo(5);
    assertThat(now.width()).isEqualTo(64);
    assertThat(now.activation()).isEqualTo(Activation.LINEAR);
    assertThat(now.bias()).isFalse();
    assertThat(now.initialization().scheme()).isEqualTo(Scheme.PYTORCH);
    assertThat(now.initialization().gain()).isEqualTo(1.7);
    assertThat(lab.experimentProperty().get().training())
        .isEqualTo(TestExperiments.tenShapes().training());
    assertThat(test.run().experiment().network()).isEqualTo(now);
  }

  @Test
  void anotherFamilyBeginsWithWhatItHasByItselfAndIsChangedInItsParts() {
    network.family().set(Family.CONVOLUTIONAL);
    network.layers().set(6);
    network.filters().set(8);
    network.kernel().set(5);
    assertThat(lab.experimentProperty().get().network())
        .isEqualTo(
            ((Convolutional) Family.CONVOLUTIONAL.standard())
                .withLayers(6)
                .withFilters(8)
                .withKernel(5));

    network.family().set(Family.DOWNSAMPLING);
    network.levels().set(1);
    network.encoder().set(Downsampling.Encoder.AVERAGE_POOLED);
    network.decoder().set(Downsampling.Decoder.BILINEAR);
    assertThat(lab.experimentProperty().get().network())
        .isEqualTo(
            ((Downsampling) Family.DOWNSAMPLING.standard())
                .withLevels(1)
                .withEncoder(Downsampling.Encoder.AVERAGE_POOLED)
                .withDecoder(Downsampling.Decoder.BILINEAR));

    network.family().set(Family.U_NET);
    network.skips().set(false);
    network.activation().set(Activation.SELU);
    network.width().set(7);
    assertThat(test.run().experiment().network())
        .as("a U-Net has no width")
        .isEqualTo(
            ((UNet) Family.U_NET.standard()).withSkips(false).withActivation(Activation.SELU));
  }

  @Test
  void aNetworkOfImagesSaysWhatItsPixelsSee() {
    network.family().set(Family.CONVOLUTIONAL);
    NetworkSize size = network.size().getValue();
    assertThat(size.shape()).isEqualTo("1@28×28 – 19 × 32@28×28 – 1@28×28");
    assertThat(size.field()).isEqualTo(new ReceptiveField(41, 41, false));
    network.layers().set(27);
    assertThat(network.size().getValue().field().coversImage()).isTrue();
    assertThat(network.deep().getValue()).isTrue();
    network.layers().set(1);
    assertThat(network.deep().getValue()).isFalse();
    network.family().set(Family.DOWNSAMPLING);
    assertThat(network.size().getValue().shape())
        .isEqualTo("1@28×28 – 32@14×14 – 32@7×7 – 2 × 32@14×14 – 32@28×28 – 1@28×28");
    network.levels().set(3);
    assertThat(network.size().getValue())
        .as("28 is no multiple of 8")
        .isEqualTo(NetworkSize.UNKNOWN);
  }

  @Test
  void aControlChangesItsPartOfTheTraining() {
    training.optimizer().set(OptimizerKind.RMSPROP);
    training.batch().set(4);
    training.lossTarget().set(1e-5);
    training.maxSteps().set(100);
    training.maxSeconds().set(30.0);
    training.seed().set(99L);

    assertThat(test.run().experiment().training().optimizer()).isEqualTo(OptimizerKind.RMSPROP);
    assertThat(test.run().experiment().training().batch()).isEqualTo(4);
    assertThat(test.run().experiment().training().lossTarget()).isEqualTo(1e-5);
    assertThat(test.run().experiment().training().maxSteps()).isEqualTo(100);
    assertThat(test.run().experiment().training().maxSeconds()).isEqualTo(30.0);
    assertThat(test.run().experiment().seed()).isEqualTo(99);
    training.maxSeconds().set(TrainingModel.NO_LIMIT);
    assertThat(test.run().experiment().training().maxSeconds()).isNull();
  }

  @Test
  void theLearningRateNeedsNoNewRun() {
    training.learningRate().set(0.01);

    assertThat(test.runs()).hasSize(1);
    assertThat(test.run().experiment().training().learningRate()).isEqualTo(0.01);
  }

  @Test
  void aChangedNetworkOfATrainingRunIsANewRunThatWaits() {
    lab.train();
    test.run().advance(10);
    lab.takeSnapshot();

    network.width().set(32);

    assertThat(test.runs()).hasSize(2);
    assertThat(lab.stateProperty().get()).isEqualTo(RunState.READY);
    assertThat(test.notices())
        .singleElement()
        .extracting(Notice::severity)
        .isEqualTo(Notice.Severity.HINT);
  }

  @Test
  void anExperimentOpenedLaterIsShownToo() {
    lab.open(
        Change.network(
                _ ->
                    new FullyConnected(
                        3, 8, Activation.RELU, false, architecture().initialization()))
            .apply(TestExperiments.tenShapes()));

    assertThat(network.layers().get()).isEqualTo(3);
    assertThat(network.bias().get()).isFalse();
    assertThat(test.runs()).hasSize(2);
  }

  @Test
  void theSizeOfTheNetworkIsCountedBeforeTraining() {
    NetworkSize size = network.size().getValue();

    // Twelve maps: 784 → 256, ten times 256 → 256, 256 → 784, each with a bias.
    long parameters = 784 * 256 + 256 + 10 * (256 * 256 + 256) + 256 * 784 + 784;
    assertThat(size.parameters()).isEqualTo(parameters);
    assertThat(size.ratio()).isCloseTo(parameters / 7840.0, within(1e-9));
    assertThat(size.shape()).isEqualTo("784 – 11 × 256 – 784");
    assertThat(size.fits()).isTrue();
  }

  @Test
  void theShapeOfAShallowNetworkIsShort() {
    network.layers().set(1);
    assertThat(network.size().getValue().shape()).isEqualTo("784 – 784");
    network.layers().set(2);
    assertThat(network.size().getValue().shape()).isEqualTo("784 – 256 – 784");
  }

  @Test
  void imagesArePickedAnew() {
    images.count().set(20);
    images.picking().set(ImagesModel.Picking.FIRST);

    assertThat(choice())
        .isEqualTo(new ImageChoice("shapes", Pick.FIRST, 20, List.of(), null, null));
    assertThat(lab.imagesProperty().get().indices())
        .containsExactly(IntStream.range(0, 20).toArray());
  }

  @Test
  void classesNarrowWhatCanBePicked() {
    images.classes().set(List.of("Ring", "Cross"));

    assertThat(images.most().get()).isEqualTo(40);
    assertThat(
            IntStream.of(lab.imagesProperty().get().indices()).mapToObj(TestExperiments::labelOf))
        .containsOnly("Ring", "Cross");
  }

  @Test
  void aClickTakesAnImageInAtTheEndAndAnotherTakesItOut() {
    images.toggle(17);
    assertThat(images.picking().get()).isEqualTo(ImagesModel.Picking.BY_HAND);
    assertThat(lab.imagesProperty().get().count()).isEqualTo(11);
    assertThat(lab.imagesProperty().get().index(10)).isEqualTo(17);
    assertThat(images.count().get()).isEqualTo(11);

    images.toggle(17);
    assertThat(lab.imagesProperty().get().count()).isEqualTo(10);
  }

  @Test
  void theLastImageCannotBeTakenOut() {
    images.count().set(1);
    images.toggle(lab.imagesProperty().get().index(0));

    assertThat(lab.imagesProperty().get().count()).isEqualTo(1);
    assertThat(test.notices()).extracting(Notice::text).anyMatch(t -> t.contains("At least one"));
  }

  @Test
  void pickedByHandMeansTheImagesThatAreThere() {
    int[] before = lab.imagesProperty().get().indices();

    images.picking().set(ImagesModel.Picking.BY_HAND);

    assertThat(choice().indices()).containsExactlyElementsOf(IntStream.of(before).boxed().toList());
  }

  @Test
  void anotherSetForgetsWhatBelongedToTheOneBefore() {
    images.classes().set(List.of("Ring"));
    images.toggle(3);

    lab.edit(Change.imageSet("elsewhere"));

    assertThat(choice().set()).isEqualTo("elsewhere");
    assertThat(choice().classes()).isEmpty();
    assertThat(choice().indices()).isNull();
  }

  @Test
  void trainingImagesAreShownFirstAndNothingMovesWhileClicking() {
    assertThat(thumbnails.count()).isEqualTo(200);
    assertThat(thumbnails.numberAt(0)).isZero();
    assertThat(thumbnails.numberAt(9)).isEqualTo(9);
    assertThat(thumbnails.numberAt(10)).isEqualTo(-1);
    int clicked = thumbnails.imageAt(15);

    thumbnails.toggle(15);
    thumbnails.toggle(0);

    assertThat(thumbnails.imageAt(15)).isEqualTo(clicked);
    assertThat(thumbnails.numberAt(15)).isEqualTo(9);
    assertThat(thumbnails.numberAt(0)).isEqualTo(-1);
    assertThat(thumbnails.describe(15)).contains("training image 10");
  }
}

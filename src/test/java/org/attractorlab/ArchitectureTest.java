package org.attractorlab;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls of the house: who may use whom, and what is not done anywhere. */
class ArchitectureTest {
  private static final String ROOT = "org.attractorlab";

  /** From the ground up: each may use only those before it. */
  private static final List<String> ROOMS =
      List.of("data", "engine", "network", "training", "dynamics", "experiment");

  /** On top of all rooms; they do not know each other. */
  private static final List<String> ENTRANCES = List.of("cli", "ui");

  private static final JavaClasses ALL = new ClassFileImporter().importPackages(ROOT);
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final long LARGEST_SOURCE = 15 * 1024;

  @Test
  void aRoomUsesOnlyRoomsBelowIt() {
    LayeredArchitecture house =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String room : Stream.concat(ROOMS.stream(), ENTRANCES.stream()).toList()) {
      house = house.layer(room).definedBy(inside(room));
    }
    house = house.whereLayer(ROOMS.getFirst()).mayNotAccessAnyLayer();
    for (String room : ROOMS.subList(1, ROOMS.size())) {
      String[] below = ROOMS.subList(0, ROOMS.indexOf(room)).toArray(String[]::new);
      house = house.whereLayer(room).mayOnlyAccessLayers(below);
    }
    for (String entrance : ENTRANCES) {
      house = house.whereLayer(entrance).mayOnlyAccessLayers(ROOMS.toArray(String[]::new));
    }
    house.check(MAIN);
  }

  @Test
  void everyClassLivesInARoomThatIsPlanned() {
    String[] known =
        Stream.concat(ROOMS.stream(), ENTRANCES.stream())
            .map(ArchitectureTest::inside)
            .toArray(String[]::new);
    check(classes().that().resideOutsideOfPackage(ROOT).should().resideInAnyPackage(known), MAIN);
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT),
        MAIN);
  }

  @Test
  void onlyTheLearningRoomsKnowTheEngine() {
    onlyIn(List.of("engine", "network", "training", "dynamics"), "ai.djl..");
  }

  @Test
  void onlyTheWindowKnowsItsToolkit() {
    onlyIn(
        List.of("ui"),
        "javafx..",
        "com.sun.javafx..",
        "atlantafx..",
        "org.controlsfx..",
        "org.kordamp.ikonli..");
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(inside("ui"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.testfx.."),
        ALL);
  }

  @Test
  void onlyTheChartsKnowTheChartLibrary() {
    onlyIn(List.of("ui.chart"), "org.jfree.chart..", "org.jfree.data..", "org.jfree.fx..");
  }

  @Test
  void onlyWhatWritesFilesKnowsTheirFormats() {
    onlyIn(List.of("experiment.report"), "org.jfree.svg..", "org.jfree.pdf..", "org.jcodec..");
  }

  @Test
  void atMostOneClassHandsWorkToTheWindowThread() {
    Stream<String> callers =
        MAIN.stream()
            .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
            .filter(
                access -> access.getTargetOwner().getName().equals("javafx.application.Platform"))
            .filter(access -> access.getName().equals("runLater"))
            .map(access -> outermost(access.getOriginOwner()).getName())
            .distinct();
    assertThat(callers).as("classes that call Platform.runLater").hasSizeLessThan(2);
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles(), MAIN);
  }

  @Test
  void nothingStaticChanges() {
    var written = fields().that().areStatic().and(not(modifier(SYNTHETIC)));
    check(written.should().beFinal(), MAIN);
    check(written.should().notHaveRawType(resideInAPackage("java.util.concurrent.atomic")), MAIN);
    for (Class<?> mutable :
        List.of(AbstractCollection.class, AbstractMap.class, Random.class, ThreadLocal.class)) {
      check(written.should().notHaveRawType(assignableTo(mutable)), MAIN);
    }
  }

  @Test
  void onlyTheCommandLinePrintsAndAllElseLogsThroughOneFacade() {
    check(
        noClasses()
            .that(not(resideInAnyPackage(ROOT, inside("cli"))))
            .should(ACCESS_STANDARD_STREAMS),
        MAIN);
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Logging.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "ch.qos.logback.."),
        MAIN);
  }

  @Test
  void nobodySleeps() {
    check(noClasses().should().callMethodWhere(target(name("sleep"))), ALL);
  }

  @Test
  void aClassIsNamedAfterWhatItIs() {
    check(
        noClasses().should().haveNameMatching(".*(Utils?|Utilities|Helpers?|Managers?)(\\$.*)?"),
        ALL);
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() {
    List<String> without =
        MAIN.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(room -> !room.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertThat(without).as("packages without a @NullMarked package-info.java").isEmpty();
  }

  @Test
  void noSourceFileIsLong() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    List<Long> sizes = new ArrayList<>();
    List<String> tooLong = new ArrayList<>();
    for (Path source : sources) {
      long size = Files.size(source);
      sizes.add(size);
      if (size > LARGEST_SOURCE) {
        tooLong.add(source + ": " + size + " bytes");
      }
    }
    sizes.sort(null);
    System.out.printf(
        "%d source files, median %d bytes, largest %d bytes%n",
        sizes.size(), sizes.get(sizes.size() / 2), sizes.getLast());
    assertThat(tooLong).as("source files above %d bytes", LARGEST_SOURCE).isEmpty();
  }

  private static void onlyIn(List<String> rooms, String... packages) {
    String[] allowed = rooms.stream().map(ArchitectureTest::inside).toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(allowed)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages),
        MAIN);
  }

  private static String inside(String room) {
    return ROOT + "." + room + "..";
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  /** A rule may find nothing to look at while a room is still empty. */
  private static void check(ArchRule rule, JavaClasses classes) {
    rule.allowEmptyShould(true).check(classes);
  }
}

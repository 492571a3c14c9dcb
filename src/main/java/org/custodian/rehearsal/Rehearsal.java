package org.custodian.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays scenario files. The application is started with the first file and again only when a file
 * asks for another house.
 */
public final class Rehearsal implements AutoCloseable {
  private final Optional<String> pack;
  private Map<String, String> open = Map.of();
  private Optional<Stage> stage = Optional.empty();

  /**
   * What became of a file.
   *
   * @param chronicle everything that happened
   * @param differences what was expected and did not happen; empty if all is as expected
   */
  public record Played(ObjectNode chronicle, List<String> differences) {
    /** What happened, told for people. */
    public String prose() {
      return Prose.of(chronicle);
    }
  }

  public Rehearsal() {
    this(Optional.empty());
  }

  /**
   * @param pack id or file of the state pack that decides, whatever the files say
   */
  public Rehearsal(Optional<String> pack) {
    this.pack = pack;
  }

  /**
   * Plays a file.
   *
   * @throws FaultyFile with every fault and its place
   */
  public Played play(Path file) {
    return play(Scenario.read(file), file.toAbsolutePath().resolveSibling("."));
  }

  Played play(Scenario scenario, Path folder) {
    var there = stage(Setting.of(scenario));
    var house = House.of(there);
    scenario.given().flatMap(given -> given.text("numbering")).ifPresent(there::numberFrom);
    house.packs().use(pack(house, scenario, folder));
    new ChartMaker(scenario, house.charts()).make();
    new PastMaker(house, scenario).make();
    var chronicle = played(house, scenario);
    var differences =
        Comparison.differences(scenario, chronicle).stream().map(Fault::toString).toList();
    return new Played(chronicle, differences);
  }

  /** What is no answer of the product is told by its kind and sentence, without a stack. */
  private static ObjectNode played(House house, Scenario scenario) {
    try {
      return new Chronicle(house, new Player(house, scenario).play()).write();
    } catch (Unplayable known) {
      throw known;
    } catch (RuntimeException broken) {
      throw new Unplayable("REH-05 The product failed: " + Refusals.why(broken));
    }
  }

  private org.custodian.jurisdiction.StatePack pack(House house, Scenario scenario, Path folder) {
    var named = pack.or(() -> scenario.given().flatMap(given -> given.text("pack"))).orElse("us");
    return named.contains(".") || named.contains("/")
        ? house.packs().read(folder.resolve(named))
        : house.packs().pack(named);
  }

  private Stage stage(Map<String, String> house) {
    var ready = stage.filter(there -> open.equals(house));
    if (ready.isEmpty()) {
      close();
      stage = Optional.of(Stage.open(house));
      open = house;
    }
    var there = stage.orElseThrow();
    there.empty();
    return there;
  }

  @Override
  public void close() {
    stage.ifPresent(Stage::close);
    stage = Optional.empty();
  }
}

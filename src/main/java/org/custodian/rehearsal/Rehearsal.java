package org.custodian.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.jurisdiction.PackRefused;
import org.custodian.jurisdiction.StatePack;

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

    /**
     * The file's name with the scenario's number in it, and its title: {@code a.yaml (2): Title}.
     */
    public String name() {
      return Prose.name(chronicle);
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
   * Plays every scenario of a file.
   *
   * @throws FaultyFile with every fault and its place
   */
  public List<Played> play(Path file) {
    return play(file, pack);
  }

  /**
   * Plays every scenario of a file with a state pack, whatever the file says.
   *
   * @param chosen id or file of the pack; empty for what the file says
   * @throws FaultyFile with every fault and its place, also if there is no such pack
   */
  public List<Played> play(Path file, Optional<String> chosen) {
    var folder = file.toAbsolutePath().resolveSibling(".");
    return Scenario.read(file).stream().map(each -> play(each, folder, chosen)).toList();
  }

  Played play(Scenario scenario, Path folder) {
    return play(scenario, folder, pack);
  }

  private Played play(Scenario scenario, Path folder, Optional<String> chosen) {
    var there = stage(Setting.of(scenario));
    var house = House.of(there);
    scenario.given().flatMap(given -> given.text("numbering")).ifPresent(there::numberFrom);
    house.packs().use(pack(house, scenario, folder, chosen));
    new ChartMaker(scenario, house.charts()).make();
    new PastMaker(house, scenario).make();
    var chronicle = played(house, scenario);
    var differences =
        Comparison.differences(scenario, chronicle).stream().map(Fault::toString).toList();
    return new Played(chronicle, differences);
  }

  /**
   * What is no answer of the product is told by its kind and sentence, without a stack, and named
   * by its scenario: a file may hold several.
   */
  private static ObjectNode played(House house, Scenario scenario) {
    try {
      return new Chronicle(house, new Player(house, scenario).play()).write();
    } catch (Unplayable known) {
      throw new Unplayable(scenario.name() + ": " + known.getMessage());
    } catch (RuntimeException broken) {
      throw new Unplayable(
          scenario.name() + ": REH-05 The product failed: " + Refusals.why(broken));
    }
  }

  /** A pack of the command stands where the command is called, one of a file beside the file. */
  private static StatePack pack(
      House house, Scenario scenario, Path folder, Optional<String> chosen) {
    var named = scenario.given().flatMap(given -> given.text("pack"));
    try {
      if (chosen.isPresent()) return pack(house, chosen.get(), Path.of(""));
      return named.isPresent() ? pack(house, named.get(), folder) : house.packs().pack("us");
    } catch (PackRefused refused) {
      throw new FaultyFile(
          List.of(
              new Fault(
                  scenario.name(), 1, 1, "state pack: " + String.valueOf(refused.getMessage()))));
    }
  }

  private static StatePack pack(House house, String named, Path folder) {
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

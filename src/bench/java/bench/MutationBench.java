package bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.Frontier;
import org.custodian.proof.Hash;
import org.custodian.proof.LogCheck;
import org.custodian.proof.Mutation;
import org.custodian.proof.NoteSigner;
import org.custodian.proof.SignedNote;
import org.custodian.proof.StoredLog;
import org.custodian.proof.TreeHash;

/**
 * Changes a log at random, ten thousand times, and has the verifier read the whole of it each time:
 * an edit, a deletion, a move, a swap or a cut must be caught with the exact first bad index.
 *
 * <p>Arguments: mutations (10000), entries (10000). Ends with 1 if one was missed.
 */
public final class MutationBench {
  private static final String ORIGIN = "riverbend.example/disclosures/1";

  private MutationBench() {}

  public static void main(String[] arguments) throws GeneralSecurityException {
    int mutations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    var signer = NoteSigner.log(ORIGIN, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    var tree = Frontier.empty();
    var honest = new ArrayList<StoredLog.Kept>();
    for (int i = 0; i < entries; i++) {
      byte[] bytes = ("entry " + i).getBytes(StandardCharsets.UTF_8);
      Hash leaf = new TreeHash().leaf(bytes);
      tree.append(leaf);
      honest.add(new StoredLog.Kept(i, bytes, Optional.of(leaf), Optional.of(tree.root())));
    }
    var note = signer.sign(new Checkpoint(ORIGIN, entries, tree.root()));
    var trusted = List.of(signer.key());
    var missed = new AtomicInteger();
    long start = System.nanoTime();
    IntStream.range(0, mutations)
        .parallel()
        .forEach(
            number -> {
              var random = new Random(number);
              var log = new ArrayList<>(honest);
              long first = Mutation.of(number % 5).change(log, random.nextInt(entries), random);
              var found = LogCheck.hashes(new Changed(log, note), trusted).firstBad();
              if (found.isEmpty() || found.get() != first) {
                missed.incrementAndGet();
                System.out.println("missed: mutation " + number);
              }
            });
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d mutations of %d entries, %d missed, %.0f s%n",
        mutations,
        entries,
        missed.get(),
        seconds);
    System.exit(missed.get() == 0 ? 0 : 1);
  }

  private record Changed(List<Kept> rows, SignedNote note) implements StoredLog {
    @Override
    public Checkpoints checkpoints() {
      return new Checkpoints(List.of(note));
    }

    @Override
    public void entries(Consumer<Kept> reader) {
      rows.forEach(reader);
    }
  }
}

package org.custodian.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TreeTest {
  /** The entries and roots that certificate transparency logs test themselves with. */
  private static final List<String> ENTRIES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final TreeHash hashing = new TreeHash();

  @Test
  void roots_are_those_of_rfc_6962() {
    var tree = Frontier.empty();
    var roots = new ArrayList<String>();
    for (String entry : ENTRIES) {
      tree.append(hashing.leaf(HexFormat.of().parseHex(entry)));
      roots.add(HexFormat.of().formatHex(tree.root().bytes()));
    }

    assertThat(roots).isEqualTo(ROOTS);
    assertThat(HexFormat.of().formatHex(Frontier.empty().root().bytes()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void a_tree_goes_on_from_what_was_kept() {
    for (int size = 0; size < 70; size++) {
      var tree = grown(size);
      var again = Frontier.of(size, tree.bytes());
      again.append(leaf(size));
      assertThat(again.root()).isEqualTo(grown(size + 1).root());
    }
    assertThatThrownBy(() -> Frontier.of(3, new byte[32]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void full_subtrees_may_be_added_whole() {
    var whole = grown(8);
    whole.append(leaf(8));
    var parts = Frontier.empty();
    parts.append(grown(8).root(), 3);
    parts.append(leaf(8), 0);

    assertThat(parts.root()).isEqualTo(whole.root());
    assertThatThrownBy(() -> parts.append(leaf(9), 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_entry_of_every_small_tree_is_proven_and_no_other_leaf_is() {
    for (int size = 1; size <= 40; size++) {
      var proofs = Proofs.over(leaves(size));
      Hash root = proofs.root(size);
      assertThat(root).isEqualTo(grown(size).root());
      for (int index = 0; index < size; index++) {
        var proof = proofs.inclusion(index, size);
        assertThat(proof.leads(leaf(index), root)).isTrue();
        assertThat(proof.leads(leaf(index + 1), root)).isFalse();
        assertThat(new InclusionProof(index + 1, size, proof.path()).leads(leaf(index), root))
            .isFalse();
      }
    }
  }

  @Test
  void a_changed_shortened_or_lengthened_path_leads_nowhere() {
    var proofs = Proofs.over(leaves(21));
    Hash root = proofs.root(21);
    var path = proofs.inclusion(13, 21).path();
    for (int i = 0; i < path.size(); i++) {
      var changed = new ArrayList<>(path);
      changed.set(i, leaf(99));
      assertThat(new InclusionProof(13, 21, changed).leads(leaf(13), root)).isFalse();
      assertThat(new InclusionProof(13, 21, path.subList(0, i)).leads(leaf(13), root)).isFalse();
    }
    var longer = new ArrayList<>(path);
    longer.add(leaf(1));
    assertThat(new InclusionProof(13, 21, longer).leads(leaf(13), root)).isFalse();
    assertThat(new InclusionProof(-1, 21, path).leads(leaf(13), root)).isFalse();
  }

  @Test
  void growth_is_proven_between_all_small_sizes_and_never_for_another_history() {
    for (int from = 0; from <= 33; from++)
      for (int to = from; to <= 33; to++) {
        var proofs = Proofs.over(leaves(to));
        var proof = proofs.consistency(from, to);
        Hash older = grown(from).root();
        Hash newer = grown(to).root();
        assertThat(proof.leads(older, newer)).isTrue();
        assertThat(proof.leads(leaf(7), newer)).isFalse();
        // Whatever there is grew out of the empty tree.
        assertThat(proof.leads(older, leaf(7))).isEqualTo(from == 0 && to > 0);
        if (from > 0 && from < to) {
          var other = new ArrayList<>(leaves(to));
          other.set(from - 1, leaf(1000));
          assertThat(proof.leads(older, Proofs.over(other).root(to))).isFalse();
        }
      }
  }

  @Test
  void proofs_of_large_trees_need_few_hashes() {
    var random = new Random(5);
    int size = 5000;
    var proofs = Proofs.over(leaves(size));
    Hash root = proofs.root(size);
    for (int i = 0; i < 20; i++) {
      int index = random.nextInt(size);
      var proof = proofs.inclusion(index, size);
      assertThat(proof.path()).hasSizeLessThanOrEqualTo(13);
      assertThat(proof.leads(leaf(index), root)).isTrue();
    }
  }

  private Hash leaf(int number) {
    return hashing.leaf(("entry " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private List<Hash> leaves(int size) {
    var leaves = new ArrayList<Hash>();
    for (int i = 0; i < size; i++) leaves.add(leaf(i));
    return leaves;
  }

  private Frontier grown(int size) {
    var tree = Frontier.empty();
    leaves(size).forEach(tree::append);
    return tree;
  }
}

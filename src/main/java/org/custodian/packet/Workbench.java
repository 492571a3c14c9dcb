package org.custodian.packet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.custodian.pdf.PdfSource;
import org.custodian.pdf.RedactedDocument;
import org.custodian.pdf.RedactionPlan;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done of packets that are not finished: redacted documents and how many pages they are.
 * Kept in transactions of their own, so that a job that is broken off goes on where it was, and
 * thrown away with the packet's own.
 */
@Component
class Workbench {
  /** Another way of redacting must not find what this one made. */
  private static final String EDITION = "2";

  private static final JsonMapper JSON = new JsonMapper();

  /** What is known of a staged document; its id makes the file one of its own. */
  private record Index(String stage, List<StagedPage> pages) {}

  private final StageRows stages;
  private final Vault vault;
  private final Clock clock;
  private final TransactionTemplate ownTransaction;
  private final byte[] key;

  Workbench(StageRows stages, Vault vault, Clock clock, PlatformTransactionManager transactions) {
    this.stages = stages;
    this.vault = vault;
    this.clock = clock;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.key = vault.subkey("packet/stage");
  }

  /** The documents of this request that are done. */
  Stages stages(RequestNumber request) {
    return new Stages() {
      @Override
      public Optional<RedactedDocument> done(SourceDocument document, RedactionPlan plan) {
        var row = ownTransaction.execute(tx -> stages.findByStageId(id(request, document, plan)));
        return row == null ? Optional.empty() : row.flatMap(Workbench.this::stored);
      }

      @Override
      public RedactedDocument keep(
          SourceDocument document, RedactionPlan plan, RedactedDocument made) {
        // One at a time: equal files of two documents would meet in the vault.
        synchronized (Workbench.this) {
          var kept =
              ownTransaction.execute(tx -> Workbench.this.keep(request, document, plan, made));
          return kept == null ? made : kept;
        }
      }
    };
  }

  private RedactedDocument keep(
      RequestNumber request, SourceDocument document, RedactionPlan plan, RedactedDocument made) {
    var sha256 = stored(made);
    var id = id(request, document, plan);
    var pages = vault.store(json(id, made), "application/json");
    stages.deleteByStageId(id);
    stages.save(new StageRow(id, request, sha256, pages.sha256(), now()));
    return RedactedDocument.stored(source(sha256), made.pages());
  }

  /** From the worker's file to the vault's; both count its hash. */
  private String stored(RedactedDocument made) {
    try (var in = made.stream()) {
      return vault.store(in, made.sha256(), "application/pdf").sha256();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PKT-20 A redacted document cannot be read. It is made again.",
          new IOException(e.getClass().getSimpleName()));
    }
  }

  private PdfSource source(String sha256) {
    return new KeptSource(() -> vault.checked(sha256));
  }

  /** Empty if its file is gone: it is made again then. */
  private Optional<RedactedDocument> stored(StageRow row) {
    try {
      vault.checked(row.sha256);
      var index = JSON.readValue(vault.read(row.pagesSha256), Index.class);
      return Optional.of(
          RedactedDocument.stored(
              source(row.sha256), index.pages().stream().map(StagedPage::result).toList()));
    } catch (IOException | IllegalStateException gone) {
      return Optional.empty();
    }
  }

  /** The packet is made, so its parts are not needed any more. */
  void clear(RequestNumber request) {
    for (var row : stages.findByRequestNoOrderByStageId(request.value())) {
      vault.purge(row.sha256);
      vault.purge(row.pagesSha256);
    }
    stages.deleteByRequestNo(request.value());
  }

  /** Files of unfinished packets, with the moment each was kept. */
  Map<String, Instant> files(RequestNumber request) {
    var files = new LinkedHashMap<String, Instant>();
    for (var row : stages.findByRequestNoOrderByStageId(request.value())) {
      files.put(row.sha256, row.stagedAt);
      files.put(row.pagesSha256, row.stagedAt);
    }
    return files;
  }

  /** A keyed hash, because a plan holds terms. */
  private String id(RequestNumber request, SourceDocument document, RedactionPlan plan) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      say(mac, EDITION, request.value(), document.id(), document.sha256());
      say(mac, plan.pages(), plan.areas(), plan.matching(), plan.gap(), plan.rasterAllowed());
      say(mac, plan.reviewedPages().stream().sorted().toList());
      say(mac, plan.pictures().stream().sorted().toList());
      say(mac, plan.terms().size());
      say(mac, plan.terms().toArray());
      say(mac, plan.patterns().size());
      say(mac, plan.patterns().toArray());
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PKT-11 This Java cannot compute HMAC-SHA-256.");
    }
  }

  /** Each part with its length, so that no two plans are the same in a row. */
  private static void say(Mac mac, Object... parts) {
    for (var part : parts) {
      var bytes = part.toString().getBytes(StandardCharsets.UTF_8);
      mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      mac.update(bytes);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static byte[] json(String id, RedactedDocument made) {
    try {
      var pages = made.pages().stream().map(StagedPage::of).toList();
      return JSON.writeValueAsBytes(new Index(id, pages));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PKT-12 The pages of a document cannot be written as JSON.");
    }
  }
}

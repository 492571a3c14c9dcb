package org.custodian.correspondence;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.pdf.Inspection;
import org.custodian.pdf.PdfReader;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters and e-mails: renders them, keeps what was sent, sends each once. */
@Component
public class Correspondence {
  private static final Actor SYSTEM = Actor.system("correspondence");

  private final LetterWriter writer;
  private final LetterRows letters;
  private final MailRows mails;
  private final Vault vault;
  private final Ledger ledger;
  private final RefusalRecord refusals;
  private final Post post;
  private final Facility facility;
  private final Clock clock;

  Correspondence(
      LetterWriter writer,
      LetterRows letters,
      MailRows mails,
      Vault vault,
      Ledger ledger,
      RefusalRecord refusals,
      Post post,
      Facility facility,
      Clock clock) {
    this.writer = writer;
    this.letters = letters;
    this.mails = mails;
    this.vault = vault;
    this.ledger = ledger;
    this.refusals = refusals;
    this.post = post;
    this.facility = facility;
    this.clock = clock;
  }

  /**
   * The letter as PDF/A-2a. Keeps nothing.
   *
   * @param language "en" or "es"
   * @throws ProtectedWordRefused if words that staff typed name a protected category
   */
  public byte[] render(Letter letter, String language) {
    return writer.pdf(letter, language);
  }

  /**
   * Renders the letter, keeps it and makes it appear on the status page.
   *
   * @param key what makes it unique within the request, for example "DEF/1"; the same key gives the
   *     first letter again
   * @throws ProtectedWordRefused if words that staff typed name a protected category; nothing is
   *     sent
   */
  @Transactional
  public SentLetter send(RequestNumber request, Letter letter, String language, String key) {
    var first = letters.findByRequestNoAndLetterKey(request.value(), key);
    if (first.isPresent()) {
      return first.get().letter();
    }
    var pdf = writer.pdf(letter, language);
    var stored = vault.store(pdf, "application/pdf");
    var id = UUID.randomUUID().toString();
    var sent = new SentLetter(id, letter.code(), now(), stored.sha256(), pages(pdf));
    letters.save(new LetterRow(sent, request.value(), key, language));
    var facts =
        Map.of("code", sent.code(), "letter", id, "sha256", sent.sha256(), "pages", sent.pages());
    ledger.append(request, Kind.LETTER_SENT, SYSTEM, facts);
    CorrespondenceLog.letterSent(request, sent.code());
    return sent;
  }

  /**
   * Sends the translation of a letter that was sent, once; it bears the code of that letter.
   *
   * @param letterId of the letter that was sent
   * @param language of the translation, an ISO 639 code
   * @param pdf the translation as a person made it; words of it are not read here
   * @throws IllegalArgumentException if this request has no such letter
   */
  @Transactional
  public SentLetter sendTranslation(
      RequestNumber request, String letterId, String language, byte[] pdf) {
    var key = "TRANSLATION/" + letterId + "/" + language;
    var first = letters.findByRequestNoAndLetterKey(request.value(), key);
    if (first.isPresent()) return first.get().letter();
    var code = row(request, letterId).code;
    var stored = vault.store(pdf, "application/pdf");
    var id = UUID.randomUUID().toString();
    var sent = new SentLetter(id, code, now(), stored.sha256(), pages(pdf));
    letters.save(new LetterRow(sent, request.value(), key, language));
    var facts =
        Map.of(
            "code", code,
            "letter", id,
            "sha256", sent.sha256(),
            "pages", sent.pages(),
            "translationOf", letterId,
            "language", language);
    ledger.append(request, Kind.LETTER_SENT, SYSTEM, facts);
    CorrespondenceLog.letterSent(request, code);
    return sent;
  }

  /** The letters of a request, oldest first. */
  @Transactional(readOnly = true)
  public List<SentLetter> letters(RequestNumber request) {
    return letters.findByRequestNoOrderBySentAtAscLetterIdAsc(request.value()).stream()
        .map(LetterRow::letter)
        .toList();
  }

  /**
   * The PDF of a letter.
   *
   * @throws IllegalArgumentException if this request has no such letter
   */
  @Transactional(readOnly = true)
  public byte[] content(RequestNumber request, String letterId) {
    return vault.read(row(request, letterId).sha256);
  }

  private LetterRow row(RequestNumber request, String letterId) {
    return letters
        .findByRequestNoAndLetterId(request.value(), letterId)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "COR-07 Request " + request + " has no letter with this id."));
  }

  /**
   * Sends an e-mail, once per key. A crash between the server's yes and the end of the transaction
   * sends it again under the same Message-ID, which mail programs show once.
   *
   * @param toAddress exactly one address
   * @param key what makes it unique within the request, for example "packet-ready/1"
   * @throws MailRefused if the mail server does not take it; nothing is lost, call again
   */
  @Transactional(noRollbackFor = MailRefused.class)
  public void mail(
      RequestNumber request, Mail mail, String toAddress, String language, String key) {
    mail(request, mail, Optional.empty(), toAddress, language, key);
  }

  /**
   * The same with the packet itself, for a patient who was warned and wants it so (rule D5). The
   * file goes as it is, not encrypted.
   */
  @Transactional(noRollbackFor = MailRefused.class)
  public void mailPacket(Attachment packet, String toAddress, String language, String key) {
    mail(
        packet.request(), new Mail.PacketAttached(), Optional.of(packet), toAddress, language, key);
  }

  private void mail(
      RequestNumber request,
      Mail mail,
      Optional<Attachment> attachment,
      String toAddress,
      String language,
      String key) {
    var id = hash(request + "/" + key);
    var messageId = "<" + id + "@" + domain() + ">";
    if (mails.existsByMessageId(messageId)) {
      return;
    }
    var kind = Templates.name((Record) mail);
    var written = writer.mail(mail, Map.of("request", request), language);
    var name = kind + "-" + id.substring(0, 8);
    try {
      post.hand(envelope(written, messageId, request, name, toAddress).with(attachment));
    } catch (MailRefused refused) {
      refusals.refused(request, kind, refused);
      CorrespondenceLog.mailRefused(request, kind, refused.code());
      throw refused;
    }
    mails.save(new MailRow(messageId, request.value(), kind, now()));
    ledger.append(request, Kind.MAIL_SENT, SYSTEM, Map.of("mail", kind, "messageId", messageId));
    CorrespondenceLog.mailSent(request, kind);
  }

  private Envelope envelope(
      LetterWriter.WrittenMail mail,
      String messageId,
      RequestNumber request,
      String name,
      String to) {
    return new Envelope(
        messageId,
        "<request-" + request + "@" + domain() + ">",
        request + "-" + name,
        facility.name(),
        facility.email(),
        to,
        mail.subject(),
        mail.language(),
        mail.text(),
        mail.html(),
        Optional.empty(),
        now());
  }

  private String domain() {
    var host = URI.create(facility.baseUrl()).getHost();
    return host == null ? "custodian.invalid" : host;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String hash(String key) {
    return Vault.sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, 40);
  }

  private static int pages(byte[] pdf) {
    if (PdfReader.inspect(pdf) instanceof Inspection.Readable readable) {
      return readable.pages();
    }
    throw new IllegalStateException("COR-08 A letter that was just printed cannot be read.");
  }
}

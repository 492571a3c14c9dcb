package org.custodian.pdf.leak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A file in which every channel holds a secret of its own. The seed decides which secrets, in which
 * order, how they are encoded and which channels are left out.
 */
public record LeakFile(byte[] pdf, List<Secret> secrets, List<byte[]> encoded) {
  private static final int LEFT_OUT = 8;

  /**
   * One secret.
   *
   * @param seen whether it stands in the region that is to be redacted
   */
  public record Secret(String channel, String text, boolean seen) {}

  /** All channels there are. */
  static List<Channel> channels() {
    return Stream.of(
            TextChannels.all(),
            PictureChannels.all(),
            NoteChannels.all(),
            CatalogChannels.all(),
            OddChannels.all(),
            DeepChannels.all(),
            ProgramChannels.all())
        .flatMap(List::stream)
        .toList();
  }

  public static LeakFile make(long seed) throws IOException {
    var random = new Random(seed);
    var channels = new ArrayList<>(channels());
    Collections.shuffle(channels, random);
    // A page under a mask goes as a picture, and nobody can draw the JPEG 2000 of a leak file.
    String excluded = random.nextBoolean() ? "JPEG 2000.*" : "tiling.*|soft mask group";
    channels.removeIf(channel -> channel.name().matches(excluded));
    return make(random, channels.subList(0, channels.size() - random.nextInt(LEFT_OUT)));
  }

  /** A file with these channels only. */
  static LeakFile make(Random random, List<Channel> channels) throws IOException {
    var paper = new LeakPaper(random);
    var secrets = new ArrayList<Secret>();
    for (Channel channel : channels) {
      var secret = new Secret(channel.name(), word(random), channel.seen());
      channel.planting().plant(paper, secret.text());
      secrets.add(secret);
    }
    return new LeakFile(bytes(paper), secrets, List.copyOf(paper.forms));
  }

  /** Sixteen letters that stand nowhere by chance. */
  private static String word(Random random) {
    var word = new StringBuilder();
    String consonants = "BCDFGHJKLMNPQRSTVWXZ";
    String vowels = "AEIOUY";
    for (int i = 0; i < 8; i++)
      word.append(consonants.charAt(random.nextInt(20))).append(vowels.charAt(random.nextInt(6)));
    return word.toString();
  }

  private static byte[] bytes(LeakPaper paper) throws IOException {
    paper.page.setCropBox(new PDRectangle(40, 40, 550, 730));
    paper.line("BT /F1 9 Tf 0 g 72 45 Td (Everyone may read this line.) Tj ET");
    paper.page.getCOSObject().setItem(COSName.CONTENTS, paper.stream(paper.content.toString()));
    if (!paper.second.hasContents())
      paper
          .second
          .getCOSObject()
          .setItem(COSName.CONTENTS, paper.stream("BT /F1 9 Tf 72 700 Td (Another page.) Tj ET"));
    var out = new ByteArrayOutputStream();
    boolean packed = paper.random.nextBoolean();
    paper.document.save(out, CompressParameters.NO_COMPRESSION);
    byte[] body = packed ? packed(out.toByteArray()) : out.toByteArray();
    if (!paper.oldRevision.isEmpty()) body = revised(body, paper.oldRevision);
    var all = new ByteArrayOutputStream();
    // What stands before the file makes every offset wrong, so only a remark behind the head does.
    all.writeBytes(body);
    if (paper.before.length > 0 || paper.after.length > 0) {
      all.writeBytes(paper.before);
      all.writeBytes(paper.after);
      all.writeBytes(tail(body));
    }
    return all.toByteArray();
  }

  /** The same with its objects in object streams. */
  private static byte[] packed(byte[] plain) throws IOException {
    try (PDDocument document = Loader.loadPDF(plain)) {
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] tail(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return text.substring(text.lastIndexOf("startxref")).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The file as if the secret had been on the second page and had been taken out later. */
  private static byte[] revised(byte[] body, String secret) throws IOException {
    byte[] first;
    try (PDDocument document = Loader.loadPDF(body)) {
      document.getPage(1).getCOSObject().setItem("Was", new COSString(secret));
      var stream = new COSStream();
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(("BT /F1 9 Tf (" + secret + ") Tj ET").getBytes(StandardCharsets.US_ASCII));
      }
      document.getPage(1).getCOSObject().setItem("WasToo", stream);
      var out = new ByteArrayOutputStream();
      document.save(out);
      first = out.toByteArray();
    }
    try (PDDocument document = Loader.loadPDF(first)) {
      COSDictionary page = document.getPage(1).getCOSObject();
      page.removeItem(COSName.getPDFName("Was"));
      page.removeItem(COSName.getPDFName("WasToo"));
      page.setNeedToBeUpdated(true);
      var out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }
}

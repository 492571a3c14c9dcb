package org.custodian.correspondence;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.transform.TransformerFactory;

/**
 * Turns markup into PDF/A-2a that a screen reader can read (PDF/UA). Fonts lie in templates/layout;
 * nothing is ever loaded from outside.
 */
final class LetterPress {
  static {
    // Whoever writes the file's metadata asks for a transformer anew for each letter, and without
    // a name every jar is searched for one: a third of a letter's time.
    System.getProperties()
        .putIfAbsent(
            TransformerFactory.class.getName(),
            TransformerFactory.newDefaultInstance().getClass().getName());
  }

  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private final Map<String, byte[]> fonts = new HashMap<>();

  LetterPress() {
    // The library's log quotes the markup, and the markup holds names.
    XRLog.setLoggingEnabled(false);
    for (var file :
        new String[] {
          "PublicSans_400Regular",
          "PublicSans_700Bold",
          "PublicSans_400Regular_Italic",
          "SourceSerif4_600SemiBold"
        }) {
      fonts.put(file, font(file));
    }
  }

  byte[] print(String markup) {
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.withHtmlContent(markup, null);
    // A picture stands in the markup itself; nothing else is ever opened.
    builder.useUriResolver((base, uri) -> uri.startsWith("data:image/png;") ? uri : null);
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    builder.useColorProfile(SRGB);
    use(builder, "PublicSans_400Regular", "Public Sans", 400, FontStyle.NORMAL);
    use(builder, "PublicSans_700Bold", "Public Sans", 700, FontStyle.NORMAL);
    use(builder, "PublicSans_400Regular_Italic", "Public Sans", 400, FontStyle.ITALIC);
    use(builder, "SourceSerif4_600SemiBold", "Source Serif 4", 600, FontStyle.NORMAL);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException | RuntimeException e) {
      // The type only: a parser's sentence quotes the markup.
      throw new IllegalStateException(
          "COR-06 A letter cannot be printed (" + e.getClass().getSimpleName() + ").");
    }
    return out.toByteArray();
  }

  private void use(
      PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
    var bytes = fonts.getOrDefault(file, new byte[0]);
    builder.useFont(() -> new ByteArrayInputStream(bytes), family, weight, style, true);
  }

  private static byte[] font(String file) {
    var path = "templates/layout/fonts/" + file + ".ttf";
    try (var in = LetterPress.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("COR-16 There is no font " + path + ".");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

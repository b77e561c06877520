package org.vigie.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import javax.imageio.ImageIO;

/// A text as a QR code: for a terminal, as a picture, or to be printed.
final class QrCode {
    private static final int MARGIN = 4;
    private static final int PIXELS = 8;
    private static final int WHITE = 0xffffff;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /// {@return the code of a text of at most some 1,200 chars}
    static QrCode of(String text) {
        Map<EncodeHintType, Object> hints = Map.of(
                EncodeHintType.MARGIN,
                MARGIN,
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.CHARACTER_SET,
                UTF_8.name());
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException tooLong) {
            throw CommandException.failed("failed.qr");
        }
    }

    /// {@return lines in which two rows of the code share a line}
    String lines() {
        StringBuilder lines = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y += 2) {
            for (int x = 0; x < modules.getWidth(); x++) {
                // On a dark screen what is printed is light: light modules are drawn, dark ones
                // not.
                boolean upper = !dark(x, y);
                boolean lower = !dark(x, y + 1);
                lines.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private boolean dark(int x, int y) {
        return y < modules.getHeight() && modules.get(x, y);
    }

    /// {@return a picture to be printed at any size}
    String svg() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (dark(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        String size = modules.getWidth() + " " + modules.getHeight();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size
                + "\"><path fill=\"#fff\" d=\"M0 0h" + modules.getWidth() + "v"
                + modules.getHeight() + "H0z\"/><path d=\"" + path + "\"/></svg>\n";
    }

    /// {@return a picture in PNG}
    byte[] png() {
        BufferedImage image = new BufferedImage(
                modules.getWidth() * PIXELS,
                modules.getHeight() * PIXELS,
                BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, dark(x / PIXELS, y / PIXELS) ? 0 : WHITE);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}

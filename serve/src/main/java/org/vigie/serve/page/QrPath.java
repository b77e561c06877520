package org.vigie.serve.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

import java.util.Map;

/// A QR code as a path of SVG, one unit a module.
///
/// @param path its dark modules
/// @param size modules from edge to edge, margin included
public record QrPath(String path, int size) {
    private static final int MARGIN = 4;

    /// {@return the code of a text}
    ///
    /// @param text at most some 1,200 chars
    public static QrPath of(String text) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, MARGIN));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrPath(path.toString(), modules.getWidth());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("a QR code needs a shorter text", tooLong);
        }
    }
}

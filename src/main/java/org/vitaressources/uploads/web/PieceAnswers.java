package org.vitaressources.uploads.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.Uploads;
import org.vitaressources.uploads.WrongOffset;

/// Answers to programs that send a file piece by piece, so that a broken line costs a piece, in the manner of the
/// IETF's draft on resumable uploads: `POST` announces a file and gives it an address, `PATCH` there goes on at
/// `Upload-Offset`, `HEAD` (or `GET`) tells the offset (`src/docs/adr/0035-…`). Whose file it is, what it is sent for
/// and what becomes of it are the business of the controllers that ask for these answers.
@Component
public class PieceAnswers {
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String COMPLETE = "Upload-Complete";

    private final Uploads uploads;

    PieceAnswers(Uploads uploads) {
        this.uploads = uploads;
    }

    /// To who announces a file.
    ///
    /// @param opening opens it
    /// @param folder address under which it gets its own
    public ResponseEntity<Map<String, String>> opened(
            Announced file, Supplier<Upload> opening, String folder, Refusal.Words words, Locale locale) {
        try {
            Upload upload = opening.get();
            return state(ResponseEntity.status(HttpStatus.CREATED), upload, false)
                    .header(HttpHeaders.LOCATION, folder + "/" + upload.id())
                    .build();
        } catch (RuntimeException e) {
            return words.of(e, file.nom(), locale).answer();
        }
    }

    /// To who asks where to go on.
    public ResponseEntity<Void> offset(Upload known) {
        return state(ResponseEntity.status(HttpStatus.NO_CONTENT), known, known.finished())
                .build();
    }

    /// To who sends once more what was taken already: the last answer was lost on its way.
    public ResponseEntity<Map<String, String>> taken(Upload known) {
        return state(ResponseEntity.ok(), known, true).build();
    }

    /// To who sends a piece.
    ///
    /// @param known not finished yet
    /// @param taker takes the file once it is whole
    /// @throws IOException when the line breaks
    public ResponseEntity<Map<String, String>> continued(
            Upload known, HttpServletRequest piece, Consumer<Upload> taker, Refusal.Words words, Locale locale)
            throws IOException {
        OptionalLong offset = number(piece.getHeader(OFFSET));
        if (offset.isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        try {
            Upload now =
                    uploads.append(known, offset.getAsLong(), piece.getInputStream(), piece.getContentLengthLong());
            if (!now.whole()) {
                return state(ResponseEntity.status(HttpStatus.NO_CONTENT), now, false)
                        .build();
            }
            taker.accept(now);
            return taken(now);
        } catch (WrongOffset e) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .header(OFFSET, Long.toString(e.expected()))
                    .build();
        } catch (RuntimeException e) {
            return words.of(e, known.name(), locale).answer();
        }
    }

    /// To who gives a file up; a form is led back to its page.
    public Object abandoned(Upload known, HttpServletRequest request, String page) {
        uploads.abandon(known);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json")
                ? ResponseEntity.noContent().build()
                : "redirect:" + page + "?fait=envoi-abandonne";
    }

    /// A number of bytes; none when these are other words.
    static OptionalLong number(@Nullable String words) {
        return words != null && words.matches("[0-9]{1,15}")
                ? OptionalLong.of(Long.parseLong(words))
                : OptionalLong.empty();
    }

    private static <B extends ResponseEntity.HeadersBuilder<?>> B state(B answer, Upload upload, boolean complete) {
        answer.header(OFFSET, Long.toString(complete ? upload.size() : upload.received()));
        answer.header(LENGTH, Long.toString(upload.size()));
        answer.header(COMPLETE, complete ? "?1" : "?0");
        answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
        return answer;
    }
}

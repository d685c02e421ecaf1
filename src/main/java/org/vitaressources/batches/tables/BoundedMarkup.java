package org.vitaressources.batches.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// XML on its way to a parser that keeps whole what it is reading: a tag, a text, a comment. None of these may be
/// longer
/// than any honest workbook makes them, or one of them alone would fill the memory. For encodings in which markup is
/// written in ASCII, as all workbooks are; a null byte is no part of these.
final class BoundedMarkup extends FilterInputStream {
    private static final int LONGEST = 4 << 20;
    private static final int END_OF_COMMENT = '-' << 16 | '-' << 8 | '>';
    private static final int END_OF_CHARACTERS = ']' << 16 | ']' << 8 | '>';
    private static final int END_OF_INSTRUCTION = '?' << 8 | '>';
    private static final int THREE_BYTES = 0xffffff;
    private static final int TWO_BYTES = 0xffff;

    private State state = State.OUTSIDE;
    private int length;
    private int last;

    /// Where a byte stands, as far as it matters: within these a `<` begins nothing.
    private enum State {
        OUTSIDE,
        OPENED,
        DECLARED,
        DASHED,
        COMMENT,
        CHARACTERS,
        INSTRUCTION
    }

    BoundedMarkup(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int some = super.read(bytes, from, count);
        for (int i = from; i < from + some; i++) {
            take(bytes[i] & 0xff);
        }
        return some;
    }

    private void take(int one) throws IOException {
        if (one == 0) {
            throw new IOException("A workbook whose markup is not written in ASCII");
        }
        length++;
        if (length > LONGEST) {
            throw new OutOfMeasure();
        }
        last = last << 8 | one;
        state = switch (state) {
            case OUTSIDE -> one == '<' ? begun(State.OPENED) : State.OUTSIDE;
            case OPENED -> one == '!' ? State.DECLARED : one == '?' ? within(State.INSTRUCTION) : State.OUTSIDE;
            case DECLARED -> one == '-' ? State.DASHED : one == '[' ? within(State.CHARACTERS) : State.OUTSIDE;
            case DASHED -> one == '-' ? within(State.COMMENT) : State.OUTSIDE;
            case COMMENT -> (last & THREE_BYTES) == END_OF_COMMENT ? State.OUTSIDE : state;
            case CHARACTERS -> (last & THREE_BYTES) == END_OF_CHARACTERS ? State.OUTSIDE : state;
            case INSTRUCTION -> (last & TWO_BYTES) == END_OF_INSTRUCTION ? State.OUTSIDE : state;
        };
    }

    private State begun(State next) {
        length = 0;
        return next;
    }

    /// What ends it must come after its beginning: `<!-->` is not over.
    private State within(State next) {
        last = 0;
        return next;
    }
}

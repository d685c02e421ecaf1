package org.vitaressources.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// The vectors of RFC 6238, appendix B, for SHA-1; their last six digits.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void givesTheCodesOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "30, true", "-30, true", "60, false", "-60, false", "86400, false"})
    void acceptsAClockThatIsAStepAwayAndNoMore(long seconds, boolean accepted) {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        String code = Totp.code(SECRET, Totp.step(now.plusSeconds(seconds)));
        assertThat(Totp.match(SECRET, code, now, 0).isPresent()).isEqualTo(accepted);
    }

    @Test
    void acceptsNoCodeTwice() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long used = Totp.match(SECRET, "081804", now, 0).orElseThrow();
        assertThat(Totp.match(SECRET, "081804", now, used)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "08180", "0818044", "abcdef", "'081 804'"})
    void acceptsNothingElse(String code) {
        assertThat(Totp.match(SECRET, code, Instant.ofEpochSecond(1_111_111_109), 0))
                .isEmpty();
    }

    /// The vectors of RFC 4648, section 10, without padding.
    @ParameterizedTest
    @CsvSource({
        "66, MY",
        "666f, MZXQ",
        "666f6f, MZXW6",
        "666f6f62, MZXW6YQ",
        "666f6f6261, MZXW6YTB",
        "666f6f626172, MZXW6YTBOI"
    })
    void writesBase32AsTheStandardDoes(String hex, String written) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(Base32.encode(bytes)).isEqualTo(written);
        assertThat(Base32.decode(written)).isEqualTo(bytes);
    }
}

package ml.ispovesti.confession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.util.stream.Stream;
import ml.ispovesti.confession.PersonalData.Kind;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are made up. */
class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+381 64 123-45-67",
                "+381641234567",
                "zovi +381 (0)64 123 4567 posle pet",
                "00381 64 123 45 67",
                "381 64 123 4567",
                "Javi se na 064/123-4567.",
                "064/1234-567",
                "0641234567",
                "064 123 45 67",
                "064.123.45.67",
                "064-123-456",
                "(064) 123 456",
                "011/123-4567",
                "011 / 123 - 4567",
                "0 6 4 1 2 3 4 5 6 7",
                "0-6-4-1-2-3-4-5-6-7",
                "0_6_4_1_2_3_4_5_6_7",
                "O64 l23 4567",
                "nula šest četiri jedan dva tri četiri pet šest sedam",
                "нула шест 4 1 2 3 4 5 6 7",
                "０６４１２３４５６７",
                "0️⃣6️⃣4️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣",
                "٠٦٤١٢٣٤٥٦٧",
                "stan 5, 064 123 4567",
                "stan 5 064 123 4567",
                "+387 61 123 456",
                "+49 151 12345678",
                "Rođena 24.11.1990. telefon 064 123 4567",
                "Moj broj je\n064\n123\n4567",
            })
    void phone_isTold(String text) {
        assertThat(PersonalData.in(text)).contains(Kind.PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pera.peric@gmail.com",
                "Piši na PERA@GMAIL.COM!",
                "pera (at) gmail.com",
                "pera(at)gmail(dot)com",
                "pera [at] gmail [dot] com",
                "pera majmun gmail tačka com",
                "pera at gmail dot com",
                "pera @ gmail . com",
                "pera@gmail",
                "pera＠gmail.com",
                "пера@пример.срб",
                "ime_prezime+kofa@posta.primer.co.rs",
                "pera {at} primer.rs",
            })
    void eMail_isTold(String text) {
        assertThat(PersonalData.in(text)).contains(Kind.E_MAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matični broj 2411990123456",
                "kartica 4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "uplati na 160-123456-78",
                "racun 160-0000000123456-78",
                "pib 123456789",
            })
    void longNumber_isTold(String text) {
        assertThat(PersonalData.in(text)).contains(Kind.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rođen sam 1987. i još se čudim.",
                "Od 1999. do 2004. godine",
                "1990 - 2005",
                "2019 2020 2021 2022",
                "Košta 12 000 dinara.",
                "Stan od 120.000 evra",
                "Dug od 1.500.000.000 dinara",
                "1 050 000 000 dinara",
                "milijarda je 1000000000",
                "12.000,50 RSD",
                "24.11.2026.",
                "24. 11. 2026.",
                "01.02.2024",
                "01/02/2024",
                "2024-01-05",
                "01.02. - 05.02.2024.",
                "od 01.06.2023. do 09.06.2023. bila sam na moru",
                "u 18:30",
                "od 08.30-09.15",
                "08.00 - 09.00",
                "07:00, 08:00 i 09:00",
                "Zvao sam 192, pa 193 i 194.",
                "007 je moj omiljeni film",
                "Temperatura je +38, sutra +39.",
                "Bilo je -10, pa +5, pa -3",
                "Rezultat 3:2, 0:0 i 1:1",
                "Visok 185, težak 82, broj 44",
                "Autobus 26, 74 ili 95",
                "jedan dva tri četiri pet šest sedam osam devet deset",
                "1 2 3 4 5 6 7 8 9 10",
                "Imam 3 dece, 2 psa i 1 muža",
                "u pet do dva",
                "Kupio sam 2 kg jabuka @ 5. Onda sam otišao.",
                "Pratite me @nalogbezimena",
                "Pisao sam @ njemu",
                "Ona je at home osoba",
                "Stan 12, ulaz 3, sprat 4",
                "Beograd 11000",
                "Maraton 42,195 km za 3:59:59",
                "0,5 do 1,5 litara",
                "500-600 grama",
                "PIN 1234",
                "PIN od telefona mi je 0000",
                "",
            })
    void everydayNumbers_areLeftAlone(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }

    static Stream<String> longTexts() {
        return Stream.of("0", "0 ", "a", "a@", "a.", " at ", "(at)", "a@a.", "0-", "+", "1.", "@")
                .map(part -> part.repeat(4_000));
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void noText_takesLong(String text) {
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> PersonalData.in(text));
    }

    @Test
    void refusal_saysWhatItIs() {
        PersonalData.refuse("Nema ničega.");
        assertThatThrownBy(() -> PersonalData.refuse("064/123-4567"))
                .isInstanceOfSatisfying(HttpProblem.class, refusal -> {
                    assertThat(refusal.getType()).hasToString("/problems/personal-data");
                    assertThat(refusal.getDetail()).contains("a phone number");
                });
    }
}

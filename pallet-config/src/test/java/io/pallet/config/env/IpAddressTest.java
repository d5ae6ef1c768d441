package io.pallet.config.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IpAddressTest {

  @Test
  void isReadAsTheJdkReadsItAndWrittenSoThatItIsReadAgain() throws Exception {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      // half of the groups are zero, so that there are gaps
      IpAddress address = new IpAddress(sparse(random), sparse(random));
      String text = address.toString();

      assertEquals(address, IpAddress.find(text, 0, text.length()), text);
      assertEquals(address, IpAddress.find("[" + text + "]:", 1, text.length() + 1), text);
      if (!address.isV4()) {
        byte[] bytes = InetAddress.getByName(text).getAddress();
        assertArrayEquals(bytes(address), bytes, text);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 8, 10.0.0.0, 10.255.255.255",
    "10.1.2.3, 32, 10.1.2.3, 10.1.2.3",
    "10.1.2.3, 0, 0.0.0.0, 255.255.255.255",
    "203.0.113.77, 27, 203.0.113.64, 203.0.113.95"
  })
  void hasTheRangeOfAPrefix(String text, int prefix, String first, String last) {
    IpAddress address = IpAddress.find(text, 0, text.length());

    assertNotNull(address);
    assertEquals(first, address.first(96 + prefix).toString());
    assertEquals(last, address.last(96 + prefix).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8::1, 64, 2001:db8::, 2001:db8::ffff:ffff:ffff:ffff",
    "2001:db8::1, 65, 2001:db8::, 2001:db8::7fff:ffff:ffff:ffff",
    "2001:db8:ffff::, 33, 2001:db8:8000::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
    "::1, 128, ::1, ::1",
    "::1, 0, ::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
  })
  void hasTheRangeOfALongerPrefix(String text, int prefix, String first, String last) {
    IpAddress address = IpAddress.find(text, 0, text.length());

    assertNotNull(address);
    assertEquals(first, address.first(prefix).toString());
    assertEquals(last, address.last(prefix).toString());
  }

  @Test
  void hasANextOneExceptTheLast() {
    assertEquals(new IpAddress(1, 0), new IpAddress(0, -1).next());
    assertEquals(new IpAddress(0, 2), new IpAddress(0, 1).next());
    assertEquals(new IpAddress(-1, -1), new IpAddress(-1, -1).next());
  }

  private static long sparse(Random random) {
    long bits = 0;
    for (int i = 0; i < 4; i++) {
      bits = bits << 16 | (random.nextBoolean() ? random.nextInt(0x10000) : 0);
    }
    return bits;
  }

  private static byte[] bytes(IpAddress address) {
    return ByteBuffer.allocate(16).putLong(address.high()).putLong(address.low()).array();
  }
}

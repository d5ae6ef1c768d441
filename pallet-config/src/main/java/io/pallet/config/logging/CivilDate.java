package io.pallet.config.logging;

/** The date of a day by arithmetic, which needs none of the classes of java.time at start. */
final class CivilDate {

  private CivilDate() {}

  /** Writes {@code 2023-11-14} for a number of days since 1970-01-01. */
  static void write(long days, byte[] date) {
    // years begin in March here, so that the day of a leap year comes last
    long shifted = days + 719_468;
    long era = Math.floorDiv(shifted, 146_097L);
    int ofEra = (int) (shifted - era * 146_097);
    int yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int month = (5 * ofYear + 2) / 153;
    int day = ofYear - (153 * month + 2) / 5 + 1;
    int year = (int) (yearOfEra + era * 400 + (month < 10 ? 0 : 1));
    digits(date, 0, 4, year);
    date[4] = '-';
    digits(date, 5, 2, month < 10 ? month + 3 : month - 9);
    date[7] = '-';
    digits(date, 8, 2, day);
  }

  private static void digits(byte[] date, int from, int count, int number) {
    int rest = number;
    for (int i = from + count - 1; i >= from; i--) {
      date[i] = (byte) ('0' + Math.floorMod(rest, 10));
      rest = Math.floorDiv(rest, 10);
    }
  }
}

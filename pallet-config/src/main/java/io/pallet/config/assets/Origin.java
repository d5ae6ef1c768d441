package io.pallet.config.assets;

/**
 * A place that gives static files: a directory, or a directory of a jar.
 *
 * @param place the directory, or the jar
 * @param location the directory of the class path that it is, or nothing
 * @param rank the smaller wins
 * @param sole whether it wins over others of the class path without being asked: the application's
 *     directories, and its own jar
 */
record Origin(String place, String location, int rank, boolean sole) {

  /** The last name of the place: {@code jquery-3.7.1.jar}. */
  String name() {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  /** {@code jquery-3.7.1.jar (META-INF/resources)}, or a directory as it is. */
  String shown() {
    return location.isEmpty() ? place : place + " (" + location + ")";
  }
}

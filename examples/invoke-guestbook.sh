#!/bin/sh
# A guestbook on this machine: what the invoke.sh of each of them does, in its directory.
#
#   ../invoke-guestbook.sh JAR             builds what is missing, deploys, and serves
#   ../invoke-guestbook.sh JAR COMMAND     builds what is missing, and passes the command on
#
# Where ENVIRONMENT is unset it is dev_local; in a debug environment the database is an H2 file, and
# in dev_local pictures are stored beside it, in var/, unless the environment says otherwise.
set -eu
jar=$1
shift
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# given NAME: whether the environment, or .env, has it, itself or as a file
given() {
  eval "[ -n \"\${$1:-}\${$1_FILE:-}\" ]" ||
    { [ -f .env ] && grep -Eq "^[[:space:]]*(export[[:space:]]+)?$1(_FILE)?[[:space:]]*=" .env; }
}

# attended COMMAND...: runs it so that a signal reaches it, and answers its status
attended() {
  "$@" &
  child=$!
  trap 'kill -TERM "$child" 2>/dev/null || :' INT TERM
  status=0
  wait "$child" || status=$?
  if kill -0 "$child" 2>/dev/null; then
    wait "$child" || status=$?
  fi
  trap - INT TERM
  return "$status"
}

if [ ! -f "$jar" ]; then
  mvn -B -q -f ../../pom.xml -pl "examples/${PWD##*/}" -am package -DskipTests >&2
fi

given ENVIRONMENT || export ENVIRONMENT=dev_local
case ${ENVIRONMENT:-} in
  dev_local | dev | test) given DB_DEFAULT_URL || export DB_DEFAULT_URL=h2:///var/guestbook ;;
esac
case ${ENVIRONMENT:-} in
  dev_local) given STORAGE_DIR || export STORAGE_DIR="$PWD/var/storage" ;;
esac

if [ $# -eq 0 ]; then
  attended "$java" -jar "$jar" deploy
  set -- serve
fi
exec "$java" -jar "$jar" "$@"

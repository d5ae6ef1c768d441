#!/bin/sh
# A guestbook in a container: deploys and serves, or runs the command it is given.
#
# Volumes come with whatever owner they have, so this begins as root, gives them to app, and drops
# root for good with setpriv, which Debian's and Ubuntu's util-linux have. Begun as another user, it
# leaves the volumes alone.
set -eu

if [ "$(id -u)" = 0 ]; then
  mkdir -p "${STATIC_DIR:-/static}" "${STORAGE_DIR:-/storage}"
  find "${STATIC_DIR:-/static}" "${STORAGE_DIR:-/storage}" ! -user app -exec chown -h app:app {} +
  exec setpriv --reuid app --regid app --init-groups --no-new-privs "$0" "$@"
fi

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

if [ $# -eq 0 ]; then
  archive=
  [ ! -f /app/deploy.jsa ] || archive="-XX:SharedArchiveFile=/app/deploy.jsa -Xlog:disable"
  # shellcheck disable=SC2086 # two words, or none
  attended java $archive -jar /app/guestbook.jar deploy
  set -- serve
fi
exec java -jar /app/guestbook.jar "$@"

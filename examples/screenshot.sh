#!/bin/sh
# Shows a deployed guestbook in a headless Chromium, and fails unless its styles are applied.
#
#   ./screenshot.sh GUESTBOOK [FILE.png]   plain, spring or quarkus, and the picture; by default it is
#                                          target/screenshot.png there
#
#   WIDTH=390      the window's width, 1280 by default, and HEIGHT, 1000 by default
#   THEME=dark     the other colours
#   ENTRIES=none   a book that nobody has signed
#   CHROMIUM=...   the browser's command, chromium by default
#
# The guestbook runs on a free port with a database and a storage of its own, and ends with this.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
invoke=$here/${1:?which guestbook?}/invoke.sh
picture=${2:-$here/$1/target/screenshot.png}
directory=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server" && wait "$server" || :; } 2>/dev/null; rm -rf "$directory"' EXIT
trap 'exit 1' INT TERM

export ENVIRONMENT=test SITE_DOMAIN="" STATIC_DIR="$directory/static" STORAGE_DIR="$directory/storage"
export DB_DEFAULT_URL="h2:///$directory/guestbook"
"$invoke" deploy 2>"$directory/deploy.log" || { cat "$directory/deploy.log" >&2; exit 1; }

# answers: whether the guestbook does so within 60 s; a taken port ends it early
answers() {
  for _ in $(seq 300); do
    kill -0 "$server" 2>/dev/null || return 1
    curl -fs "$url/healthz" >/dev/null && return
    sleep 0.2
  done
  return 1
}

for attempt in 1 2 3; do
  PORT=$(shuf -i 20000-32000 -n 1)
  export PORT
  url=http://localhost:$PORT
  "$invoke" serve >"$directory/serve.log" 2>&1 &
  server=$!
  if answers; then
    break
  elif [ "$attempt" = 3 ]; then
    cat "$directory/serve.log" >&2
    exit 1
  fi
done

# sign NAME MESSAGE [PICTURE]
sign() {
  curl -fsS -o "$directory/answer" -F "name=$1" -F "message=$2" ${3:+-F "picture=@$3"} "$url/sign"
}

if [ "${ENTRIES:-}" != none ]; then
  sign "Ines Okafor" "Came in out of the rain, stayed for the whole afternoon. The tea was hot and nobody hurried us."
  sign "Bo" "Short visit. Long memory."
  sign "Marguerite & Tomasz" "We have passed this house for eleven years and always meant to knock.

Today we did. Thank you for the plums!"
  sign "Ástríður Jónsdóttir" "Takk fyrir okkur. Þetta var yndislegt <3"
  sign "The Lindqvists" "The view from the top of the path, about ten minutes before the fog came in." \
    "$here/acceptance/src/main/resources/landscape.png"
  sign "周小雨" "下次还会再来。"
  sign "Old friend" "I counted the steps again. Still forty-one."
fi

dark=
[ "${THEME:-light}" = light ] || dark=--blink-settings=preferredColorScheme=0
sandbox=
[ "$(id -u)" != 0 ] || sandbox=--no-sandbox
# shellcheck disable=SC2086 # an empty option is no option
"${CHROMIUM:-chromium}" --headless $sandbox $dark --disable-gpu --disable-quic --no-first-run \
  --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars \
  --user-data-dir="$directory/chromium" --window-size="${WIDTH:-1280},${HEIGHT:-1000}" \
  --virtual-time-budget=10000 --screenshot="$picture" --dump-dom "$url/#selfcheck" \
  >"$directory/page.html" 2>"$directory/chromium.log" || { cat "$directory/chromium.log" >&2; exit 1; }

if ! grep -q '<html[^>]* data-styled="yes"' "$directory/page.html"; then
  echo "error: the page is not styled: $(grep -o 'data-styled="[^"]*"' "$directory/page.html" || echo 'its script did not run')" >&2
  exit 1
fi
echo "styled as it should be: $picture"

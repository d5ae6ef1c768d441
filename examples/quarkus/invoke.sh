#!/bin/sh
# The guestbook on this machine.
#
#   ./invoke.sh            builds what is missing, deploys, and serves
#   ./invoke.sh COMMAND    builds what is missing, and passes the command on: deploy, serve, config, ...
#
# Quarkus fixes the kind of database at build, so there are two: one for H2, the default here, and
# one for PostgreSQL.
set -eu
cd "$(dirname "$0")"

url=${DB_DEFAULT_URL:-$(cat "${DB_DEFAULT_URL_FILE:-/dev/null}")}
if [ -z "$url" ] && [ -f .env ]; then
  url=$(sed -nE "s/^[[:space:]]*(export[[:space:]]+)?DB_DEFAULT_URL[[:space:]]*=[[:space:]]*[\"']?//p" .env)
fi
case $url in
  "" | h2:* | jdbc:h2:*) app=quarkus-app-h2 ;;
  *) app=quarkus-app ;;
esac
exec ../invoke-guestbook.sh "target/$app/quarkus-run.jar" "$@"

#!/bin/sh
# The guestbook on this machine.
#
#   ./invoke.sh            builds what is missing, deploys, and serves
#   ./invoke.sh COMMAND    builds what is missing, and passes the command on: deploy, serve, config, ...
set -eu
cd "$(dirname "$0")"
exec ../invoke-guestbook.sh target/guestbook.jar "$@"

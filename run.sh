#!/usr/bin/env bash
# Installs what is missing, builds if the sources changed, and serves the site; with a command, runs only that.
set -euo pipefail
CALLED_FROM=$PWD
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=src/main/sh/setup.sh
. "$HERE/src/main/sh/setup.sh"

build_if_changed
need_java

export DATA_DIR=${DATA_DIR:-$HERE/data}
export ISPOVESTI_MODEL_STORE=${ISPOVESTI_MODEL_STORE:-$HERE/model-store}
export QUARKUS_HTTP_PORT=${QUARKUS_HTTP_PORT:-${PORT:-8080}}

# A small heap is enough: the model lives outside it. JAVA_OPTS come last and win.
# shellcheck disable=SC2206 # JAVA_OPTS holds several words.
options=(-Xmx256m -XX:+UseSerialGC ${JAVA_OPTS:-})

# Paths in a command's arguments are the caller's.
cd "$CALLED_FROM"
exec java "${options[@]}" -jar "$JAR" "$@"

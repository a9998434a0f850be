#!/usr/bin/env bash
# Installs what is missing, builds if the sources changed, and serves the site; with a command, runs only that.
set -euo pipefail
HERE=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=src/main/sh/setup.sh
. "$HERE/src/main/sh/setup.sh"

usage() {
  cat <<'END'
Ispovesti: machine-written anonymous confessions, judged by their readers.

  ./run.sh                  serves the site at http://localhost:8080 until Ctrl-C
  ./run.sh COMMAND …        runs a command, beside a running site or without one
  ./run.sh COMMAND --help   tells what a command takes

What is missing is installed first (Debian, Ubuntu), and changed sources are built first.

Environment:
  PORT        the site's port; 8080. Health and metrics are on the one 1000 higher (QUARKUS_MANAGEMENT_PORT), for this machine only
  DATA_DIR    the folder of its data; data, beside run.sh
  JAVA_OPTS   more options for Java
Any setting in src/main/resources/application.properties can be given in the environment too, in capitals:
ispovesti.promotion.cron as ISPOVESTI_PROMOTION_CRON.
END
  # Only the program knows its commands; asking must not start a build.
  if [ -f "$JAR" ] && java_fits; then
    printf '\n'
    java -jar "$JAR" help | sed -n '/^Commands:/,$p'
  fi
}

if [ $# -eq 1 ]; then
  case $1 in help | -h | --help) usage && exit ;; esac
fi

build_if_changed
need java_to_run java_draws

export DATA_DIR=${DATA_DIR:-$HERE/data}
export ISPOVESTI_MODEL_STORE=${ISPOVESTI_MODEL_STORE:-$HERE/model-store}
export QUARKUS_HTTP_PORT=${QUARKUS_HTTP_PORT:-${PORT:-8080}}
export QUARKUS_MANAGEMENT_PORT=${QUARKUS_MANAGEMENT_PORT:-$((QUARKUS_HTTP_PORT + 1000))}

# glibc would keep the large pieces that packing a model needs for a moment: a third of all memory with a large one. A training wants
# such pieces again in each step.
if [ "${1-}" != train ]; then
  export MALLOC_MMAP_THRESHOLD_=${MALLOC_MMAP_THRESHOLD_:-1048576}
fi

# A small heap is enough: the model lives outside it. Java from 22 on would take a pipe for a terminal, were it not told. JAVA_OPTS
# holds several words, comes last and wins.
# shellcheck disable=SC2206
options=(-Xmx256m -XX:+UseSerialGC -Djdk.console=java.base ${JAVA_OPTS:-})

# The working folder stays the caller's, so that paths in a command's arguments are theirs.
exec java "${options[@]}" -jar "$JAR" "$@"

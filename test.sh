#!/usr/bin/env bash
# Installs what the checks need and runs them all: formatter, Java tests, architecture rules, web unit tests, browser tests.
set -uo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$HERE" || exit 1
# shellcheck source=src/main/sh/setup.sh
. "$HERE/src/main/sh/setup.sh"

WEB=src/main/webui
SCRATCH=$(mktemp -d)
SITE=
PASSED=0
FAILED=()

clean_up() {
  stop_site
  rm -rf "$SCRATCH"
}
trap clean_up EXIT

stop_site() {
  [ -n "$SITE" ] || return 0
  kill "$SITE" 2>/dev/null
  wait "$SITE" 2>/dev/null
  SITE=
}

# check NAME COMMAND...: runs one check and remembers how it went.
check() {
  local name=$1 start=$SECONDS
  shift
  say "== $name"
  if "$@" </dev/null; then
    PASSED=$((PASSED + 1))
    say "== $name: passed ($((SECONDS - start)) s)"
  else
    FAILED+=("$name")
    say "== $name: FAILED ($((SECONDS - start)) s)"
    return 1
  fi
}

# Whether it is installed only: the tests start a broker of their own.
need_rabbitmq() {
  [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] && return
  # No broker of the system's shall start, now or at boot.
  local policy=/usr/sbin/policy-rc.d
  if [ "$(id -u)" -eq 0 ] && [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' >$policy && chmod +x $policy
    install "RabbitMQ, for the tests" rabbitmq-server
    rm -f $policy
  else
    install "RabbitMQ, for the tests" rabbitmq-server
  fi
}

need_chromium() {
  CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
  if [ -z "$CHROMIUM" ]; then
    install "Chromium, for the browser tests" chromium
    CHROMIUM=$(command -v chromium)
  fi
  export CHROMIUM
}

need_test_tools() {
  need_build_tools
  need_rabbitmq
  need_chromium
}

java_checks() {
  rm -f "$FINGERPRINT"
  mvn -B verify && mark_built
}

start_site() {
  local port=$1
  export DATA_DIR=$SCRATCH/data
  export ISPOVESTI_GENERATION_PAUSE=0s ISPOVESTI_PUBLICATION_PAUSE=0s ISPOVESTI_PROMOTION_LEAST_AGE=0s
  export ISPOVESTI_LIMITS_GENERATIONS=0 ISPOVESTI_LIMITS_PUBLICATIONS=0 ISPOVESTI_LIMITS_VISITORS=0
  QUARKUS_HTTP_PORT=$port java -Xmx256m -jar "$JAR" >"$SCRATCH/site.log" 2>&1 &
  SITE=$!
  for _ in $(seq 240); do
    node -e "fetch('http://localhost:$port/q/health/ready').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))" && return
    kill -0 "$SITE" 2>/dev/null || break
    sleep 0.5
  done
  cat "$SCRATCH/site.log"
  return 1
}

free_port() {
  node -e "const s = require('net').createServer().listen(0, () => { console.log(s.address().port); s.close(); })"
}

browser_tests() {
  local port status
  port=$(free_port)
  start_site "$port" || return 1
  (
    cd "$WEB" &&
      BASE_URL="http://localhost:$port" ROUND_COMMAND="java -jar '$JAR' promote" npm run -s e2e
  )
  status=$?
  [ $status -eq 0 ] || tail -n 50 "$SCRATCH/site.log"
  stop_site
  return $status
}

web_check() { npm --prefix "$WEB" run -s "$1"; }

finish() {
  for name in "${FAILED[@]}"; do say "FAILED: $name"; done
  printf '%d passed, %d failed\n' "$PASSED" "${#FAILED[@]}"
  [ ${#FAILED[@]} -eq 0 ]
}

set -e
need_test_tools
set +e
check "formatter, Java tests, architecture rules, build" java_checks || {
  finish
  exit
}
check "web: types, lint, format" web_check check
check "web: unit tests" web_check test
check "browser tests" browser_tests
finish

#!/usr/bin/env bash
# Installs what the checks need and runs them all: formatter, Java tests, architecture rules, web unit tests, browser tests.
set -euo pipefail
HERE=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
cd "$HERE"
# shellcheck source=src/main/sh/setup.sh
. "$HERE/src/main/sh/setup.sh"

readonly WEB=src/main/webui
SCRATCH=$(mktemp -d)
SITE=
RESULTS=()
FAILED=0

# ---- Tools of the tests, as setup.sh's: each notes what is lacking ----
# Whether they are installed only: the tests start a broker and a database of their own.
rabbitmq() { [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || lacks "RabbitMQ 3.10 or newer" rabbitmq-server; }

postgresql() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || lacks "PostgreSQL 13 or newer" postgresql; }

manifests() { has kubectl || lacks "kubectl, which renders the manifests" kubernetes-client; }

chromium_path() {
  local name
  for name in ${CHROMIUM:+"$CHROMIUM"} chromium chromium-browser google-chrome /snap/bin/chromium; do
    command -v "$name" && return
  done
  return 1
}

browser() {
  chromium_path >/dev/null && return
  if grep -qs '^ID=ubuntu' /etc/os-release; then
    # Ubuntu packs Chromium as a snap only, which needs a running snapd. Untried.
    lacks "Chromium (chromium)" chromium-browser
  else
    lacks "Chromium (chromium)" chromium
  fi
}

# The services of what has to be installed. What was there before is left as it is.
new_services() {
  note_lacking rabbitmq
  [ ${#LACKING[@]} -eq 0 ] || echo rabbitmq-server epmd.service epmd.socket
  note_lacking postgresql
  [ ${#LACKING[@]} -eq 0 ] || echo postgresql
}

need_test_tools() {
  local services service
  services=$(new_services)
  if [ -n "$services" ]; then
    without_starting_services need_build_tools rabbitmq postgresql manifests browser
    for service in $services; do
      as_root systemctl disable "$service" >/dev/null 2>&1 || true
    done
  else
    need_build_tools manifests browser
  fi
  CHROMIUM=$(chromium_path)
  export CHROMIUM
}

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

# A broker or a database of the system's is not wanted, neither now nor at boot: Debian asks this program whether a service may start.
without_starting_services() {
  local policy=/usr/sbin/policy-rc.d
  if [ -e $policy ] || ! has apt-get || { [ "$(id -u)" -ne 0 ] && ! has sudo; }; then
    "$@"
    return
  fi
  # shellcheck disable=SC2064 # The path is known now.
  trap "as_root rm -f $policy; clean_up" EXIT
  printf '#!/bin/sh\nexit 101\n' | as_root tee $policy >/dev/null
  as_root chmod +x $policy
  "$@"
  as_root rm -f $policy
  trap clean_up EXIT
}

# ---- The checks ----
# check NAME COMMAND...: runs one check and remembers how it went. Inside it, bash does not stop at a failing command.
check() {
  local name=$1 start=$SECONDS outcome=passed
  shift
  say "== $name"
  "$@" </dev/null || outcome=FAILED
  [ $outcome = passed ] || FAILED=$((FAILED + 1))
  RESULTS+=("$outcome  $name ($((SECONDS - start)) s)")
  # Debian's Maven ends without a line break.
  say $'\n'"== $name: $outcome"
  [ $outcome = passed ]
}

formatter() { mvn -B -q -ntp spotless:check; }

java_tests() { build_with mvn -B -ntp -Dspotless.check.skip verify; }

# The website is the same and was built before.
postgresql_tests() { mvn -B -ntp -Ppostgresql -Dspotless.check.skip -Dexec.skip verify; }

# Its pages are those that were built before.
website_alone() {
  local packed=target/web
  mvn -B -q -ntp -Pweb -Dexec.skip package &&
    knows_no_engine $packed/quarkus-app &&
    DATA_DIR=$SCRATCH/alone java -jar $packed/quarkus-app/quarkus-run.jar promote &&
    mvn -B -q -ntp -Pweb -Dexec.skip -Dquarkus.native.enabled=true -Dquarkus.native.sources-only=true package &&
    knows_no_engine $packed/native-sources
}

# Neither a jar of the engine, nor a class that would need one.
knows_no_engine() {
  local found
  found=$({ find "$1" -name '*.jar' && find "$1" -name 'ispovesti*.jar' -exec jar --list --file {} \; ; } |
    grep -E 'djl|pytorch|tokenizers|^ml/ispovesti/(gpt2|training|workbench)/.*class$')
  [ -z "$found" ] || printf 'The website without a model has\n%s\n' "$found"
  [ -z "$found" ] && [ -n "$(find "$1" -name 'ispovesti*.jar')" ]
}

web_check() { npm --prefix "$WEB" run --silent "$1"; }

browser_tests() {
  local port status=0
  port=$(free_port)
  start_site "$port" || return
  BASE_URL=http://localhost:$port ROUND_COMMAND="'$HERE/run.sh' promote" web_check e2e || status=$?
  [ $status -eq 0 ] || tail -n 50 "$SCRATCH/site.log"
  stop_site
  return $status
}

free_port() {
  node -e "const s = require('net').createServer().listen(0, () => { console.log(s.address().port); s.close(); })"
}

# Through run.sh, as people start it, with a folder of its own and without pauses or limits.
start_site() {
  local port=$1
  export DATA_DIR=$SCRATCH/data
  export ISPOVESTI_GENERATION_PAUSE=0s ISPOVESTI_PUBLICATION_PAUSE=0s ISPOVESTI_PROMOTION_LEAST_AGE=0s
  export ISPOVESTI_LIMITS_GENERATIONS=0 ISPOVESTI_LIMITS_PUBLICATIONS=0 ISPOVESTI_LIMITS_VISITORS=0 ISPOVESTI_VOTES_WEIGHED=false
  # What is on top stays there, also when a page is loaded again.
  export ISPOVESTI_ARENA_FAIR_PERIOD=1h
  export ISPOVESTI_ADMIN_PASSWORD=lozinka-za-probe
  export QUARKUS_MANAGEMENT_PORT
  QUARKUS_MANAGEMENT_PORT=$(free_port)
  PORT=$port ./run.sh >"$SCRATCH/site.log" 2>&1 &
  SITE=$!
  node -e "
    const ready = () => fetch('http://127.0.0.1:$QUARKUS_MANAGEMENT_PORT/q/health/ready').then(r => r.ok, () => false);
    const look = async () => (await ready()) ? process.exit(0) : setTimeout(look, 500);
    look();
  " &
  local looking=$!
  for _ in $(seq 600); do
    kill -0 $looking 2>/dev/null || { wait $looking && return; }
    kill -0 "$SITE" 2>/dev/null || break
    sleep 1
  done
  kill $looking 2>/dev/null
  cat "$SCRATCH/site.log"
  return 1
}

stop_site() {
  [ -n "$SITE" ] || return 0
  kill "$SITE" 2>/dev/null || true
  wait "$SITE" 2>/dev/null || true
  SITE=
}

clean_up() {
  stop_site
  rm -rf "$SCRATCH"
}

# Settings of a site that the caller runs are not for the tests.
unset PORT DATA_DIR QUARKUS_HTTP_PORT QUARKUS_MANAGEMENT_PORT ISPOVESTI_MODEL_STORE
unset QUARKUS_DATASOURCE_JDBC_URL QUARKUS_DATASOURCE_USERNAME QUARKUS_DATASOURCE_PASSWORD
trap clean_up EXIT
need_test_tools
take_turn_to_build
nothing_runs || die "A site or command runs from this folder's build, which the tests build anew. Stop it, then start again."

check "formatter" formatter || true
# The web checks need what Maven's packaging brings: bring it ourselves where that did not come to pass.
check "Java tests, architecture rules, build" java_tests || npm --prefix "$WEB" ci --no-progress || true
check "Java tests on PostgreSQL" postgresql_tests || true
check "website alone: packed without the model, native sources" website_alone || true
let_go_of_build
check "web: types, lint, format" web_check check || true
check "web: unit tests" web_check test || true
check "browser tests" browser_tests || true
# After what builds the website anew where the Java tests failed before they packed it.
check "web: size of the landing page" web_check size || true

printf '%s\n' "${RESULTS[@]}"
printf '%d passed, %d failed\n' $((${#RESULTS[@]} - FAILED)) $FAILED
[ $FAILED -eq 0 ]

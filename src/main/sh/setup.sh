# shellcheck shell=bash
# Sourced by run.sh and test.sh, which set HERE to the project's folder: finds or installs the tools, and builds when the
# sources changed. Whatever takes long says so first.

readonly NODE_LEAST=20.19
readonly MAVEN_LEAST=3.8
readonly TOOLS="$HERE/.tools"
readonly TARGET="$HERE/target"
readonly JAR="$TARGET/quarkus-app/quarkus-run.jar"
readonly FINGERPRINT="$TARGET/built-from.sha256"

say() {
  if [ -t 2 ]; then printf '\033[1m%s\033[0m\n' "$*" >&2; else printf '%s\n' "$*" >&2; fi
}

die() {
  printf '%s\n' "$@" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# at_least 20.19 20.20.2: whether the second version is not older than the first.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

java_version() { java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1; }

java_fits() { has java && at_least 17 "$(java_version)"; }

maven_version() { mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1; }

node_version() { node --version | tr -d v; }

node_fits() { has node && at_least "$NODE_LEAST" "$(node_version)"; }

# Maven follows JAVA_HOME and a shell follows PATH; here both mean the same Java, and one that is too old is passed over.
follow_java_home() {
  [ -n "${JAVA_HOME:-}" ] || return 0
  local path=$PATH
  PATH="$JAVA_HOME/bin:$PATH"
  if ! { [ -x "$JAVA_HOME/bin/java" ] && java_fits; }; then
    PATH=$path
    say "JAVA_HOME has no Java of 17 or newer, so it is passed over: $JAVA_HOME"
    unset JAVA_HOME
  fi
}

# ---- What is needed. Each function notes what this machine lacks, and which Debian packages bring it. ----
LACKING=()
PACKAGES=()

lacks() {
  LACKING+=("$1")
  shift
  PACKAGES+=("$@")
}

java_to_run() { java_fits || lacks "Java 17 or newer (java)" default-jre-headless; }

# Java draws the preview pictures with libraries of the system, which Debian 13 only recommends beside its headless Java. The
# first two are linked to it, the third is opened by name.
java_draws() {
  local fonts missing=
  if java_fits && has ldd; then
    fonts=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")/lib/libfontmanager.so
    missing=$(ldd "$fonts" 2>/dev/null | grep -E 'lib(freetype|harfbuzz)\.so.*not found' || true)
    PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null | grep -q libfontconfig.so.1 || missing+=fontconfig
    [ -n "$missing" ] || return 0
  fi
  has ldd || return 0
  lacks "FreeType, HarfBuzz and fontconfig, with which Java draws" libfreetype6 libharfbuzz0b libfontconfig1
}

jdk() { { java_fits && has javac; } || lacks "a JDK, 17 or newer (java, javac)" default-jdk-headless; }

maven() { { has mvn && at_least "$MAVEN_LEAST" "$(maven_version)"; } || lacks "Maven $MAVEN_LEAST or newer (mvn)" maven; }

# Any version will do that runs npm: need_new_enough_node uses it to bring a newer one.
node_and_npm() { { has node && has npm; } || lacks "Node.js $NODE_LEAST or newer with npm (node, npm)" nodejs npm; }

# need NAME...: installs in one go whatever the functions of these names note, and makes sure that it is there then.
need() {
  note_lacking "$@"
  [ ${#LACKING[@]} -gt 0 ] || return 0
  install_packages
  hash -r
  note_lacking "$@"
  [ ${#LACKING[@]} -eq 0 ] || die "Installed, but still missing, since this system's packages are older:" "${LACKING[@]/#/  }"
}

note_lacking() {
  LACKING=()
  PACKAGES=()
  local name
  for name in "$@"; do "$name"; done
}

install_packages() {
  local as_root=() options=(-q -y --no-install-recommends)
  say "Missing on this machine:" && printf '  %s\n' "${LACKING[@]}" >&2
  has apt-get || die "This is neither Debian nor Ubuntu, so please install that yourself, then start again."
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || die "Neither root nor sudo here. Run this as root, then start again:" \
      "  apt-get update && apt-get install ${options[*]:1} ${PACKAGES[*]}"
    as_root=(sudo)
  fi
  say "Installing with apt, which can take minutes (the log: target/install.log): ${PACKAGES[*]}"
  mkdir -p "$TARGET"
  # A fresh machine may still be busy with its own updates, so wait for dpkg's lock. One broken source of packages need not
  # matter: whether those wanted can be had is seen when they are installed.
  if ! {
    "${as_root[@]}" apt-get update -q || true
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install "${options[@]}" -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 "${PACKAGES[@]}"
  } </dev/null >"$TARGET/install.log" 2>&1 8>&- 9>&-; then
    tail -n 20 "$TARGET/install.log" >&2
    die "apt could not install that; the whole log is in target/install.log."
  fi
}

# ---- Building ----
# More names may be given, so that all is installed in one go.
# shellcheck disable=SC2120
need_build_tools() {
  need jdk java_draws maven node_and_npm "$@"
  need_new_enough_node
}

# Debian 12 brings Node 18, too old for the web build. The npm package "node" holds Node itself; npm's own version may stay.
need_new_enough_node() {
  PATH="$TOOLS/node_modules/.bin:$PATH"
  node_fits && return
  say "Node $(node_version) is older than $NODE_LEAST, so Node 22 comes from the npm registry into .tools"
  mkdir -p "$TOOLS" "$TARGET"
  # The package's script fetches the part for this machine, so scripts must run even where npm is told otherwise.
  if ! npm install --prefix "$TOOLS" --no-save --no-fund --no-audit --ignore-scripts=false node@22 \
    </dev/null >"$TARGET/install.log" 2>&1; then
    tail -n 20 "$TARGET/install.log" >&2
    die "npm could not bring it; the whole log is in target/install.log."
  fi
  hash -r
  node_fits || die "Node $NODE_LEAST or newer is needed, and $(node_version) was found."
}

# What the jar is made of. Tests are not: changing one needs no new jar.
sources_fingerprint() {
  (
    cd "$HERE" || exit
    find pom.xml src/main -type d \
      \( -name node_modules -o -path src/main/sh -o -path 'src/main/webui/e2e' -o -path 'src/main/webui/test*' \) -prune \
      -o -type f -not -path '*/src/api/schema.d.ts' -print0 |
      LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
  )
}

is_built() { [ -f "$JAR" ] && [ -f "$FINGERPRINT" ] && [ "$(cat "$FINGERPRINT")" = "$(sources_fingerprint)" ]; }

# build_with COMMAND...: the fingerprint is taken before, since sources may change meanwhile, and written only after a build
# that went well, so that a half-finished one is never taken for done.
build_with() {
  local sources
  sources=$(sources_fingerprint)
  rm -f "$FINGERPRINT"
  "$@" || return
  printf '%s\n' "$sources" >"$FINGERPRINT"
}

package() { (cd "$HERE" && mvn -B -ntp -DskipTests package </dev/null >"$TARGET/build.log" 2>&1); }

build() {
  local start=$SECONDS
  # shellcheck disable=SC2119
  need_build_tools
  say "Building, which takes minutes the first time (the log: target/build.log)"
  trap 'die "Stopped while building."' INT TERM
  if ! build_with package; then
    tail -n 40 "$TARGET/build.log" >&2
    die "The build failed; the whole log is in target/build.log."
  fi
  trap - INT TERM
  say "Built in $((SECONDS - start)) s"
}

# ---- Two locks: one start at a time looks whether to build; and whatever runs the jar holds the other one, shared, for as
# long as it lives (exec hands it on), so that nothing is built under a running site. ----
take_turn_to_build() {
  mkdir -p "$TARGET"
  exec 8>>"$TARGET/use.lock" 9>>"$TARGET/build.lock"
  flock --nonblock 9 || {
    say "Waiting for another build in this folder"
    flock 9
  }
}

nothing_runs() { flock --nonblock --exclusive 8; }

use_build() {
  flock --shared 8
  exec 9>&-
}

let_go_of_build() { exec 8>&- 9>&-; }

build_if_changed() {
  take_turn_to_build
  if ! is_built; then
    if nothing_runs; then
      build
    else
      say "The sources changed, but what runs here still uses the last build, and so does this. Stop it to get a new build."
    fi
  fi
  use_build
}

if ! { has flock && has sha256sum; }; then
  die "Missing on this machine:" "  flock (util-linux), sha256sum (coreutils)"
fi
follow_java_home

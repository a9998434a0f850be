# Sourced by run.sh and test.sh: finds or installs the tools, and builds when the sources changed.
# Every function says what it does before it does it, since the first run takes minutes.

readonly NODE_LEAST="20.19"
readonly TOOLS="$HERE/.tools"
readonly JAR="$HERE/target/quarkus-app/quarkus-run.jar"
readonly FINGERPRINT="$HERE/target/built-from.sha256"

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# at_least 20.19 20.20.2: whether the second version is not older than the first.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

java_is_new_enough() {
  has java || return 1
  local version
  version=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ -n "$version" ] && [ "$version" -ge 17 ]
}

jdk_is_new_enough() { java_is_new_enough && has javac; }

node_is_new_enough() { has node && at_least "$NODE_LEAST" "$(node --version | tr -d v)"; }

# install WHAT-FOR PACKAGE...: by apt where there is apt; elsewhere says what is missing and stops.
install() {
  local purpose=$1
  shift
  has apt-get || die "Missing: $purpose. This is not a Debian or Ubuntu machine, so please install it yourself and start again."
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || die "Missing: $purpose. Run this as root and start again: apt-get install --no-install-recommends $*"
    as_root=(sudo)
  fi
  say "Installing $purpose: $*"
  if [ -z "${APT_LISTS_FRESH:-}" ]; then
    "${as_root[@]}" apt-get update -q >&2
    APT_LISTS_FRESH=yes
  fi
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" >&2
}

need_java() {
  java_is_new_enough || install "Java, 17 or newer" default-jre-headless
  java_is_new_enough || die "The Java found is older than 17: $(java -version 2>&1 | head -n 1). Put a newer one first on the PATH."
}

need_build_tools() {
  jdk_is_new_enough || install "a JDK, 17 or newer" default-jdk-headless
  jdk_is_new_enough || die "The JDK found is older than 17: $(java -version 2>&1 | head -n 1). Put a newer one first on the PATH."
  has mvn || install "Maven, 3.8 or newer" maven
  need_node
}

# Debian 12 brings Node 18, too old for the web build; then a newer one comes from the npm registry into .tools.
need_node() {
  PATH="$TOOLS/node_modules/.bin:$PATH"
  if ! has npm; then
    install "Node.js and npm" nodejs npm
  fi
  if ! node_is_new_enough; then
    say "Node $(node --version) is older than $NODE_LEAST: getting Node 22 from the npm registry into .tools"
    mkdir -p "$TOOLS"
    npm install --prefix "$TOOLS" --no-save --no-fund --no-audit --loglevel=error node@22 >&2
    hash -r
  fi
  node_is_new_enough || die "Node $NODE_LEAST or newer is needed, and $(node --version) was found."
}

# What the jar is made of. Tests are not: changing one needs no new jar.
sources_fingerprint() {
  (
    cd "$HERE"
    find pom.xml src/main -type f -not -path '*/node_modules/*' -not -path '*/test-results/*' \
      -not -path '*/src/api/schema.d.ts' -not -path 'src/main/sh/*' -print0 |
      LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
  )
}

is_built() { [ -f "$JAR" ] && [ -f "$FINGERPRINT" ] && [ "$(cat "$FINGERPRINT")" = "$(sources_fingerprint)" ]; }

# Written only after a build that went well, so that a half-finished one is never taken for done.
mark_built() { sources_fingerprint >"$FINGERPRINT"; }

build() {
  need_build_tools
  mkdir -p "$HERE/target"
  say "Building; the first time it takes some minutes (the log: target/build.log)"
  rm -f "$FINGERPRINT"
  if ! (cd "$HERE" && mvn -B -DskipTests package </dev/null >target/build.log 2>&1); then
    tail -n 40 "$HERE/target/build.log" >&2
    die "The build failed; the whole log is in target/build.log."
  fi
  mark_built
}

# Two starts at once must not build into each other.
build_if_changed() {
  mkdir -p "$HERE/target"
  exec 9>"$HERE/target/build.lock"
  flock 9
  is_built || build
  exec 9>&-
}

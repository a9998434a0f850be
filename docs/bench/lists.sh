#!/usr/bin/env bash
# Measures how many pages of the lists a second the built site serves, with and without a cookie, on a database of made-up rows.
# Needs sqlite3, wrk and curl.
#
#   docs/bench/lists.sh CONFESSIONS REACTIONS [SECONDS]
set -euo pipefail
CONFESSIONS=$1 REACTIONS=$2 SECONDS_EACH=${3:-10}
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
DATA_DIR=$(mktemp -d)
export DATA_DIR ISPOVESTI_HOUSE_STOCK=0 PORT=${PORT:-18090}
URL=http://localhost:$PORT

stop() {
  if [ -n "${SITE:-}" ]; then
    kill "$SITE"
    wait "$SITE" || true
  fi
  rm -rf "$DATA_DIR"
}
trap stop EXIT

"$HERE/run.sh" promote >/dev/null

sqlite3 "$DATA_DIR/ispovesti.db" <<SQL
PRAGMA synchronous = OFF;
BEGIN;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $CONFESSIONS)
INSERT INTO confession (stage, origin, text, prefix_length, pseudonym, model, fingerprint, created_at, entered_at,
  likes, dislikes, superlikes)
SELECT CASE WHEN i % 100 = 0 THEN 'ARENA' ELSE 'PUBLISHED' END, 'IMPORT',
  'Ispovest broj ' || i || '. Kad sam bila mala, krala sam kašike iz školske kuhinje i zakopavala ih u dvorištu, a sada '
  || 'kao odrasla žena imam pun orman kašika koje ne smem da bacim.', 17, 'Anonimus', 'ispovest-mini', hex(randomblob(32)),
  1790000000000 + i, 1790000000000 + i / 3, i % 50, i % 7, 0 FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $REACTIONS / 10)
INSERT INTO visitor SELECT printf('%032x', i), 0, 0, 0 FROM n;
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < $REACTIONS - 1)
INSERT INTO reaction (visitor_id, confession_id, stage, kind, reacted_at)
SELECT printf('%032x', i / 10 + 1), (i / 10 * 7 + i % 10 * 131) % $CONFESSIONS + 1, 'PUBLISHED', 'LIKE', 0 FROM n;
COMMIT;
SQL

"$HERE/run.sh" >"$DATA_DIR/site.log" 2>&1 &
SITE=$!
until curl -sf "http://localhost:$((PORT + 1000))/q/health/ready" >/dev/null; do sleep 0.2; done

COOKIE=$(curl -s -c - "$URL/api/v2/me" | awk '/visitor/ { print $6 "=" $7 }')
DEEP=$URL/api/v2/confessions
for _ in $(seq 20); do
  DEEP="$URL/api/v2/confessions?limit=10&after=$(curl -s "$DEEP" | sed 's/.*"next":"\([^"]*\)".*/\1/')"
done

measure() {
  local name=$1
  shift
  wrk -t1 -c8 -d"${SECONDS_EACH}s" "$@" | awk -v name="$name" '/Requests.sec/ { printf "%-32s %8.0f requests/s\n", name, $2 }'
}

wrk -t1 -c8 -d30s "$URL/api/v2/confessions" >/dev/null # lets the compiler warm up
echo "$CONFESSIONS confessions, $REACTIONS reactions"
measure "main list, no cookie" "$URL/api/v2/confessions"
measure "main list, cookie" -H "Cookie: $COOKIE" "$URL/api/v2/confessions"
measure "main list, page 21" "$DEEP"
measure "arena, cookie" -H "Cookie: $COOKIE" "$URL/api/v2/arena"

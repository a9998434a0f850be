#!/usr/bin/env bash
# Lighthouse (mobile, its simulated slow 4G and phone) on pages of a running site: of several runs the one in the middle by performance, and
# all their performances. Usage: docs/bench/site.sh [http://localhost:8080 [RUNS]]
# Version 12 runs on Node 20, later ones want 22. Needs Chromium, and a site with confessions on the main list.
set -euo pipefail
SITE=${1:-http://localhost:8080} RUNS=${2:-3}
OUT=$(mktemp -d)
trap 'rm -rf "$OUT"' EXIT
CHROME_PATH=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
export CHROME_PATH
ID=$(curl -fsS "$SITE/api/v2/confessions?limit=1" | grep -o '"id":[0-9]*' | head -n 1 | cut -d: -f2)

printf '| page | performance | accessibility | best practices | SEO | FCP, s | LCP, s | TBT, ms | CLS | transfer, kB | of it scripts | fonts | requests |\n'
printf '|---|---|---|---|---|---|---|---|---|---|---|---|---|\n'
for page in / /arena /ispovesti "/ispovesti/$ID"; do
  rm -f "$OUT"/*
  for run in $(seq "$RUNS"); do
    npx --yes lighthouse@12.2.3 "$SITE$page" --quiet --output=json --output-path="$OUT/$run.json" \
      --chrome-flags="--headless=new --no-sandbox --disable-dev-shm-usage" >/dev/null
  done
  node -e "
    const runs = Array.from({ length: $RUNS }, (_, i) => require('$OUT/' + (i + 1) + '.json'));
    const of = (run, name) => Math.round(run.categories[name].score * 100);
    runs.sort((a, b) => of(a, 'performance') - of(b, 'performance'));
    const middle = runs[Math.floor(runs.length / 2)];
    const { audits } = middle;
    const seconds = (name) => (audits[name].numericValue / 1000).toFixed(1);
    const sizes = Object.fromEntries(audits['resource-summary'].details.items.map((i) => [i.resourceType, i]));
    const kB = (type) => Math.round(sizes[type].transferSize / 1000);
    console.log('| ' + ['$page'.replace(/\d+/, '…'), runs.map((run) => of(run, 'performance')).join(', '),
      ...['accessibility', 'best-practices', 'seo'].map((name) => of(middle, name)),
      seconds('first-contentful-paint'), seconds('largest-contentful-paint'), Math.round(audits['total-blocking-time'].numericValue),
      audits['cumulative-layout-shift'].numericValue.toFixed(2),
      kB('total'), kB('script'), kB('font'), sizes.total.requestCount].join(' | ') + ' |');
  "
done

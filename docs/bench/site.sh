#!/usr/bin/env bash
# Lighthouse (mobile, its simulated slow 4G and phone) on pages of a running site. Usage: docs/bench/site.sh [http://localhost:8080]
# Version 12 runs on Node 20, later ones want 22. Needs Chromium, and a site with confessions on the main list.
set -euo pipefail
SITE=${1:-http://localhost:8080}
OUT=$(mktemp -d)
trap 'rm -rf "$OUT"' EXIT
CHROME_PATH=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
export CHROME_PATH
ID=$(curl -fsS "$SITE/api/v2/confessions?limit=1" | grep -o '"id":[0-9]*' | head -n 1 | cut -d: -f2)

printf '| page | performance | accessibility | best practices | SEO | FCP, s | LCP, s | CLS | transfer, kB | of it scripts | fonts | requests |\n'
printf '|---|---|---|---|---|---|---|---|---|---|---|---|\n'
for page in / /arena /ispovesti "/ispovesti/$ID"; do
  npx --yes lighthouse@12.2.3 "$SITE$page" --quiet --output=json --output-path="$OUT/report.json" \
    --chrome-flags="--headless=new --no-sandbox --disable-dev-shm-usage" >/dev/null
  node -e "
    const { categories, audits } = require('$OUT/report.json');
    const score = (name) => Math.round(categories[name].score * 100);
    const seconds = (name) => (audits[name].numericValue / 1000).toFixed(1);
    const sizes = Object.fromEntries(audits['resource-summary'].details.items.map((i) => [i.resourceType, i]));
    const kB = (type) => Math.round(sizes[type].transferSize / 1000);
    console.log('| ' + ['$page'.replace(/\d+/, '…'), ...['performance', 'accessibility', 'best-practices', 'seo'].map(score),
      seconds('first-contentful-paint'), seconds('largest-contentful-paint'),
      audits['cumulative-layout-shift'].numericValue.toFixed(2),
      kB('total'), kB('script'), kB('font'), sizes.total.requestCount].join(' | ') + ' |');
  "
done

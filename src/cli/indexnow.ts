import { parseArgs } from 'node:util';
import { readEnvironment } from '../load/environment.ts';
import { loadSite } from '../load/site.ts';
import { listChanged, toIndexNowRequests } from '../seo/index-now.ts';
import { run } from './run.ts';

/** `2026-11-01` matches, `2026-11` does not. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const HELP = `npm run indexnow -- [--since day] [--submit]

Lists the addresses that changed, and tells search engines that read IndexNow of them. The site has to be published
before: they look for indexNowKey of site.yaml there.

  --since 2026-11-01   only what changed on that day or later
  --submit             tells the search engines; without it the addresses are only listed
  --endpoint address   whom to tell: https://api.indexnow.org/indexnow
`;

await run(async () => {
  const { values } = parseArgs({
    options: {
      since: { type: 'string' },
      submit: { type: 'boolean', default: false },
      endpoint: { type: 'string', default: 'https://api.indexnow.org/indexnow' },
    },
  });
  if (values.since !== undefined && !DAY.test(values.since)) {
    throw new Error(`--since is “${values.since}”, expected a day such as 2026-11-01`);
  }
  const site = await loadSite(readEnvironment());
  const urls = listChanged(site, values.since);
  process.stdout.write(urls.map((url) => `${url}\n`).join(''));
  if (!values.submit) return;
  const key = site.settings.site.indexNowKey;
  if (key === undefined) {
    throw new Error('site.yaml has no indexNowKey, which search engines check on the site');
  }
  for (const request of toIndexNowRequests(site, key, urls)) {
    const { ok, status, statusText } = await fetch(values.endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(request),
    });
    if (!ok) throw new Error(`${values.endpoint} answered ${status} ${statusText}`);
  }
  process.stdout.write(`${urls.length} addresses submitted\n`);
}, HELP);

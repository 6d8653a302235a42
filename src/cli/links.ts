import { parseArgs } from 'node:util';
import { listLinks } from '../check/addresses.ts';
import { checkLink } from '../load/check-link.ts';
import { saveDeadLinks } from '../load/dead-links.ts';
import { readEnvironment } from '../load/environment.ts';
import { runPool } from '../load/pool.ts';
import { loadSite } from '../load/site.ts';
import type { DeadLink } from '../model/dead-links.ts';
import { GENERATOR } from '../site/generator.ts';
import { getOuterStrings } from '../site/strings/outer.ts';
import { readNumber } from './number.ts';
import { run } from './run.ts';
import { createStages } from './stages.ts';

const HELP = `npm run links -- [--concurrency 8] [--timeout 15] [--retry-after 2] [--allow-private]

Asks the other hosts that digests link to whether their pages are still there, and lists the dead ones in links.yaml.
The site marks those and leads to archived copies.

  --concurrency    how many at a time, one of each host
  --timeout        seconds for one answer, redirects included
  --retry-after    seconds before what may be a passing trouble is tried again; thrice that the second time
  --allow-private  also ask hosts of this machine's own network
`;

await run(async () => {
  const { values } = parseArgs({
    options: {
      concurrency: { type: 'string', default: '8' },
      timeout: { type: 'string', default: '15' },
      'retry-after': { type: 'string', default: '2' },
      'allow-private': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const total = readNumber('--concurrency', values.concurrency);
  const delay = readNumber('--retry-after', values['retry-after']) * 1000;
  const options = {
    timeoutMs: readNumber('--timeout', values.timeout) * 1000,
    retries: [delay, delay * 3],
    maxRedirects: 10,
    allowPrivate: values['allow-private'],
    userAgent: GENERATOR,
  };
  const environment = readEnvironment();
  const site = await loadSite(environment);
  const words = getOuterStrings(site.settings.site);
  const links = listLinks(site);
  const day = new Date().toISOString().slice(0, 10);
  const dead = new Map<string, DeadLink>();
  const report: string[] = [];
  let [done, alive] = [0, 0];
  process.stdout.write(`${words.links(links.size)}\n`);
  await createStages().run('links', async (progress) => {
    const perKey = { most: 1, key: (url: string) => new URL(url).host };
    await runPool([...links.keys()], { total, perKey }, async (url) => {
      const state = await checkLink(url, options);
      const before = site.deadLinks.get(url);
      if (state.kind === 'alive') alive += 1;
      else if (state.kind === 'dead') {
        dead.set(url, { url, reason: state.reason, since: before?.since ?? day });
      } else {
        if (before !== undefined) dead.set(url, before);
        const why = `${words.reasons[state.reason] ?? state.reason} ${state.detail}`.trim();
        report.push(`${links.get(url) ?? ''}: ${url}\n    ${why}\n`);
      }
      progress((done += 1), links.size);
    });
    if (alive === 0 && links.size > 0) throw new Error(words.offline);
    if (dead.size > 0 || site.deadLinks.size > 0) {
      await saveDeadLinks(environment.contentDir, dead.values());
    }
    return [undefined, words.checked(dead.size, report.length)];
  });
  if (report.length > 0) process.stderr.write(`${report.sort().join('')}${words.unsure}\n`);
});

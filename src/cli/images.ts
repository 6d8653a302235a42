import { parseArgs } from 'node:util';
import { listPictures } from '../check/addresses.ts';
import { bringPicture } from '../load/bring-picture.ts';
import { readEnvironment } from '../load/environment.ts';
import { savePictures } from '../load/pictures.ts';
import { runPool } from '../load/pool.ts';
import { loadSite } from '../load/site.ts';
import { GENERATOR } from '../site/generator.ts';
import { getOuterStrings } from '../site/strings/outer.ts';
import { readNumber } from './number.ts';
import { run } from './run.ts';
import { createStages } from './stages.ts';

const HELP = `npm run images -- [--concurrency 6] [--timeout 30] [--max-size 10] [--allow-private]

Brings the remote pictures of the digests into pictures/ of the content folder and lists them in pictures.yaml. The
site then shows them from its own address. What is there already is not asked for again.

  --concurrency    how many at a time, at most two of one host
  --timeout        seconds for one picture, redirects included
  --max-size       megabytes of one picture
  --allow-private  also ask hosts of this machine's own network
`;

/** Pictures after which the list is written, so that a run that is stopped loses little. */
const SAVE_EVERY = 10;

await run(async () => {
  const { values } = parseArgs({
    options: {
      concurrency: { type: 'string', default: '6' },
      timeout: { type: 'string', default: '30' },
      'max-size': { type: 'string', default: '10' },
      'allow-private': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const total = readNumber('--concurrency', values.concurrency);
  const options = {
    timeoutMs: readNumber('--timeout', values.timeout) * 1000,
    maxBytes: readNumber('--max-size', values['max-size']) * 1024 * 1024,
    maxRedirects: 5,
    allowPrivate: values['allow-private'],
    userAgent: GENERATOR,
  };
  const { contentDir, ...environment } = readEnvironment();
  const site = await loadSite({ contentDir, ...environment });
  const words = getOuterStrings(site.settings.site);
  const wanted = listPictures(site);
  const pictures = new Map(site.pictureCopies);
  const missing = [...wanted.keys()].filter((url) => !pictures.has(url));
  const day = new Date().toISOString().slice(0, 10);
  const failures: string[] = [];
  let done = 0;
  let saving = Promise.resolve();
  const save = () => (saving = saving.then(() => savePictures(contentDir, pictures.values())));
  process.stdout.write(`${words.pictures(wanted.size, wanted.size - missing.length)}\n`);
  await createStages().run('images', async (progress) => {
    const perKey = { most: 2, key: (url: string) => new URL(url).host };
    await runPool(missing, { total, perKey }, async (url) => {
      const result = await bringPicture(url, contentDir, day, options);
      if (result.kind === 'picture') pictures.set(url, result.picture);
      else {
        const why = `${words.reasons[result.reason] ?? result.reason} ${result.detail}`.trim();
        failures.push(`${wanted.get(url) ?? ''}: ${url}\n    ${why}\n`);
      }
      progress((done += 1), missing.length);
      if (done % SAVE_EVERY === 0) await save();
    });
    if (missing.length > 0) await save();
    return [undefined, words.brought(missing.length - failures.length, failures.length)];
  });
  if (failures.length > 0) {
    process.stderr.write(`${failures.sort().join('')}${words.left}\n`);
  }
});

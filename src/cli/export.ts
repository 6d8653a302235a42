import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../load/environment.ts';
import { loadSite } from '../load/site.ts';
import { INDEX_NAME, toBulk, toIndexSettings } from '../search/bulk.ts';
import { toDigestDocuments, toQuestionDocuments } from '../search/document.ts';
import { toSynonymFile } from '../search/synonyms.ts';
import { run } from './run.ts';
import { count } from './stages.ts';

const HELP = `npm run export -- search [--out folder] [--index name]

Writes what the site's search finds for OpenSearch or Elasticsearch: documents.ndjson for the bulk API, and
index.json with the settings, the mappings and the synonyms of the index. See docs/search.md.
`;

await run(async () => {
  const { values, positionals } = parseArgs({
    options: {
      out: { type: 'string', default: 'export' },
      index: { type: 'string', default: INDEX_NAME },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (positionals.length !== 1 || positionals[0] !== 'search') {
    throw new Error(`Expected “search” as what to export.\n\n${HELP}`);
  }
  const site = await loadSite(readEnvironment());
  const documents = [...toQuestionDocuments(site), ...toDigestDocuments(site)];
  await mkdir(values.out, { recursive: true });
  await writeFile(
    join(values.out, 'index.json'),
    `${JSON.stringify(toIndexSettings(toSynonymFile(site)), undefined, 2)}\n`,
  );
  const stream = createWriteStream(join(values.out, 'documents.ndjson'));
  for (const chunk of toBulk(documents, site.routes.absolute, values.index)) {
    if (!stream.write(chunk)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  process.stdout.write(
    `${count(documents.length, 'document')} in ${relative('', values.out) || '.'}\n`,
  );
});

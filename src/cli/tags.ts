import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { proposeTags, type Candidate } from '../corpus/candidates.ts';
import { readEnvironment } from '../load/environment.ts';
import { loadSite } from '../load/site.ts';
import { run } from './run.ts';

const HELP = `npm run tags -- [options]

Proposes tags for tags.yaml: projects that the digests name or link to, and words and phrases of several questions that no
tag covers yet. What is printed can be copied into tags.yaml; choose, most phrases are no topic.

  --limit 40            how many concepts at most
  --format yaml|json    yaml by default; json for machines
`;

await run(async () => {
  const { values } = parseArgs({
    options: {
      limit: { type: 'string', default: '40' },
      format: { type: 'string', default: 'yaml' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 0) {
    throw new Error(`--limit is “${values.limit}”, expected a whole number such as 40`);
  }
  if (values.format !== 'yaml' && values.format !== 'json') {
    throw new Error(`--format is “${values.format}”, expected yaml or json`);
  }
  const { corpus, settings } = await loadSite(readEnvironment());
  const all = proposeTags(corpus, settings);
  const projects = all.filter(({ kind }) => kind === 'project');
  const concepts = all.filter(({ kind }) => kind === 'topic').slice(0, limit);
  const chosen = [...projects, ...concepts];
  if (chosen.length === 0) process.stderr.write('nothing to propose: tags.yaml covers it all\n');
  process.stdout.write(
    values.format === 'json' ? `${JSON.stringify(chosen, null, 2)}\n` : chosen.map(toYaml).join(''),
  );
});

/** One proposal as it can stand in `tags.yaml`, its entries in a comment. */
function toYaml({ name, kind, links, entries }: Candidate): string {
  const shown = entries.slice(0, 5).join(', ');
  const tag = { name, ...(kind === 'topic' && { kind }), ...(links.length > 0 && { links }) };
  return `# ${entries.length} × ${shown}${entries.length > 5 ? ', …' : ''}\n${stringify([tag])}`;
}

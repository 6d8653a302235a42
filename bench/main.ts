import { parseArgs } from 'node:util';
import { benchBuilds } from './build.ts';
import { benchDev } from './dev.ts';
import { benchSearch } from './search.ts';

const HELP = `npm run bench -- [build|search|dev] [--sizes 1,10,50] [--peers 10]

  build   builds archives of several sizes, and the peers' up to --peers, and writes docs/performance.md
  search  asks our search, Pagefind as it comes and MiniSearch the same questions
  dev     measures how soon npm run dev is ready, and shows a saved digest

CONTENT_DIR names the archive that the others are made from.
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1,10,50' },
    peers: { type: 'string', default: '10' },
    help: { type: 'boolean', default: false },
  },
});

const [command = 'build'] = positionals;
if (values.help) process.stdout.write(HELP);
else if (command === 'build')
  await benchBuilds(values.sizes.split(',').map(Number), Number(values.peers));
else if (command === 'search') await benchSearch();
else if (command === 'dev') await benchDev();
else {
  process.stderr.write(`error unknown benchmark “${command}”\n\n${HELP}`);
  process.exitCode = 1;
}

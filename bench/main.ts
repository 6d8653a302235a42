import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuilds } from './build.ts';
import { benchDev } from './dev.ts';
import { benchSearch } from './search.ts';

const HELP = `npm run bench -- [build|search|dev] [--sizes 1,10,50] [--peers 10] [--runs 1] [--dir .wenda/bench]

  build   builds archives of several sizes, and the peers' up to --peers, and writes docs/performance.md
          --runs 3 measures three times and takes the medians; --dir names the folder to work in, where a disk in
          memory keeps the state of a real one out of what is measured
  search  asks our search, Pagefind as it comes and MiniSearch the same questions
  dev     measures how soon npm run dev is ready, and shows a saved digest

CONTENT_DIR names the archive that the others are made from.
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1,10,50' },
    peers: { type: 'string', default: '10' },
    runs: { type: 'string', default: '1' },
    dir: { type: 'string', default: '.wenda/bench' },
    help: { type: 'boolean', default: false },
  },
});

const [command = 'build'] = positionals;
if (values.help) process.stdout.write(HELP);
else if (command === 'build')
  await benchBuilds({
    sizes: values.sizes.split(',').map(Number),
    largestPeer: Number(values.peers),
    runs: Number(values.runs),
    dir: resolve(values.dir),
  });
else if (command === 'search') await benchSearch();
else if (command === 'dev') await benchDev();
else {
  process.stderr.write(`error unknown benchmark “${command}”\n\n${HELP}`);
  process.exitCode = 1;
}

/** Builds and serves the made-up archive in `CONTENT_DIR`, for playwright.config.ts. */
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEnvironment } from '../../src/load/environment.ts';
import { writeArchive } from '../archive.ts';

const { contentDir } = readEnvironment();
await writeArchive(contentDir, 60);
await appendFile(
  join(contentDir, 'site.yaml'),
  'admin: { backend: github, repo: example/weekly }\n',
);
await import('../../src/cli/start.ts');

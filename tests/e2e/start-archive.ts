/** Builds and serves the made-up archive in `CONTENT_DIR`, for playwright.config.ts. */
import { readEnvironment } from '../../src/load/environment.ts';
import { writeArchive } from '../archive.ts';

await writeArchive(readEnvironment().contentDir, 60);
await import('../../src/cli/start.ts');

import { relative } from 'node:path';
import { toAdminHeaders, toAdminPolicy } from '../admin/page.ts';
import { allEnded } from '../build/all-ended.ts';
import { createCopies } from '../build/copies.ts';
import { hashCode } from '../build/code-hash.ts';
import { lastBuildOf, type BuildRecord, type LastBuild } from '../build/last-build.ts';
import { collectInlineCode, writePages } from '../build/pages.ts';
import { copyLocalPictures } from '../build/local-pictures.ts';
import type { openRenderer, Renderer } from '../build/renderer.ts';
import { findRelated } from '../build/related.ts';
import { makeSearch } from '../build/search.ts';
import { dismissThreads, prepareThread } from '../build/thread.ts';
import { trackBareSite } from '../build/tracking.ts';
import { writeCards } from '../cards/write.ts';
import { toLine } from '../check/line.ts';
import { writeHeaders } from '../integrations/headers.ts';
import { writeSums } from '../integrations/sums.ts';
import type { Environment } from '../load/environment.ts';
import { getShared } from '../load/shared.ts';
import { createParseFiles } from '../load/parse-files.ts';
import { loadBareSite, toAddress } from '../load/site.ts';
import { openStaging, toPlainError } from '../load/staging.ts';
import { toLikes, toSearchContent } from '../search/content.ts';
import { TRUSTED_TYPES_POLICY } from '../offline/offline-site.ts';
import { stopsBuild } from '../site/messages.ts';
import { count, createStages, type Progress, type Stages } from './stages.ts';

// What only some sites need (pictures, offline reading, the editor's page) is loaded where it is needed: their libraries
// are large.

/**
 * Builds the site of `contentDir` and publishes it to `outDir`.
 *
 * @param opening the code of the pages, which needs nothing of the content; whoever asks can begin with it while the rest
 * of the program is loaded
 * @param withSums whether the site gets a file `SHA256SUMS`
 * @throws Error with one clear message; `outDir` is then what it was before.
 */
export async function buildSite(
  environment: Environment,
  opening: ReturnType<typeof openRenderer>,
  withSums = false,
): Promise<void> {
  const { outDir } = environment;
  const stages = createStages();
  const staging = await openStaging(outDir);
  const stop = () => {
    void staging.close().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const renderer = stages.run('code', async () => {
      const renderer = await opening;
      return [renderer, renderer.isNew ? 'bundled' : 'has not changed'];
    });
    const writing = readSite(environment, stages).then((read) =>
      writeSite(read, renderer, environment, staging.dir, stages),
    );
    const [written] = await allEnded([writing, renderer]);
    if (withSums) {
      await stages.run('manifest', async () => [
        undefined,
        `${count(await writeSums(staging.dir), 'file')} in SHA256SUMS`,
      ]);
    }
    await stages.run('publish', async () => {
      await staging.publish();
      await written.last.replace(written.record);
      return [undefined, relative('', outDir) || outDir];
    });
  } catch (error) {
    throw toPlainError(error, outDir);
  } finally {
    await allEnded([dismissThreads(), staging.close()]).finally(() =>
      process.off('SIGINT', stop).off('SIGTERM', stop),
    );
  }
}

/** Reads the content and tells of its mistakes. */
async function readSite(environment: Environment, stages: Stages): Promise<ReadSite> {
  const read = await stages.run('read', async () => {
    const parse = createParseFiles(environment.cacheDir, 'build');
    const read = await loadBareSite(environment, (files, options) => {
      if (files.length >= LARGE_ARCHIVE) {
        prepareThread('related');
        prepareThread('search');
      }
      return parse(files, options);
    });
    const { digests, entries } = read.site.corpus;
    return [
      read,
      `${count(digests.length, 'digest')}, ${count(entries.length, 'entry', 'entries')}`,
    ];
  });
  const { corpus, settings } = read.site;
  const leftOut = corpus.messages.filter(({ rule }) => stopsBuild(rule));
  for (const message of leftOut) {
    process.stderr.write(`left out: ${toLine(message, 'error', settings.site.language)}\n`);
  }
  if (corpus.messages.length > leftOut.length) {
    process.stdout.write(
      `${count(corpus.messages.length - leftOut.length, 'message')} about the content: npm run check\n`,
    );
  }
  return read;
}

/** Digests of an archive whose related entries and search will probably be the work of threads of their own. */
const LARGE_ARCHIVE = 500;

type ReadSite = Awaited<ReturnType<typeof loadBareSite>>;

/** Writes all files of a site into `dir`; resolves to what the next build is to know of them. */
async function writeSite(
  { site, comparables }: ReadSite,
  renderer: Promise<Renderer>,
  environment: Environment,
  dir: string,
  stages: Stages,
): Promise<{ readonly last: LastBuild; readonly record: BuildRecord }> {
  const { tracked, addRelated } = trackBareSite(site);
  const { admin, cards, offline } = site.settings.site;
  getShared().site = Promise.resolve(tracked.site);
  const last = await lastBuildOf(environment);
  const copies = createCopies(last, dir);
  const trustedTypesPolicy = offline ? TRUSTED_TYPES_POLICY : undefined;
  const address = toAddress(site.settings, environment);
  const { synonyms } = site.settings.site;
  const related = stages.run('related', async () => {
    const related = await findRelated({ entries: comparables, synonyms });
    addRelated(related);
    return [related, `${count(related.size, 'entry', 'entries')} with others`];
  });
  const startSearch = (progress: Progress) => {
    const kept = { dir: last.dir, folders: last.record.folders };
    const { cacheDir } = environment;
    const code = hashCode('folders');
    return makeSearch(
      { content: toSearchContent(site), last: kept, dir, cacheDir, code },
      related.then((found) => toLikes(found, site)),
      progress,
    );
  };
  // Pagefind works in a process of its own, pictures are encoded and cards drawn in threads.
  const [pages, folders] = await allEnded([
    renderer.then((renderer) =>
      stages.run('pages', async (progress) => {
        const settings = { address, trustedTypesPolicy };
        const pages = await writePages(renderer, tracked, related, last, dir, settings, progress);
        return [pages, `${pages.rendered} rendered, ${pages.kept} kept`];
      }),
    ),
    stages.run('search', async (progress) => {
      const search = await startSearch(progress);
      return [search.folders, `${count(search.indexed, 'document')} indexed, ${search.kept} kept`];
    }),
    site.pictureCopies.size > 0 &&
      stages.run('copies', async (progress) => {
        const { writePictures } = await import('../integrations/pictures.ts');
        const { files, encoded } = await writePictures(site, environment, copies, progress);
        return [undefined, `${count(files, 'file')}, ${encoded} encoded`];
      }),
    cards &&
      stages.run('cards', async (progress) => {
        const { files, drawn } = await writeCards(site, environment, copies, progress);
        return [undefined, `${drawn} drawn, ${files - drawn} kept`];
      }),
    site.localPictures.size > 0 &&
      stages.run('pictures', async () => [
        undefined,
        count(await copyLocalPictures(site, copies), 'file'),
      ]),
    related,
  ]);
  if (offline) {
    await stages.run('offline', async () => {
      const { writeOffline } = await import('../integrations/offline.ts');
      await writeOffline(dir, site.routes);
      return [undefined, 'written'];
    });
  }
  if (admin !== undefined) {
    await stages.run('admin', async () => {
      const { writeAdmin } = await import('../integrations/admin.ts');
      return [undefined, count(await writeAdmin(site, admin, environment, dir), 'file')];
    });
  }
  await stages.run('headers', async () => {
    const needs = { ...collectInlineCode(pages.record.files), trustedTypesPolicy };
    const folder = admin && { name: 'admin/', headers: toAdminHeaders(toAdminPolicy(admin)) };
    await writeHeaders(dir, environment.base, needs, folder);
    return [undefined, 'written'];
  });
  return {
    last,
    record: { ...pages.record, folders, copies: copies.written },
  };
}

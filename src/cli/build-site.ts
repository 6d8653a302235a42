import { relative } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { toAdminHeaders, toAdminPolicy } from '../admin/page.ts';
import { allEnded } from '../build/all-ended.ts';
import { createCopies } from '../build/copies.ts';
import { createFolders } from '../build/folders.ts';
import { lastBuildOf } from '../build/last-build.ts';
import { collectInlineCode, writePages } from '../build/pages.ts';
import { copyLocalPictures } from '../build/local-pictures.ts';
import { openRenderer } from '../build/renderer.ts';
import { trackSite } from '../build/tracking.ts';
import { writeCards } from '../cards/write.ts';
import { toLine } from '../check/line.ts';
import { writeHeaders } from '../integrations/headers.ts';
import { writeSearch } from '../integrations/search.ts';
import { writeSums } from '../integrations/sums.ts';
import type { Environment } from '../load/environment.ts';
import { getShared } from '../load/shared.ts';
import { createParseFiles } from '../load/parse-files.ts';
import { loadSite, toAddress } from '../load/site.ts';
import { openStaging, toPlainError } from '../load/staging.ts';
import { TRUSTED_TYPES_POLICY } from '../offline/offline-site.ts';
import { stopsBuild } from '../site/messages.ts';
import { count, createStages } from './stages.ts';

// What only some sites need (pictures, offline reading, the editor's page) is loaded where it is needed: their libraries
// are large.

/**
 * Builds the site of `contentDir` and publishes it to `outDir`.
 *
 * @param config what is added to `astro.config.mjs`
 * @param withSums whether the site gets a file `SHA256SUMS`
 * @throws Error with one clear message; `outDir` is then what it was before.
 */
export async function buildSite(
  environment: Environment,
  config: AstroInlineConfig = {},
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
    // Astro's part needs nothing of the content, and digests are parsed in other threads.
    const [tracked, renderer] = await allEnded([
      stages.run('read', async () => {
        const site = await loadSite(environment, createParseFiles(environment.cacheDir));
        const { digests, entries } = site.corpus;
        return [
          trackSite(site),
          `${count(digests.length, 'digest')}, ${count(entries.length, 'entry', 'entries')}`,
        ];
      }),
      stages.run('code', async () => {
        const renderer = await openRenderer(environment, config);
        return [renderer, renderer.isNew ? 'bundled' : 'has not changed'];
      }),
    ]);
    const { site } = tracked;
    getShared().site = Promise.resolve(site);
    const { messages } = site.corpus;
    const leftOut = messages.filter(({ rule }) => stopsBuild(rule));
    for (const message of leftOut) {
      process.stderr.write(`left out: ${toLine(message, 'error', site.settings.site.language)}\n`);
    }
    if (messages.length > leftOut.length) {
      process.stdout.write(
        `${count(messages.length - leftOut.length, 'message')} about the content: npm run check\n`,
      );
    }
    const last = await lastBuildOf(environment);
    const folders = createFolders(last, staging.dir, renderer.key, tracked.fingerprints);
    const copies = createCopies(last, staging.dir);
    if (site.pictureCopies.size > 0) {
      await stages.run('copies', async (progress) => {
        const { writePictures } = await import('../integrations/pictures.ts');
        const { files, encoded } = await writePictures(site, environment, copies, progress);
        return [undefined, `${count(files, 'file')}, ${encoded} encoded`];
      });
    }
    const trustedTypesPolicy = site.settings.site.offline ? TRUSTED_TYPES_POLICY : undefined;
    // Pagefind works in a process of its own, cards are drawn in threads.
    const [pages] = await allEnded([
      stages.run('pages', async (progress) => {
        const pages = await writePages(
          renderer,
          tracked,
          last,
          staging.dir,
          { address: toAddress(site.settings, environment), trustedTypesPolicy },
          progress,
        );
        return [pages, `${pages.rendered} rendered, ${pages.kept} kept`];
      }),
      stages.run('search', async (progress) => {
        const { documents, kept } = await writeSearch(site, folders, progress);
        return [undefined, `${count(documents, 'document')} indexed, ${kept} kept`];
      }),
      ...(site.settings.site.cards
        ? [
            stages.run('cards', async (progress) => {
              const { files, drawn } = await writeCards(site, environment, copies, progress);
              return [undefined, `${drawn} drawn, ${files - drawn} kept`];
            }),
          ]
        : []),
    ]);
    if (site.localPictures.size > 0) {
      await stages.run('pictures', async () => [
        undefined,
        count(await copyLocalPictures(site, copies), 'file'),
      ]);
    }
    if (site.settings.site.offline) {
      await stages.run('offline', async () => {
        const { writeOffline } = await import('../integrations/offline.ts');
        await writeOffline(staging.dir, site.routes);
        return [undefined, 'written'];
      });
    }
    const { admin } = site.settings.site;
    if (admin !== undefined) {
      await stages.run('admin', async () => {
        const { writeAdmin } = await import('../integrations/admin.ts');
        const files = await writeAdmin(site, admin, environment, staging.dir);
        return [undefined, count(files, 'file')];
      });
    }
    await stages.run('headers', async () => {
      const needs = { ...collectInlineCode(pages.record.files), trustedTypesPolicy };
      const folder = admin && { name: 'admin/', headers: toAdminHeaders(toAdminPolicy(admin)) };
      await writeHeaders(staging.dir, environment.base, needs, folder);
      return [undefined, 'written'];
    });
    if (withSums) {
      await stages.run('manifest', async () => [
        undefined,
        `${count(await writeSums(staging.dir), 'file')} in SHA256SUMS`,
      ]);
    }
    await stages.run('publish', async () => {
      await staging.publish();
      const { written } = folders;
      await last.replace({ ...pages.record, folders: written, copies: copies.written });
      return [undefined, relative('', outDir) || outDir];
    });
  } catch (error) {
    throw toPlainError(error, outDir);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await staging.close();
  }
}

import type { Message } from '../model/message.ts';
import type { DeadLink } from '../model/dead-links.ts';
import type { Picture } from '../model/pictures.ts';
import type { Settings } from '../model/settings.ts';
import type { DigestFile } from '../parse/digest.ts';
import { readFiles } from './files.ts';
import { readSettings } from './settings.ts';
import { readSiteFiles, type SiteFiles } from './site-files.ts';

/** Everything that a content folder holds, read but not yet understood. */
export interface Content {
  readonly settings: Settings;
  /** Local copies of remote pictures. */
  readonly pictures: readonly Picture[];
  /** Links that lead nowhere any more. */
  readonly deadLinks: readonly DeadLink[];
  /** What the settings name. */
  readonly siteFiles: SiteFiles;
  /** The digests that are text, in the order of their paths. */
  readonly files: readonly DigestFile[];
  /** What is wrong with the settings: nothing can be built before it is mended. */
  readonly settingsMessages: readonly Message[];
  /** Files that could not be read, and why. */
  readonly messages: readonly Message[];
}

/** Reads a content folder; a bare one with `weekly/` alone is a whole site. */
export async function readContent(contentDir: string): Promise<Content> {
  const [{ settings, pictures, deadLinks, messages: settingsMessages }, { files, messages }] =
    await Promise.all([readSettings(contentDir), readFiles(contentDir)]);
  const siteFiles = await readSiteFiles(contentDir, settings.site);
  return {
    settings,
    pictures,
    deadLinks,
    siteFiles,
    files,
    settingsMessages: [...settingsMessages, ...siteFiles.messages],
    messages,
  };
}

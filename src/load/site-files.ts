import { readFile } from 'node:fs/promises';
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Message } from '../model/message.ts';
import type { SiteSettings } from '../model/settings.ts';
import { cleanCharacters } from '../parse/characters.ts';
import { splitFrontMatter } from '../parse/front-matter-fence.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import { toOwnPicture, type LocalFile } from '../site/local-picture.ts';
import { decode } from './decode.ts';
import { findFile, findRealRoots } from './inside.ts';
import { measurePicture } from './measure-picture.ts';

/** The files of a content folder that `site.yaml` names. */
export interface SiteFiles {
  /** Text of the about page; empty where there is none. */
  readonly about: readonly RootContent[];
  /** The logo, and the pictures of the about page, by their paths in the built site. */
  readonly pictures: ReadonlyMap<string, LocalFile>;
  /** What is named and not there stops the build. */
  readonly messages: readonly Message[];
}

/** Reads what `about` and `logo` name. */
export async function readSiteFiles(
  contentDir: string,
  { about, logo }: Pick<SiteSettings, 'about' | 'logo'>,
): Promise<SiteFiles> {
  const find = async (source: string) =>
    findFile(contentDir, source, await findRealRoots(contentDir));
  const messages: Message[] = [];
  const pictures = new Map<string, LocalFile>();
  const text = about === undefined ? undefined : await readText(await find(about));
  if (about !== undefined && text === undefined) messages.push(toMessage('about'));
  const nodes =
    text === undefined
      ? []
      : parseMarkdown(splitFrontMatter(cleanCharacters(text).text).body).children;
  const addresses = logo === undefined ? [] : [logo];
  visit({ type: 'root', children: nodes }, 'image', ({ url }) => void addresses.push(url));
  for (const address of addresses) {
    const picture = toOwnPicture(address);
    if (picture === undefined) continue;
    const path = await find(picture.source);
    if (path === undefined) continue;
    pictures.set(picture.file, { path, size: await measurePicture(path) });
  }
  const mark = logo === undefined ? undefined : toOwnPicture(logo);
  if (logo !== undefined && (mark === undefined || !pictures.has(mark.file)))
    messages.push(toMessage('logo'));
  return { about: nodes, pictures, messages };
}

async function readText(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const decoded = decode(await readFile(path));
  return decoded.kind === 'text' ? decoded.text : undefined;
}

function toMessage(key: 'about' | 'logo'): Message {
  return {
    rule: 'settings-invalid',
    file: 'site.yaml',
    place: undefined,
    data: {
      key,
      reason: `expected a ${KINDS[key]} in the content folder`,
      reasonZh: `内容文件夹里没有这个${KINDS_ZH[key]}`,
    },
  };
}

const KINDS = { about: 'text file', logo: 'picture' } as const;
const KINDS_ZH = { about: '文本文件', logo: '图片' } as const;

import type { PictureType } from '../model/pictures.ts';

/**
 * The type of a picture by its first bytes, whatever its name or its server says; `undefined` for anything else, SVG
 * and HTML among it.
 *
 * @example
 * findPictureType(Buffer.from('GIF89a…', 'latin1')) // 'gif'
 */
export function findPictureType(bytes: Buffer): PictureType | undefined {
  const head = bytes.toString('latin1', 0, 32);
  return SIGNATURES.find(([, signature]) => signature.test(head))?.[0];
}

/** Each matches the beginning of a file of its type, one byte a character, and not of a text about it. */
const SIGNATURES: readonly (readonly [PictureType, RegExp])[] = [
  ['png', /^\u0089PNG\r\n\u001a\n/u],
  ['jpg', /^\u00ff\u00d8\u00ff/u],
  ['gif', /^GIF8[79]a/u],
  ['webp', /^RIFF[\s\S]{4}WEBP/u],
  ['avif', /^[\s\S]{4}ftypavi[fs]/u],
];

import { hash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Copies } from '../build/copies.ts';
import type { Environment } from '../load/environment.ts';
import { exists } from '../load/exists.ts';
import { runPool } from '../load/pool.ts';
import { replaceFile } from '../load/replace-file.ts';
import type { Picture } from '../model/pictures.ts';
import { toPictureFiles, type PictureFile } from '../site/pictures.ts';
import type { Site } from '../site/site.ts';

/** What `writePictures` did. */
export interface WrittenPictures {
  readonly files: number;
  /** How many of them had to be encoded; the others were in the cache. */
  readonly encoded: number;
}

/** Puts the files that the local copies of pictures are served as into `pictures/` of a site. */
export async function writePictures(
  { pictureCopies: pictures }: Pick<Site, 'pictureCopies'>,
  { contentDir, cacheDir }: Pick<Environment, 'contentDir' | 'cacheDir'>,
  copies: Copies,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<WrittenPictures> {
  const jobs = listJobs(pictures);
  let [done, encoded] = [0, 0];
  await runPool([...jobs.values()], { total: availableParallelism() }, async (job) => {
    const { path, isNew } = await makeFile(job, contentDir, cacheDir);
    await copies.put(path, join('pictures', job.file.name));
    if (isNew) encoded += 1;
    onProgress((done += 1), jobs.size);
  });
  return { files: jobs.size, encoded };
}

/** The file that a picture is served as under a name, made where it is not there yet; for development. */
export async function findPictureFile(
  { pictureCopies }: Pick<Site, 'pictureCopies'>,
  { contentDir, cacheDir }: Pick<Environment, 'contentDir' | 'cacheDir'>,
  name: string,
): Promise<string | undefined> {
  const job = listJobs(pictureCopies).get(name);
  return job && (await makeFile(job, contentDir, cacheDir)).path;
}

function listJobs(pictures: Site['pictureCopies']): ReadonlyMap<string, Job> {
  const jobs = new Map<string, Job>();
  for (const picture of pictures.values()) {
    for (const file of toPictureFiles(picture)) jobs.set(file.name, { picture, file });
  }
  return jobs;
}

interface Job {
  readonly picture: Picture;
  readonly file: PictureFile;
}

/** Where the file is: in the cache, which it is put into where it was not there yet. */
async function makeFile(
  { picture, file }: Job,
  contentDir: string,
  cacheDir: string,
): Promise<{ readonly path: string; readonly isNew: boolean }> {
  const folder = join(cacheDir, 'pictures', ENCODING);
  const path = join(folder, file.name);
  if (await exists(path)) return { path, isNew: false };
  const original = await readFile(join(contentDir, picture.file));
  if (hash('sha256', original) !== picture.sha256) {
    throw new Error(
      `${picture.file} is not the picture that pictures.yaml describes; remove it and run npm run images`,
    );
  }
  const bytes = file.kind === 'original' ? original : await encode(original, file, picture.file);
  await mkdir(folder, { recursive: true });
  await replaceFile(path, bytes);
  return { path, isNew: true };
}

async function encode(original: Buffer, { width, height, kind }: PictureFile, name: string) {
  try {
    const shown = sharp(original, { animated: kind === 'webp' })
      .autoOrient()
      .resize({ width, height, fit: 'fill' });
    return await (kind === 'avif' ? shown.avif(AVIF) : shown.webp(WEBP)).toBuffer();
  } catch (cause) {
    throw new Error(`${name} cannot be read as a picture; remove it and run npm run images`, {
      cause,
    });
  }
}

/** At which the letters of screenshots stay clean; AVIF is as clean at a lower number, and slow beyond this effort. */
const WEBP = { quality: 82, smartSubsample: true } as const;
const AVIF = { quality: 60, effort: 3, chromaSubsampling: '4:4:4' } as const;

/** Files of another encoder or quality are not taken from the cache. */
const ENCODING = `${sharp.versions.sharp}-${WEBP.quality}-${AVIF.quality}-${AVIF.effort}`;

import { resolve } from 'node:path';

/** What the environment variables say. */
export interface Environment {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** Absolute path of the folder that the site is published to. */
  readonly outDir: string;
  /** Absolute path of the folder with what builds keep for the next one; nothing is lost with it but time. */
  readonly cacheDir: string;
  /** Origin where the site will stand; wins over `url` in `site.yaml`. */
  readonly siteUrl: string | undefined;
  /** With a slash at both ends: `/` or `/kb/`. */
  readonly base: string;
  readonly port: number;
  /** Leave out files that cannot be read instead of failing. */
  readonly lenient: boolean;
}

/**
 * Reads the environment variables that every command understands.
 *
 * @throws Error with what is wrong and what is expected, where a value makes no sense.
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const port = Number(env.PORT ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT is “${env.PORT ?? ''}”, expected a number from 0 to 65535`);
  }
  if (env.SITE_URL && !/^https?:\/\/[^/]+\/?$/u.test(env.SITE_URL)) {
    throw new Error(
      `SITE_URL is “${env.SITE_URL}”, expected an origin such as https://qa.example.org; a path goes into BASE_PATH`,
    );
  }
  return {
    contentDir: resolve(env.CONTENT_DIR || 'content'),
    outDir: resolve(env.OUT_DIR || 'dist'),
    cacheDir: resolve(env.CACHE_DIR || '.wenda/cache'),
    siteUrl: env.SITE_URL ? env.SITE_URL.replace(/\/$/u, '') : undefined,
    base: `/${(env.BASE_PATH ?? '').replace(/^\/+|\/+$/gu, '')}/`.replace('//', '/'),
    port,
    lenient: env.LENIENT !== undefined && env.LENIENT !== '' && env.LENIENT !== '0',
  };
}

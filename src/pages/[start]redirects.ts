import type { GetStaticPaths } from 'astro';
import { toRedirectsFile } from '../seo/redirects.ts';
import { textFile } from '../text-file.ts';

/** `/_redirects`: the underscore is a parameter because Astro leaves out pages whose file starts with one. */
export const getStaticPaths = (() => [{ params: { start: '_' } }]) satisfies GetStaticPaths;

export const { GET, write } = textFile(toRedirectsFile);

import type { APIRoute, GetStaticPaths } from 'astro';
import { toEntryMarkdown } from '../../api/entry-markdown.ts';
import { getSite } from '../../data.ts';
import type { Entry } from '../../model/entry.ts';

export const getStaticPaths = (async () =>
  (await getSite()).corpus.entries.map((entry) => ({
    params: { id: entry.id },
    props: { entry },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry }> = async ({ props }) =>
  new Response(toEntryMarkdown(await getSite(), props.entry));

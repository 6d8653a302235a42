import type { GetStaticPaths } from 'astro';
import { toEntryMarkdown } from '../../api/entry-markdown.ts';
import { getSite } from '../../data.ts';
import type { Entry } from '../../model/entry.ts';
import { textFile } from '../../text-file.ts';

export const getStaticPaths = (async () =>
  (await getSite()).corpus.entries.map((entry) => ({
    params: { id: entry.id },
    props: { entry },
  }))) satisfies GetStaticPaths;

export const { GET, write } = textFile<{ entry: Entry }>((site, props) =>
  toEntryMarkdown(site, props.entry),
);

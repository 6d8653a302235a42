import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';

const read = (folder: string) =>
  defineCollection({
    loader: glob({
      pattern: '*.md',
      base: `${process.env.PEER_CONTENT}/${folder}`,
      generateId: ({ entry }) => entry.slice(0, -'.md'.length),
    }),
  });

export const collections = { weekly: read('weekly'), questions: read('questions') };

import { getCollection } from 'astro:content';

const byDate = (a: { data: any }, b: { data: any }) => (a.data.date < b.data.date ? 1 : -1);

/** Both collections, newest first, read once a build: asking in every page would double the time. */
export const weekly = (await getCollection('weekly')).sort(byDate);
export const questions = (await getCollection('questions')).sort(byDate);

/** Slug → the entries that carry it under `key` of their front matter. */
export function groupQuestions(key: 'topics' | 'askers') {
  const groups = new Map<string, typeof questions>();
  for (const question of questions) {
    for (const slug of (question.data as any)[key]) {
      groups.set(slug, [...(groups.get(slug) ?? []), question]);
    }
  }
  return groups;
}

export const PAGE_SIZE = 50;

import { toSlug } from '../model/slug.ts';

/**
 * Hands out the anchors of a digest's sections, each once.
 *
 * @example
 * const id = createSectionIds(); id('本周推荐阅读') // '本周推荐阅读', then '本周推荐阅读-2'
 */
export function createSectionIds(): (title: string | undefined) => string {
  const used = new Map<string, number>();
  return (title) => {
    const slug = title === undefined ? 'top' : toSlug(title);
    for (let count = (used.get(slug) ?? 0) + 1; ; count += 1) {
      used.set(slug, count);
      const id = count === 1 ? slug : `${slug}-${count}`;
      if (count === 1 || !used.has(id)) {
        used.set(id, used.get(id) ?? 1);
        return id;
      }
    }
  };
}

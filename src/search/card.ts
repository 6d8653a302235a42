import type { DocumentKind, Named, Passage, SearchDocument } from './document.ts';

/**
 * What the reader sees of a hit. It takes the place of Pagefind's own result and keeps the shape that Pagefind's script
 * expects: `url`, `content`, `meta`, `filters` and `anchors`.
 */
export interface Card {
  readonly url: string;
  readonly content: '';
  readonly meta: Readonly<Record<string, never>>;
  readonly filters: Readonly<Record<string, never>>;
  readonly anchors: readonly never[];
  readonly kind: DocumentKind;
  /** Place among the documents of its index, from 0, newest first. */
  readonly place: number;
  readonly title: string;
  readonly day: string;
  readonly passages: readonly Passage[];
  readonly tags: readonly Named[];
  readonly people: readonly Named[];
  readonly answered: boolean;
}

/** Makes the card of a document. */
export function toCard(document: SearchDocument, place: number): Card {
  const { path, ...shown } = document;
  return { url: path, content: '', meta: {}, filters: {}, anchors: [], place, ...shown };
}

/** What a reader can look for. */
export const DOCUMENT_KINDS = ['question', 'digest', 'reading'] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

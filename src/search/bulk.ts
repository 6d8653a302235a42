import type { SearchDocument } from './document.ts';
import type { SynonymFile } from './synonyms.ts';

/** Name of the index in a search engine, where the command does not say another. */
export const INDEX_NAME = 'wenda';

/** A document as a search engine keeps it; the keys are those of `toIndexSettings`. */
interface BulkDocument {
  readonly kind: SearchDocument['kind'];
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly year: number;
  readonly answered: boolean;
  readonly question: readonly string[];
  readonly answer: readonly string[];
  readonly text: readonly string[];
  readonly tags: readonly string[];
  readonly people: readonly string[];
}

/**
 * Writes documents in the bulk format of OpenSearch and Elasticsearch, one chunk a document: a line that says what to do,
 * a line with the document, each ending in `\n`. The id is the document's path, so that a second export replaces the first.
 *
 * @param absolute makes a path into an address
 */
export function* toBulk(
  documents: Iterable<SearchDocument>,
  absolute: (path: string) => string,
  index: string = INDEX_NAME,
): Generator<string> {
  for (const document of documents) {
    const id = document.kind === 'reading' ? `${document.path}#${document.title}` : document.path;
    // An id has at most 512 bytes.
    const action = { index: { _index: index, _id: Array.from(id).slice(0, 120).join('') } };
    yield `${JSON.stringify(action)}\n${JSON.stringify(toBulkDocument(document, absolute))}\n`;
  }
}

function toBulkDocument(
  document: SearchDocument,
  absolute: (path: string) => string,
): BulkDocument {
  const textOf = (role: SearchDocument['passages'][number]['role']) =>
    document.passages.filter((passage) => passage.role === role).map(({ text }) => text);
  return {
    kind: document.kind,
    url: absolute(document.path),
    title: document.title,
    date: document.day,
    year: Number(document.day.slice(0, 4)),
    answered: document.answered,
    question: textOf('question'),
    answer: textOf('answer'),
    text: textOf('text'),
    tags: document.tags.map(({ name }) => name),
    people: document.people.map(({ name }) => name),
  };
}

/**
 * Settings and mappings for the index, as the body of `PUT /wenda`. The analysis is the one of the static index: Han
 * characters in overlapping pairs, all else in words; synonyms widen queries, not documents, so that they can change
 * without a new import. Nothing needs a plug-in.
 */
export function toIndexSettings({ words, colloquial, tags }: SynonymFile): object {
  const text = { type: 'text', analyzer: 'wenda', search_analyzer: 'wenda_query' } as const;
  const named = { ...text, fields: { keyword: { type: 'keyword' } } } as const;
  const groups = [...words, ...colloquial, ...tags.map(([, ...names]) => names)].filter(
    (group) => group.length > 1,
  );
  return {
    settings: {
      analysis: {
        char_filter: {
          version: { type: 'pattern_replace', pattern: '\\bv(?=\\d)', replacement: '' },
        },
        filter: {
          wenda_synonyms: {
            type: 'synonym_graph',
            lenient: true,
            synonyms: groups.map((group) => group.map(escapeSynonym).join(', ')),
          },
        },
        analyzer: {
          wenda: {
            type: 'custom',
            char_filter: ['version'],
            tokenizer: 'standard',
            filter: ANALYSIS,
          },
          wenda_query: {
            type: 'custom',
            char_filter: ['version'],
            tokenizer: 'standard',
            filter: [...ANALYSIS, 'wenda_synonyms'],
          },
        },
      },
    },
    mappings: {
      properties: {
        kind: { type: 'keyword' },
        url: { type: 'keyword', index: false },
        title: text,
        date: { type: 'date' },
        year: { type: 'integer' },
        answered: { type: 'boolean' },
        question: text,
        answer: text,
        text,
        tags: named,
        people: named,
      },
    },
  };
}

/** Full width to half, lower case, Han characters in pairs: what `cutText` does. */
const ANALYSIS = ['cjk_width', 'lowercase', 'cjk_bigram'] as const;

/** A word as the Solr format of synonyms has it, in which `,` and `=>` part words. */
function escapeSynonym(word: string): string {
  return word.toLowerCase().replace(/\\|,|=>/gu, (sign) => `\\${sign}`);
}

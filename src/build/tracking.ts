import { AsyncLocalStorage } from 'node:async_hooks';
import { createOnce, type Once } from '../site/once.ts';
import type { Corpus } from '../model/corpus.ts';
import type { RelatedEntry } from '../model/related.ts';
import type { BareSite, Site } from '../site/site.ts';
import { createFingerprints, type Fingerprints } from './fingerprint.ts';

/** A site that notices which of its parts a page reads. */
export interface TrackedSite {
  /** Equal to the site that was given; reading from it is noticed. */
  readonly site: Site;
  /** Runs `work` and tells which parts it read, in order and each once: `corpus.digests`, `corpus.entryById/x-1`. */
  record<T>(
    work: () => Promise<T>,
  ): Promise<{ readonly value: T; readonly parts: readonly string[] }>;
  /** Fingerprint of what a part holds now; `''` where the site has no such part. */
  fingerprintOf(part: string): string;
  /** What all pages may depend on: everything of the site whose parts are not noticed one by one. */
  readonly constants: unknown;
  readonly fingerprints: Fingerprints;
}

/**
 * Wraps a site so that reads are noticed.
 *
 * A page sees content through the site alone (tests/architecture.test.ts), and what it gets from an index is plain data
 * that does not change. So the parts that it asks for, each with all it holds, are everything that it can depend on,
 * besides its props, the code and the settings.
 */
export function trackSite(site: Site): TrackedSite {
  const { related, ...corpus } = site.corpus;
  const { tracked, addRelated } = trackBareSite({ ...site, corpus });
  addRelated(related);
  return tracked;
}

/** A site that is tracked while its related entries are still being looked for. */
export interface UnfinishedSite {
  /** Has no related entries until they are added: whoever reads them before (`readsRelated`) must read them again. */
  readonly tracked: TrackedSite;
  readonly addRelated: (related: Corpus['related']) => void;
}

/** The part of a site that is there last. */
const RELATED = 'corpus.related';

/** Whether a page that read these parts read any related entries. */
export function readsRelated(parts: readonly string[]): boolean {
  return parts.some((part) => part === RELATED || part.startsWith(`${RELATED}/`));
}

/** As `trackSite`: pages that show no related entries can be made while these are looked for. */
export function trackBareSite(site: BareSite): UnfinishedSite {
  const storage = new AsyncLocalStorage<Set<string>>();
  const fingerprints = createFingerprints();
  const parts = new Map<string, unknown>();
  const read = (part: string) => storage.getStore()?.add(part);

  function track<T extends object>(group: string, values: T): T {
    const tracked = {};
    for (const [name, value] of Object.entries(values) as [string, unknown][]) {
      const part = `${group}.${name}`;
      parts.set(part, value);
      const isIndex = value instanceof Map;
      const seen = isIndex ? new TrackedMap(value, part, read) : value;
      Object.defineProperty(tracked, name, {
        enumerable: true,
        get: () => {
          if (!isIndex) read(part);
          return seen;
        },
      });
    }
    return tracked as T; // Its properties are those of `values`, by the loop above.
  }

  let made = createOnce();
  const once: Once = (name, of, make) => {
    // Whoever asks depends on what it was made from, also those for whom it is there already.
    const { value, parts } = made(name, of, () => {
      const parts = new Set<string>();
      return { value: storage.run(parts, make), parts };
    });
    parts.forEach(read);
    return value;
  };

  let related = new TrackedMap<readonly RelatedEntry[]>(new Map(), RELATED, read);
  const corpus = Object.defineProperty(track('corpus', site.corpus), 'related', {
    enumerable: true,
    get: () => related,
  }) as Corpus; // With the last of its members.
  const tracked: TrackedSite = {
    site: {
      ...site,
      corpus,
      permalinks: track('permalinks', site.permalinks),
      localPictures: track('site', { localPictures: site.localPictures }).localPictures,
      once,
    },
    // Routes are functions; the address of the home page tells what they are made from.
    constants: [
      site.routes.absolute(site.routes.home()),
      Object.entries(site).filter(([name]) => !NOT_CONSTANT.has(name)),
    ],
    fingerprints,
    async record(work) {
      const noticed = new Set<string>();
      const value = await storage.run(noticed, work);
      return { value, parts: [...noticed] };
    },
    fingerprintOf(part) {
      const at = part.indexOf('/');
      const whole = parts.get(at < 0 ? part : part.slice(0, at));
      if (at < 0) return whole === undefined ? '' : fingerprints.of(whole);
      return whole instanceof Map ? fingerprints.of(whole.get(part.slice(at + 1))) : '';
    },
  };
  return {
    tracked,
    addRelated(found) {
      parts.set(RELATED, found);
      related = new TrackedMap(found, RELATED, read);
      made = createOnce(); // What was made before may show that there are none.
    },
  };
}

/** Members of a site that are tracked, or are functions. */
const NOT_CONSTANT: ReadonlySet<string> = new Set([
  'corpus',
  'permalinks',
  'localPictures',
  'routes',
  'once',
] satisfies (keyof Site)[]);

/** An index that notices for which key it is asked; whoever goes through it depends on the whole. */
class TrackedMap<T> extends Map<string, T> {
  readonly #names = new Map<string, string>();
  readonly #part: string;
  readonly #read: (part: string) => void;

  constructor(values: ReadonlyMap<string, T>, part: string, read: (part: string) => void) {
    super(values);
    this.#part = part;
    this.#read = read;
  }

  override get(key: string): T | undefined {
    this.#readOne(key);
    return super.get(key);
  }

  override has(key: string): boolean {
    this.#readOne(key);
    return super.has(key);
  }

  override get size(): number {
    this.#readWhole();
    return super.size;
  }

  override forEach(visit: (value: T, key: string, map: Map<string, T>) => void): void {
    this.#readWhole();
    super.forEach(visit);
  }

  override keys(): MapIterator<string> {
    this.#readWhole();
    return super.keys();
  }

  override values(): MapIterator<T> {
    this.#readWhole();
    return super.values();
  }

  override entries(): MapIterator<[string, T]> {
    this.#readWhole();
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  /** Thousands of pages name the same parts: each name is one string. */
  #readOne(key: string): void {
    let name = this.#names.get(key);
    if (name === undefined) {
      name = `${this.#part}/${key}`;
      this.#names.set(key, name);
    }
    this.#read(name);
  }

  #readWhole(): void {
    this.#read(this.#part);
  }
}

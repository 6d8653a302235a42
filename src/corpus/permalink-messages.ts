import type { Message } from '../model/message.ts';
import type { PermalinkRecord } from '../model/permalinks.ts';
import { isThere } from './permalink-digests.ts';
import { RECORD_FILE } from './permalink-record.ts';
import type { SettledDigest, SettledEntry } from './permalinks.ts';

/** What editors should know about published addresses: kept, moved, taken, gone. */
export function toPermalinkMessages(
  digests: readonly SettledDigest[],
  entries: readonly SettledEntry[],
  record: PermalinkRecord,
): readonly Message[] {
  const found = new Set<object | undefined>([...digests, ...entries].map(({ before }) => before));
  const goneDigests = new Set(
    record.digests.filter((one) => !found.has(one)).map(({ digest }) => digest),
  );
  const owners = new Map(digests.map(({ digest }) => [digest.slug, digest.source]));
  const gone = (
    rule: Message['rule'],
    line: number | undefined,
    data: Message['data'],
  ): Message => ({
    rule,
    file: RECORD_FILE,
    place: line === undefined ? undefined : { line, column: 1 },
    data,
  });
  return [
    ...digests.flatMap((one) => toDigestMessages(one, owners)),
    ...record.digests
      .filter((one) => !found.has(one) && isThere(one))
      .map(({ slug, says, line }) => gone('digest-removed', line, { slug, says })),
    ...record.entries
      .filter((one) => !found.has(one) && isThere(one) && !goneDigests.has(one.in))
      .map(({ entry, says, line }) => gone('entry-removed', line, { id: entry, says })),
  ];
}

/** @param owners the file that has each address */
function toDigestMessages(
  { parsed, digest, before }: SettledDigest,
  owners: ReadonlyMap<string, string>,
): Message[] {
  if (digest.slug === parsed.slug && (before === undefined || before.slug === digest.slug)) {
    return [];
  }
  const message = (rule: Message['rule'], data: Message['data']): Message => ({
    rule,
    file: digest.source,
    place: undefined,
    data,
  });
  if (before?.slug === digest.slug) {
    return [message('address-kept', { slug: digest.slug, found: parsed.slug })];
  }
  if (digest.slug !== parsed.slug) {
    const owner = owners.get(parsed.slug) ?? '';
    return [message('address-taken', { slug: digest.slug, found: parsed.slug, owner })];
  }
  return [message('address-moved', { slug: digest.slug, before: before?.slug ?? '' })];
}

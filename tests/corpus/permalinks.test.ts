import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRecord, updateRecord, writeRecord } from '../../src/corpus/permalink-record.ts';
import { EMPTY_RECORD, type PermalinkRecord } from '../../src/model/permalinks.ts';
import type { DigestFile } from '../../src/parse/digest.ts';
import { listDigestFiles, settleFiles } from '../site.ts';

const FIRST = '2026-01-01T00:00:00Z';
const LATER = '2026-02-02T00:00:00Z';

/** What is published when these files are. */
function publish(
  files: readonly DigestFile[],
  before: PermalinkRecord = EMPTY_RECORD,
  now = FIRST,
) {
  return updateRecord(settleFiles(files, before), now);
}

/** Words that tell an entry → its id, over all digests. */
function idsOf(files: readonly DigestFile[], record: PermalinkRecord): Map<string, string> {
  return new Map(
    settleFiles(files, record).entries.map(({ entry, mark }) => [mark.hash, entry.id]),
  );
}

const FILES = listDigestFiles(3);

function fileAt(at: number, files: readonly DigestFile[] = FILES): DigestFile {
  const file = files[at];
  if (file === undefined) throw new Error(`there is no file ${at}`);
  return file;
}

const RECORD = publish(FILES);
const IDS = idsOf(FILES, EMPTY_RECORD);

/** A digest's text cut into what stands before the entries, the entries, and what follows. */
function cutEntries(text: string): [string, string[], string] {
  const start = text.indexOf('**1、');
  const end = text.indexOf('### 本周推荐阅读');
  return [text.slice(0, start), text.slice(start, end).split(/(?=^\*\*\d+、)/mu), text.slice(end)];
}

function editEntries(file: DigestFile, edit: (entries: string[]) => readonly string[]): DigestFile {
  const [head, entries, tail] = cutEntries(file.text);
  return { ...file, text: head + edit(entries).join('') + tail };
}

const replace = (at: number, file: DigestFile) => FILES.map((one, n) => (n === at ? file : one));

const NEW_ENTRY = `**9、@新来的人** 提问：\n\n> 全新的问题，与别的都不相同：磁盘写满时怎么办？\n\nA：先清理旧日志，再扩容。\n\n`;

describe('settlePermalinks()', () => {
  test('numbers entries by their place where nothing was published', () => {
    expect([...IDS.values()].slice(0, 5)).toEqual([
      'digest-1-1',
      'digest-1-2',
      'digest-1-3',
      'digest-1-4',
      'digest-2-1',
    ]);
  });

  test('keeps ids when an entry is inserted, and gives it a number that was never used', () => {
    const files = replace(
      1,
      editEntries(fileAt(1), ([first = '', ...rest]) => [first, NEW_ENTRY, ...rest]),
    );
    const ids = idsOf(files, RECORD);
    for (const [hash, id] of IDS) expect(ids.get(hash)).toBe(id);
    expect([...ids.values()].filter((id) => ![...IDS.values()].includes(id))).toEqual([
      'digest-2-5',
    ]);
  });

  test('keeps ids when entries change places', () => {
    const files = replace(
      0,
      editEntries(fileAt(0), (entries) => entries.toReversed()),
    );
    expect([...idsOf(files, RECORD)].sort()).toEqual([...IDS].sort());
  });

  test('keeps the ids of the others when an entry is removed, and lists it', () => {
    const files = replace(
      0,
      editEntries(fileAt(0), (entries) => entries.slice(1)),
    );
    const settled = settleFiles(files, RECORD);
    expect(settled.digests[0]?.digest.entries.map(({ id }) => id)).toEqual([
      'digest-1-2',
      'digest-1-3',
      'digest-1-4',
    ]);
    expect(settled.permalinks.removedEntries).toMatchObject([
      { id: 'digest-1-1', digest: 'digest-1' },
    ]);
    expect(settled.messages.map(({ rule }) => rule)).toEqual(['entry-removed']);
  });

  test('keeps an id when question and answer are both mended', () => {
    const files = replace(
      0,
      editEntries(fileAt(0), ([first = '', ...rest]) => [
        first
          .replace('请问', '请教一下，')
          .replace('可以。', '可以的，')
          .replace('提问', '再次提问'),
        ...rest,
      ]),
    );
    const settled = settleFiles(files, RECORD);
    expect(settled.digests[0]?.digest.entries[0]?.id).toBe('digest-1-1');
    expect(settled.permalinks.removedEntries).toEqual([]);
  });

  test('brings an id back with its entry', () => {
    const without = replace(
      0,
      editEntries(fileAt(0), (entries) => entries.slice(1)),
    );
    const record = publish(without, RECORD, LATER);
    expect(record.entries.find(({ entry }) => entry === 'digest-1-1')?.removed).toBe('2026-02-02');
    expect([...idsOf(FILES, record)].sort()).toEqual([...IDS].sort());
  });

  test('never gives the id of a removed entry to another one', () => {
    const without = replace(
      0,
      editEntries(fileAt(0), (entries) => entries.slice(0, -1)),
    );
    const record = publish(without, RECORD, LATER);
    const files = replace(
      0,
      editEntries(fileAt(0), (entries) => [...entries.slice(0, -1), NEW_ENTRY]),
    );
    expect(settleFiles(files, record).digests[0]?.digest.entries.at(-1)?.id).toBe('digest-1-5');
  });

  test('takes an entry that went to another digest along with its id', () => {
    const [, entries] = cutEntries(fileAt(0).text);
    const files = [
      editEntries(fileAt(0), (all) => all.slice(1)),
      editEntries(fileAt(1), (all) => [...all, entries[0] ?? '']),
      fileAt(2),
    ];
    const settled = settleFiles(files, RECORD);
    expect(settled.digests[1]?.digest.entries.at(-1)).toMatchObject({
      id: 'digest-1-1',
      digest: 'digest-2',
    });
  });

  test('leaves a reprint beside its original an entry of its own', () => {
    const [, entries] = cutEntries(fileAt(0).text);
    const files = replace(
      1,
      editEntries(fileAt(1), (all) => [...all, entries[0] ?? '']),
    );
    const settled = settleFiles(files, RECORD);
    expect(settled.digests[0]?.digest.entries[0]?.id).toBe('digest-1-1');
    expect(settled.digests[1]?.digest.entries.at(-1)?.id).toBe('digest-2-5');
  });

  test('keeps all addresses of a digest whose file is renamed', () => {
    const files = replace(2, { ...fileAt(2), source: 'weekly/another-name/index.md' });
    const settled = settleFiles(files, RECORD);
    expect(settled.digests[2]?.digest.slug).toBe('digest-3');
    expect([...idsOf(files, RECORD)].sort()).toEqual([...IDS].sort());
    expect(settled.messages).toMatchObject([
      {
        rule: 'address-kept',
        file: 'weekly/another-name/index.md',
        data: { slug: 'digest-3', found: 'another-name' },
      },
    ]);
  });

  test('moves a digest where its front matter says so, redirects, and keeps its entries and feed name', () => {
    const files = replace(2, {
      ...fileAt(2),
      text: fileAt(2).text.replace('---\n', '---\nslug: chosen\n'),
    });
    const settled = settleFiles(files, RECORD);
    expect(settled.digests[2]?.digest.slug).toBe('chosen');
    expect(settled.permalinks.moved).toEqual([{ from: 'digest-3', to: 'chosen' }]);
    expect(settled.permalinks.names.get('chosen')).toBe('digest-3');
    expect(settled.digests[2]?.digest.entries.map(({ id }) => id)).toContain('digest-3-1');
    expect(settled.messages.map(({ rule }) => rule)).toEqual(['address-moved']);
    const after = settleFiles(files, publish(files, RECORD, LATER));
    expect(after.permalinks.moved).toEqual([{ from: 'digest-3', to: 'chosen' }]);
    expect(after.messages).toEqual([]);
  });

  test('makes a newcomer of the same name give way', () => {
    const files = [
      { ...fileAt(0), source: 'weekly/renamed.md' },
      { ...fileAt(8, listDigestFiles(9)), source: 'weekly/digest-1.md' },
      ...FILES.slice(1),
    ];
    const settled = settleFiles(files, RECORD);
    expect(settled.digests.map(({ digest }) => digest.slug)).toEqual([
      'digest-1',
      'digest-1-2',
      'digest-2',
      'digest-3',
    ]);
    expect(settled.messages.map(({ rule }) => rule)).toEqual(['address-kept', 'address-taken']);
  });

  test('lists a removed digest once, without its entries as messages', () => {
    const settled = settleFiles(FILES.slice(1), RECORD);
    expect(settled.permalinks.removedDigests.map(({ slug }) => slug)).toEqual(['digest-1']);
    expect(settled.permalinks.removedEntries).toHaveLength(4);
    expect(settled.messages.map(({ rule }) => rule)).toEqual(['digest-removed']);
  });

  test('gives two files of one name two addresses', () => {
    const files = [fileAt(0), { ...fileAt(1), source: 'weekly/more/digest-1.md' }];
    const settled = settleFiles(files);
    expect(settled.digests.map(({ digest }) => digest.slug)).toEqual(['digest-1', 'digest-1-2']);
    expect(new Set(settled.entries.map(({ entry }) => entry.id)).size).toBe(8);
  });

  test('keeps every unchanged entry at its address through any edits of the files', () => {
    const edit = fc.record({
      file: fc.nat(2),
      kind: fc.constantFrom('insert', 'remove', 'reverse', 'rename', 'mend'),
      at: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const files = edits.reduce<readonly DigestFile[]>((all, { file, kind, at }, n) => {
          return all.map((one, index) => {
            if (index !== file) return one;
            if (kind === 'rename') return { ...one, source: `weekly/name-${n}.md` };
            return editEntries(one, (entries) => {
              if (kind === 'insert')
                return entries.toSpliced(at, 0, NEW_ENTRY.replace('磁盘', `磁盘 ${n}`));
              if (kind === 'remove') return entries.toSpliced(at, 1);
              if (kind === 'reverse') return entries.toReversed();
              return entries.map((entry, m) =>
                m === at ? entry.replace('A：', 'A：补充一点，') : entry,
              );
            });
          });
        }, FILES);
        const settled = settleFiles(files, RECORD);
        const ids = settled.entries.map(({ entry }) => entry.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [at, { parsed, digest }] of settled.digests.entries()) {
          const own = [...IDS].filter(([, id]) => id.startsWith(`digest-${at + 1}-`));
          const left = own.filter(([hash]) =>
            settled.entries.some(
              (one) => one.mark.hash === hash && one.entry.digest === digest.slug,
            ),
          );
          // A file that has another name and has lost most of its entries is another digest.
          if (parsed.source === `weekly/digest-${at + 1}.md` || left.length >= own.length / 2) {
            expect(digest.slug).toBe(`digest-${at + 1}`);
          }
        }
        for (const { entry, mark } of settled.entries) {
          const before = IDS.get(mark.hash);
          if (before !== undefined) expect(entry.id).toBe(before);
        }
        const gone = settled.permalinks.removedEntries.map(({ id }) => id);
        for (const id of IDS.values()) expect(ids.includes(id) !== gone.includes(id)).toBe(true);
        // What is published then settles the same way again.
        const record = updateRecord(settled, LATER);
        expect(settleFiles(files, record).entries.map(({ entry }) => entry.id)).toEqual(ids);
      }),
      { numRuns: 60 },
    );
  });
});

describe('lastmod in the front matter', () => {
  const withLastmod = (moment: string) =>
    replace(0, {
      ...fileAt(0),
      text: fileAt(0).text.replace('\ndate:', `\nlastmod: ${moment}\ndate:`),
    });
  const updatedOf = (files: readonly DigestFile[], record: PermalinkRecord) =>
    settleFiles(files, record).permalinks.digestUpdated.get('digest-1');

  test('is the date of change of a digest that no record knows, and of none of its entries', () => {
    const files = withLastmod('2025-05-05T12:00:00+08:00');
    expect(updatedOf(files, EMPTY_RECORD)).toBe('2025-05-05T12:00:00+08:00');
    const { digests, entries } = publish(files);
    expect(digests.map(({ updated }) => updated)).toContain('2025-05-05T12:00:00+08:00');
    expect(entries.map(({ updated }) => updated)).not.toContain('2025-05-05T12:00:00+08:00');
  });

  test('gives way to the record, and to the day of publication where it is earlier', () => {
    expect(updatedOf(withLastmod('2025-05-05T12:00:00+08:00'), RECORD)).toBe(
      RECORD.digests.find(({ digest }) => digest === 'digest-1')?.updated,
    );
    expect(updatedOf(withLastmod('1999-05-05'), EMPTY_RECORD)).toBe(updatedOf(FILES, EMPTY_RECORD));
  });
});

describe('updateRecord()', () => {
  test('changes nothing when nothing has changed', () => {
    expect(writeRecord(publish(FILES, RECORD, LATER))).toBe(writeRecord(RECORD));
  });

  test('dates new entries by their digest, and only what changed by the day of the change', () => {
    const files = replace(
      0,
      editEntries(fileAt(0), ([first = '', ...rest]) => [
        first.replace('重启后生效', '无需重启'),
        ...rest,
      ]),
    );
    const record = publish(files, RECORD, LATER);
    const changed = [...record.digests, ...record.entries].filter(
      ({ updated }) => updated === LATER,
    );
    expect(changed.map((one) => ('entry' in one ? one.entry : one.digest))).toEqual([
      'digest-1',
      'digest-1-1',
    ]);
    expect(record.entries.find(({ entry }) => entry === 'digest-1-2')?.updated).toBe(
      '2020-01-03T15:00:00+08:00',
    );
  });

  test('sees no change in other marks of emphasis or spaces', () => {
    const files = replace(0, {
      ...fileAt(0),
      text: fileAt(0).text.replace(/\*\*1、(@\S+?)\*\* 提问：/u, '1、**$1** 提问：'),
    });
    expect(files[0]?.text).not.toBe(FILES[0]?.text);
    expect(
      publish(files, RECORD, LATER).entries.filter(({ updated }) => updated === LATER),
    ).toEqual([]);
  });
});

describe('parseRecord()', () => {
  test('lets messages name the line of what is gone', () => {
    const { record } = parseRecord(writeRecord(RECORD));
    const [message] = settleFiles(FILES.slice(1), record).messages;
    expect(message).toMatchObject({ file: 'permalinks.jsonl', place: { line: 2, column: 1 } });
  });

  test('reads what writeRecord() writes, in any order of lines', () => {
    const lines = writeRecord(RECORD).trimEnd().split('\n');
    expect(parseRecord(lines.join('\n')).unreadable).toEqual([]);
    expect(writeRecord(parseRecord(lines.toReversed().join('\r\n')).record)).toBe(
      writeRecord(RECORD),
    );
  });

  test('names lines that are none of its own, such as a conflict of versions', () => {
    const { record, unreadable } = parseRecord(
      `<<<<<<< HEAD\n${writeRecord(RECORD)}{"entry":"x"}\n`,
    );
    expect(unreadable.map(({ line }) => line)).toEqual([
      1,
      writeRecord(RECORD).split('\n').length + 1,
    ]);
    expect(record.entries).toHaveLength(12);
  });

  test('writes one line an entry, numbers in their order', () => {
    const ids = [
      ...writeRecord(publish(listDigestFiles(11))).matchAll(/^\{"digest":"([^"]+)"/gmu),
    ].map(([, id]) => id);
    expect(ids).toEqual(Array.from({ length: 11 }, (_, n) => `digest-${n + 1}`));
  });
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/load/settings.ts';
import { peopleSchema, siteSchema, tagsSchema } from '../../src/model/settings.ts';

async function messagesOf(file: string, text: string) {
  const dir = await mkdtemp(join(tmpdir(), 'wenda-settings-'));
  await writeFile(join(dir, file), text);
  const { messages } = await readSettings(dir);
  await rm(dir, { recursive: true });
  return messages;
}

const site = async (text: string) =>
  (await messagesOf('site.yaml', text)).map(({ rule, place, data }) => {
    const point = place && 'line' in place ? `${place.line}:${place.column}` : 'file';
    return `${point} ${rule} ${data.key ?? ''}`.trim();
  });

describe('readSettings()', () => {
  test.each([
    ['title: 问答\nlanguage: en', []],
    ['', []],
    ['titel: 问答', ['1:1 settings-invalid titel']],
    ['title: a\nlanguage: fr', ['2:1 settings-invalid language']],
    ['timeZone: Mars', ['1:1 settings-invalid timeZone']],
    ['accent: red', ['1:1 settings-invalid accent']],
    ['links:\n  - label: a\n    url: javascript:alert(1)', ['3:5 settings-invalid links.0.url']],
    ['- a', ['1:1 settings-invalid site.yaml']],
    ['title: "a', ['1:10 settings-yaml']],
    ['__proto__: {title: a}', ['1:1 settings-invalid __proto__']],
  ])('says what is wrong with %j, and where', async (text, messages) => {
    expect(await site(text)).toEqual(messages);
  });

  test('says it in both languages', async () => {
    const [message] = await messagesOf('tags.yaml', '- nam: a');
    expect(message?.data.reason).toMatch(/expected string/u);
    expect(message?.data.reasonZh).toMatch(/期望/u);
  });

  test('does not multiply aliases', async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(10)}]\nc: &c [${'*b,'.repeat(10)}]\nd: [${'*c,'.repeat(10)}]`;
    expect(await site(bomb)).toEqual(['file settings-yaml']);
  });
});

test('docs/settings.md tells of every key', async () => {
  const text = await readFile('docs/settings.md', 'utf8');
  const parts = [siteSchema, tagsSchema.element, peopleSchema.element];
  const sections = text.split(/^## /mu).slice(1);
  expect(sections).toHaveLength(parts.length);
  for (const [at, { shape }] of parts.entries()) {
    const rows = Array.from((sections[at] ?? '').matchAll(/^\| (`.+?) \|/gmu), ([, cell]) => cell);
    const keys = rows.flatMap((cell = '') =>
      Array.from(cell.matchAll(/`(\w+)`/gu), ([, key]) => key),
    );
    expect(keys.toSorted()).toEqual(Object.keys(shape).toSorted());
  }
});

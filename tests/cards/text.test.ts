import { expect, test } from 'vitest';
import { toCardText } from '../../src/cards/text.ts';

const all = () => true;

test.each([
  ['支持Java17吗？', '支持 Java17 吗？'],
  ['参考@GlobalLock 注解', '参考 @GlobalLock 注解'],
  ['一行\n两行', '一行 两行'],
  ['好的🎉👍🏽，见 1️⃣ 👨‍👩‍👧 🇨🇳', '好的，见'],
  ['© → ① №', '© → ① №'],
  ['isn’t “it”', 'isn\'t "it"'],
  ['叫“小明”吗', '叫“小明”吗'],
])('toCardText() makes %j %j', (text, shown) => {
  expect(toCardText(text, all)).toBe(shown);
});

test('toCardText() shows one mark for a character or a word that the font lacks', () => {
  const has = (character: string) => !/\p{Script=Hangul}|𠮷/u.test(character);
  expect(toCardText('𠮷野家 한국어', has)).toBe('〓野家 〓');
});

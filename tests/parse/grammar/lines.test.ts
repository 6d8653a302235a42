import { describe, expect, test } from 'vitest';
import { findGroup } from '../../../src/parse/grammar/group.ts';
import { findProjectLine } from '../../../src/parse/grammar/project-line.ts';
import { findBareRelease, findRelease } from '../../../src/parse/grammar/release-line.ts';
import { findSectionKind } from '../../../src/parse/grammar/section-title.ts';
import { findSpeaker } from '../../../src/parse/grammar/speaker.ts';
import { toNormalText } from '../../../src/parse/normalise.ts';
import { lineOf } from '../outline.ts';

describe('findSpeaker()', () => {
  test.each([
    ['A：可以', 'answer', '可以'],
    ['A ：可以', 'answer', '可以'],
    ['\u00A0A：可以', 'answer', '可以'],
    ['A：：可以', 'answer', '可以'],
    ['A：A：可以', 'answer', '可以'],
    ['**A：** 可以', 'answer', '可以'],
    ['答：可以', 'answer', '可以'],
    ['A2: yes', 'answer', 'yes'],
    ['Answer: yes', 'answer', 'yes'],
    ['Q: 22. 超时', 'question', '22. 超时'],
    ['问：可以吗', 'question', '可以吗'],
  ])('reads %s', (markdown, kind, rest) => {
    const line = lineOf(markdown);
    const found = findSpeaker(line);
    expect([found?.kind, line.written.slice(found?.length)]).toEqual([kind, rest]);
  });

  test.each(['A -> B 没有问题', 'AT：自动', 'Q&A：', 'QPS：100', '提问：', 'a：b', 'A 方法：调用'])(
    'leaves %s alone',
    (markdown) => {
      expect(findSpeaker(lineOf(markdown))).toBeUndefined();
    },
  );
});

describe('findProjectLine()', () => {
  const url = 'https://code.example/kiln';
  test.each([
    [`Kiln：[${url}](${url})`, 'Kiln'],
    [`**「Kiln」**：*[${url}](${url})*`, 'Kiln'],
    [`「**Kiln**」：[*${url}*](${url})`, 'Kiln'],
    [`「Kiln」[${url}](${url})`, 'Kiln'],
    [`**「Kiln」：** *[${url}](${url})*`, 'Kiln'],
    [`Kiln Proxy：<${url}>`, 'Kiln Proxy'],
    [`Kiln-Tools: ${url}`, 'Kiln-Tools'],
    [`【窑】：${url}`, '窑'],
  ])('reads %s', (markdown, name) => {
    expect(findProjectLine(lineOf(markdown))).toEqual({ kind: 'project', name, url });
  });

  test('reads a name whose address follows below', () => {
    expect(findProjectLine(lineOf('「Kiln」：'))).toEqual({
      kind: 'project',
      name: 'Kiln',
      url: undefined,
    });
  });

  test.each([
    `Kiln 相关 Demo：[${url}](${url})`,
    `「详细参考」：[${url}](${url})`,
    `issue 详细回复：[${url}](${url})`,
    `相关阅读：[一篇文章](${url})`,
    `Kiln：[使用文档](${url})`,
    `Release notes: ${url}`,
    `见 Kiln：${url}`,
    `[${url}](${url})`,
  ])('leaves %s alone', (markdown) => {
    expect(findProjectLine(lineOf(markdown))).toBeUndefined();
  });
});

describe('findGroup()', () => {
  test.each([
    ['**2、关于 Kiln 的分组问题：**', '2', '关于 Kiln 的分组问题', 'topic'],
    ['**3、关于事务分组：**', '3', '关于事务分组', 'topic'],
    ['关于 [一篇文章](https://blog.example) 的讨论：', undefined, '关于 一篇文章 的讨论', 'topic'],
    ['**1、《分享》直播回顾以及 QA 整理**', '1', '《分享》直播回顾以及 QA 整理', 'topic'],
    ['5、之前有同学问到过滤器如何配置', '5', '之前有同学问到过滤器如何配置', 'restated'],
  ])('reads %s', (markdown, number, title, form) => {
    expect(findGroup(lineOf(markdown))).toEqual({ kind: 'group', number, title, form });
  });

  test.each(['3、看下启动日志：', '**启动的问题**', '有同学参与了贡献', '1、有同学参与了贡献'])(
    'leaves %s alone',
    (markdown) => {
      expect(findGroup(lineOf(markdown))).toBeUndefined();
    },
  );
});

describe('findRelease()', () => {
  test.each([
    ['1、发布 Kiln v5.6.4 版本，主要变更如下：', 'Kiln', ['5.6.4']],
    ['2、发布Kiln v5.5.9，主要变更如下：', 'Kiln', ['5.5.9']],
    ['发布 Kiln Tracer 2.4.1/3.0.6, 主要变更如下：', 'Kiln Tracer', ['2.4.1', '3.0.6']],
    ['发布 kiln-common-tools v1.2.0 版本', 'kiln-common-tools', ['1.2.0']],
    ['Kiln-Tools 发布1.2.1版本：', 'Kiln-Tools', ['1.2.1']],
    ['Kiln 发布了0.2.0 版本，包括以下功能：', 'Kiln', ['0.2.0']],
    ['发布 Kiln v1.3.4.bugfix_2 版本', 'Kiln', ['1.3.4.bugfix_2']],
    ['发布 Kiln v1.3.5.Alpha1 版本', 'Kiln', ['1.3.5.Alpha1']],
    ['本周 Kiln 发布 1.3.8v版本。主要更新如下：', 'Kiln', ['1.3.8']],
    ['Kiln v3.2.0 版本发布', 'Kiln', ['3.2.0']],
    ['Kiln 5.10.0 版本正式发布', 'Kiln', ['5.10.0']],
    ['窑 开源发布 8.3.0 版本', '窑', ['8.3.0']],
    ['发布 1.3.10 版本', undefined, ['1.3.10']],
    ['Released Kiln 1.2.0', 'Kiln', ['1.2.0']],
    ['Kiln CLI v0.3.0-beta.1 is out', 'Kiln CLI', ['0.3.0-beta.1']],
  ])('reads %s', (text, project, versions) => {
    expect(findRelease(toNormalText(text).text)).toEqual({ project, versions });
  });

  test.each([
    '升级 Dubbo 版本至 2.7.3',
    '升级依赖版本至 5.7.7',
    'Kiln 将会发布 4.0 版本',
    '近期 Kiln 2.2.0 版本发布计划',
    '发布会于 5.1 举行',
    '本周发布详情如下：',
    'Kiln v1.2.0',
  ])('leaves %s alone', (text) => {
    expect(findRelease(toNormalText(text).text)).toBeUndefined();
  });
});

describe('findBareRelease()', () => {
  test.each([
    ['Kiln CLI v0.3.0 — faster', 'Kiln CLI', ['0.3.0']],
    ['Kiln v0.4.0 版本', 'Kiln', ['0.4.0']],
    ['v0.4.0 版本：', undefined, ['0.4.0']],
  ])('reads %s', (text, project, versions) => {
    expect(findBareRelease(toNormalText(text).text)).toEqual({ project, versions });
  });

  test.each(['needs Node 24.1 or newer', '升级 Dubbo 2.7.3', '2021 年'])(
    'leaves %s alone',
    (text) => {
      expect(findBareRelease(toNormalText(text).text)).toBeUndefined();
    },
  );
});

describe('findSectionKind()', () => {
  test.each([
    ['每周读者问答提炼', 'questions'],
    ['GitHub issue 精选', 'questions'],
    ['Q&A', 'questions'],
    ['本周推荐阅读', 'readings'],
    ['存储引擎系列阅读', 'readings'],
    ['直播合辑', 'readings'],
    ['Further reading', 'readings'],
    ['本周发布', 'releases'],
    ['Kiln 项目进展', 'releases'],
    ['Releases', 'releases'],
    ['社区活动预告', 'other'],
    ['社区会议回顾', 'other'],
    ['长风破浪', undefined],
  ])('takes %s for %s', (title, kind) => {
    expect(findSectionKind(title)).toBe(kind);
  });

  test('does not take a look back for readings below a heading on events', () => {
    expect([findSectionKind('回顾'), findSectionKind('回顾', true)]).toEqual([
      'readings',
      undefined,
    ]);
  });
});

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes a content folder of made-up digests, the same for the same number: what the seed digest is too small for.
 *
 * Every digest has four entries (one without an answer, one with a follow-up) about one of six projects, two
 * readings and a release.
 *
 * @param settings lines of `site.yaml`; drawing cards takes longer than all else
 */
export async function writeArchive(
  dir: string,
  count: number,
  settings = 'cards: false\n',
): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(join(dir, 'weekly'), { recursive: true });
  await writeFile(
    join(dir, 'site.yaml'),
    `title: 示例问答周报\ndescription: 供测试用的周报\n${settings}`,
  );
  await writeFile(
    join(dir, 'tags.yaml'),
    PROJECTS.map(
      (name) => `- name: ${name}\n  links: [https://code.example.org/${name.toLowerCase()}]\n`,
    ).join(''),
  );
  for (let n = 1; n <= count; n += 1) {
    await writeFile(join(dir, 'weekly', `digest-${String(n).padStart(4, '0')}.md`), toDigest(n));
  }
}

/** The `n`th digest, from 1; one a week from January 2020. */
export function toDigest(n: number): string {
  const day = new Date(Date.UTC(2020, 0, 3 + 7 * (n - 1))).toISOString().slice(0, 10);
  const project = pick(PROJECTS, n);
  const line = `「${project}」：https://code.example.org/${project.toLowerCase()}`;
  const [first, second, third, fourth] = [0, 1, 2, 3].map((k) => pick(QUESTIONS, n * 4 + k));
  return `---
title: "示例周报 第 ${n} 期"
author: "编辑部"
description: "第 ${n} 期的问答"
date: ${day}T15:00:00+08:00
tags: ["周报"]
---

### 每周读者问答提炼

**1、@${pick(ASKERS, n)}** 提问：

> ${first}

A：可以。在配置里打开 \`feature.${n}\`，重启后生效。

${line}

**2、@${pick(ASKERS, n + 1)}** 提问：

> ${second}

A：这是已知问题，升级到 1.${n}.0 即可。

> 升级之后还要改配置吗？

A：不用，兼容旧的配置。

${line}

**3、@${pick(ASKERS, n + 2)}** 提问：

> ${third}

${line}

**4、@${pick(ASKERS, n + 3)}** 提问：

> ${fourth}

A：参考文档的第 ${n} 节，里面有完整的例子。

${line}

### 本周推荐阅读

- [${project} 源码解析（${n}）](https://blog.example.org/${n}/a)
- [${project} 在生产环境的实践（${n}）](https://blog.example.org/${n}/b)

### 本周发布

- 发布 ${project} v1.${n}.0 版本
`;
}

const PROJECTS = ['Beacon', 'Harbor', 'Lantern', 'Quarry', 'Relay', 'Timber'];
const ASKERS = ['陈小雨', '张三丰', 'ann', '李雷', '韩梅梅', 'bob-dev', '王五'];
const QUESTIONS = [
  '请问服务注册失败时会自动重试吗？',
  '怎么设置连接池的最大连接数？',
  '热升级期间长连接会断开吗？',
  '分布式事务回滚之后，数据没有恢复，是什么原因？',
  '日志里一直打印超时，应该从哪里排查？',
  '支持在同一个进程里运行两个实例吗？',
  '配置中心不可用时，服务还能启动吗？',
  '如何把链路追踪的数据导出到别的系统？',
  '序列化时遇到循环引用怎么处理？',
  '限流的阈值可以动态调整吗？',
  '证书过期之后怎么平滑更换？',
];

function pick<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('an empty list has nothing to pick');
  return found;
}

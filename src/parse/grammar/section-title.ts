import type { SectionKind } from '../../model/digest.ts';

/**
 * Tells from a heading what its section is about.
 *
 * @param title as the grammar reads it (normalised)
 * @param inEvents whether it stands below a heading on events, where `回顾` heads no articles
 * @returns `undefined` where the words do not tell
 * @example
 * findSectionKind('每周读者问答提炼')   // 'questions'
 * findSectionKind('本周推荐阅读')       // 'readings'
 * findSectionKind('SOFA 项目进展')      // 'releases'
 * findSectionKind('社区会议回顾')       // 'other'
 * findSectionKind('长风破浪')           // undefined
 */
export function findSectionKind(title: string, inEvents = false): SectionKind | undefined {
  const found = KINDS.find(([, pattern]) => pattern.test(title))?.[0];
  return found ?? (!inEvents && ARTICLES.test(title) ? 'readings' : undefined);
}

/** The first that matches decides. */
const KINDS: readonly (readonly [SectionKind, RegExp])[] = [
  // `本周推荐阅读`, `SOFARegistryLab 系列阅读`, `Further reading`; not `推荐活动`
  ['readings', /阅读|推荐文章|文章推荐|好文|\breadings?\b|\barticles?\b/iu],
  // `每周读者问答提炼`, `GitHub issue 精选`, `Q&A`, `FAQ`, `Reader questions`; not `问题修复`
  [
    'questions',
    /问答|答疑|提问|issue\s*精选|\bQ\s?[&和]\s?A\b|\bQA\b|\bFAQ\b|^(?:reader )?questions?\b/iu,
  ],
  // `社区活动`, `社区会议回顾`, `直播预告`, `Big News`, `新手任务计划`, `本周 Contributor`; not `直播回顾`
  [
    'other',
    /活动|会议|预告|报名|直播推荐|任务|大事件|贡献|招聘|欢迎你|嘉年华|\bbig news\b|contributor|\bevents?\b|\bmeetings?\b|\bnews\b/iu,
  ],
  // `本周发布`, `项目进展`, `SOFARPC 5.11.0 版本发布`, `Releases`, `What's new`; not `发布会`
  [
    'releases',
    /发布(?!会)|项目进展|版本|更新日志|\breleases?\b|\breleased\b|\bchangelog\b|\bwhat's new\b/iu,
  ],
];

/** `SOFAJRaftLab 系列`, `部分合辑`, `直播集锦`, `解析文章集合`, `剖析 SOFARPC 框架`, `KubeCon 回顾`; not `系统`. */
const ARTICLES = /系列|合辑|合集|集锦|集合|文章|回顾|剖析|解析|专辑|特辑|\bseries\b/iu;

import type { Rule } from './rule.ts';

/** The part of the catalogue that `npm run check` finds in what digests say and show, rather than in how they are written. */
export const CONTENT_RULES = {
  'link-empty': {
    severity: 'warning',
    says: {
      'zh-CN': '链接“{text}”没有地址',
      en: 'the link “{text}” has no address',
    },
    remedy: {
      'zh-CN': '补上地址，或删去这个链接',
      en: 'add the address or take the link out',
    },
  },
  'link-scheme': {
    severity: 'error',
    says: {
      'zh-CN': '地址 {url} 的开头 {found} 不是网页地址',
      en: 'the address {url} starts with {found}, which no browser opens',
    },
    remedy: {
      'zh-CN': '改成以 https:// 开头的完整地址',
      en: 'write the whole address, starting with https://',
    },
  },
  'link-local': {
    severity: 'warning',
    says: {
      'zh-CN': '地址 {url} 只在写作者自己的网络里能打开',
      en: 'the address {url} opens only in its writer’s own network',
    },
    remedy: {
      'zh-CN': '换成读者能打开的地址，或写成代码：`{url}`',
      en: 'use an address that readers can open, or write it as code: `{url}`',
    },
  },
  'link-tracking': {
    severity: 'warning',
    says: {
      'zh-CN': '地址里带有 {found}，它只对复制者有用',
      en: 'the address carries {found}, which is of use only to whoever copied it',
    },
    remedy: {
      'zh-CN': '删去这些参数；npm run check -- --fix 会替你删',
      en: 'take these parameters out; npm run check -- --fix does it',
    },
  },
  'link-text-differs': {
    severity: 'warning',
    says: {
      'zh-CN': '链接文字写的是 {text}，打开的却是 {url}',
      en: 'the text of the link says {text} but it leads to {url}',
    },
    remedy: {
      'zh-CN': '让文字与地址一致',
      en: 'make the text and the address agree',
    },
  },
  'link-base-missing': {
    severity: 'warning',
    says: {
      'zh-CN': '相对地址 {url} 没有可以依据的网站',
      en: 'the relative address {url} has no site to stand on',
    },
    remedy: {
      'zh-CN': '写出完整地址，或在 site.yaml 里设置 linkBase',
      en: 'write the whole address, or set linkBase in site.yaml',
    },
  },
  'picture-without-alt': {
    severity: 'hint',
    says: {
      'zh-CN': '{count} 张图片没有说明图里是什么（文件名、“图片”不算），读屏软件只能略过',
      en: 'pictures without a description (names of files are none), which screen readers pass over: {count}',
    },
    remedy: {
      'zh-CN': '写成 ![图里是什么](地址)',
      en: 'write ![what it shows](address)',
    },
  },
  'picture-refused': {
    severity: 'hint',
    says: {
      'zh-CN': '图片所在的 {host} 不允许别的网站显示它',
      en: '{host} does not let other sites show this picture',
    },
    remedy: {
      'zh-CN': '把图片放到 digest 旁边或别的图床',
      en: 'keep the picture beside the digest or on another host',
    },
  },
  'picture-missing': {
    severity: 'warning',
    says: {
      'zh-CN': '内容文件夹里没有图片 {url}',
      en: 'there is no picture {url} in the content folder',
    },
    remedy: {
      'zh-CN': '把图片放到这个位置（相对 digest 所在的文件夹），或改正地址',
      en: 'put the picture there (seen from the folder of the digest) or mend the address',
    },
  },
  'picture-kind': {
    severity: 'warning',
    says: {
      'zh-CN': '{url} 不是能发布的图片格式',
      en: '{url} is no kind of picture that is published',
    },
    remedy: {
      'zh-CN': '换成 PNG、JPEG、GIF、WebP 或 AVIF',
      en: 'use PNG, JPEG, GIF, WebP or AVIF',
    },
  },
  'picture-inline': {
    severity: 'hint',
    says: {
      'zh-CN': '图片写在文件里面（{size} 字符），会拖慢页面',
      en: 'the picture is written into the file ({size} characters) and slows the page down',
    },
    remedy: {
      'zh-CN': '存成单独的文件再引用',
      en: 'save it as a file of its own',
    },
  },
  'personal-email': {
    severity: 'hint',
    says: {
      'zh-CN': '这里公开了邮箱 {found}',
      en: 'this makes the e-mail address {found} public',
    },
    remedy: {
      'zh-CN': '确认本人同意，或换成团队邮箱',
      en: 'make sure that its owner agrees, or use a team’s address',
    },
  },
  'personal-phone': {
    severity: 'hint',
    says: {
      'zh-CN': '这里公开了电话号码 {found}',
      en: 'this makes the phone number {found} public',
    },
    remedy: {
      'zh-CN': '过期的会议电话和私人号码请删去',
      en: 'take out private numbers and those of past meetings',
    },
  },
  'meeting-code': {
    severity: 'hint',
    says: {
      'zh-CN': '这里公开了会议口令 {found}',
      en: 'this makes the meeting code {found} public',
    },
    remedy: {
      'zh-CN': '会议结束后请删去',
      en: 'take it out once the meeting is over',
    },
  },
  'heading-skips': {
    severity: 'hint',
    says: {
      'zh-CN': '标题从第 {from} 级跳到第 {to} 级',
      en: 'the heading jumps from level {from} to level {to}',
    },
    remedy: {
      'zh-CN': '用第 {expected} 级标题',
      en: 'use level {expected}',
    },
  },
  'title-repeated': {
    severity: 'hint',
    says: {
      'zh-CN': '另有 {count} 期用了同一标题，如 {other}',
      en: '{other} has the same title (such digests besides this one: {count})',
    },
    remedy: {
      'zh-CN': '在标题里加上日期或主题',
      en: 'add the date or the topic to the title',
    },
  },
  'project-unknown': {
    severity: 'hint',
    says: {
      'zh-CN': 'tags.yaml 里没有项目“{name}”',
      en: 'tags.yaml knows no project “{name}”',
    },
    remedy: {
      'zh-CN': '若是项目，加进 tags.yaml；否则换一种写法',
      en: 'add it to tags.yaml if it is one, or write the line in another way',
    },
  },
  'project-misspelt': {
    severity: 'warning',
    says: {
      'zh-CN': '项目名“{name}”像是“{expected}”的误拼',
      en: 'the project name “{name}” looks like a misspelt “{expected}”',
    },
    remedy: {
      'zh-CN': '改成“{expected}”，或把它加进 tags.yaml 的 aliases',
      en: 'write “{expected}”, or add it to its aliases in tags.yaml',
    },
  },
  'entry-reprint': {
    severity: 'hint',
    says: {
      'zh-CN': '这个问题与 {other} 的几乎相同',
      en: 'this entry repeats {other} almost word for word',
    },
    remedy: {
      'zh-CN': '若是重刊，无需处理',
      en: 'nothing, if it is meant as a reprint',
    },
  },
  'reading-address-shared': {
    severity: 'warning',
    says: {
      'zh-CN': '这篇文章与第 {line} 行的“{title}”地址相同，标题却不同',
      en: 'this article has the address of “{title}” in line {line}, and another title',
    },
    remedy: {
      'zh-CN': '多半有一处贴错了地址，改正它；确是同一篇时删去一处',
      en: 'one of the two addresses is likely the wrong one: mend it, or take one out if it is the same article',
    },
  },
  'reading-repeated': {
    severity: 'hint',
    says: {
      'zh-CN': '这篇文章在第 {line} 行已经推荐过',
      en: 'line {line} recommends this article already',
    },
    remedy: {
      'zh-CN': '删去其中一处',
      en: 'take one of them out',
    },
  },
  'fence-unclosed': {
    severity: 'error',
    says: {
      'zh-CN': '代码块从这里开始，却没有结束',
      en: 'the code block that starts here does not end',
    },
    remedy: {
      'zh-CN': '在代码后面另起一行写上 {fence}',
      en: 'put {fence} on a line of its own behind the code',
    },
  },
  'character-invisible': {
    severity: 'hint',
    says: {
      'zh-CN': '这里有看不见的字符 {found}',
      en: 'this line holds the invisible character {found}',
    },
    remedy: {
      'zh-CN': '删去它；npm run check -- --fix 会替你删',
      en: 'take it out; npm run check -- --fix does it',
    },
  },
  'description-missing': {
    severity: 'hint',
    says: {
      'zh-CN': '没有 description，列表和搜索引擎只能用正文开头',
      en: 'there is no description; lists and search engines show the first words instead',
    },
    remedy: {
      'zh-CN': '在 front matter 里写一句话',
      en: 'write one sentence in the front matter',
    },
  },
  'rule-unknown': {
    severity: 'warning',
    says: {
      'zh-CN': '没有名为“{name}”的规则',
      en: 'there is no rule “{name}”',
    },
    remedy: {
      'zh-CN': '规则见 docs/diagnostics.md',
      en: 'docs/diagnostics.md lists the rules',
    },
  },
  'waiver-unused': {
    severity: 'hint',
    says: {
      'zh-CN': '这里不再需要豁免 {name}',
      en: 'the waiver of {name} is no longer needed here',
    },
    remedy: {
      'zh-CN': '删去这条注释',
      en: 'take the comment out',
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;

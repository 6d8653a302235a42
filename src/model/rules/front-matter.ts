import type { Rule } from './rule.ts';

/** What can be wrong with the head of a digest. */
export const FRONT_MATTER_RULES = {
  'front-matter-missing': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '文件没有 front matter',
      en: 'the file has no front matter',
    },
    remedy: {
      'zh-CN': '在文件开头写上以 --- 围住的 title 和 date',
      en: 'start the file with a title and a date between two lines of ---',
    },
  },
  'front-matter-unclosed': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': 'front matter 以 --- 开头，却没有结束的 ---',
      en: 'the front matter opens with --- but is never closed',
    },
    remedy: {
      'zh-CN': '在最后一个字段的下一行单独写上 ---',
      en: 'put a line with only --- below the last field',
    },
  },
  'front-matter-invalid': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': 'front matter 不是有效的 YAML：{reason}',
      en: 'the front matter is not valid YAML: {reason}',
    },
    remedy: {
      'zh-CN': '每行写成“字段: 值”，值里有冒号或引号时用引号括起来',
      en: 'write each line as “key: value”, with quotes around a value that has a colon or quotes in it',
    },
  },
  'front-matter-repaired': {
    severity: 'warning',
    says: {
      'zh-CN': '这一行不是有效的 YAML，已按可能的本意读取：{found}',
      en: 'this line is not valid YAML and was read as it was likely meant: {found}',
    },
    remedy: {
      'zh-CN': '把整个值写在一行，前后用同一种引号',
      en: 'put the whole value on one line between matching quotes',
    },
  },
  'front-matter-key-repeated': {
    severity: 'warning',
    says: {
      'zh-CN': '字段 {key} 写了不止一次，以最后一次为准',
      en: 'the key {key} stands more than once; the last one counts',
    },
    remedy: {
      'zh-CN': '只保留一个 {key}',
      en: 'keep a single {key}',
    },
  },
  'front-matter-type': {
    severity: 'warning',
    says: {
      'zh-CN': '字段 {key} 应为文字或文字列表',
      en: 'the key {key} should be a text or a list of texts',
    },
    remedy: {
      'zh-CN': '写成 {key}: "…"',
      en: 'write {key}: "…"',
    },
  },
  'lastmod-unknown': {
    severity: 'warning',
    says: {
      'zh-CN': '看不懂 lastmod 的日期：{found}',
      en: 'the date of lastmod cannot be read: {found}',
    },
    remedy: {
      'zh-CN': '写成 2021-09-10T15:00:00+08:00，或去掉这一行',
      en: 'write it as 2021-09-10T15:00:00+08:00, or leave the line out',
    },
  },
  'title-missing': {
    severity: 'warning',
    says: {
      'zh-CN': '没有 title，以文件名 {used} 代替',
      en: 'there is no title; the file’s name {used} stands in for it',
    },
    remedy: {
      'zh-CN': '在 front matter 里写上 title',
      en: 'add a title to the front matter',
    },
  },
  'title-prefix-repeated': {
    severity: 'hint',
    says: {
      'zh-CN': '标题的开头重复了：{title}',
      en: 'the title starts with the same words twice: {title}',
    },
    remedy: {
      'zh-CN': '删去重复的部分',
      en: 'delete one of the two',
    },
  },
  'slug-replaced': {
    severity: 'warning',
    says: {
      'zh-CN': '“{found}”不能用作网址，这一期的网址以 {used} 结尾',
      en: '“{found}” cannot stand in an address; that of the digest ends with {used}',
    },
    remedy: {
      'zh-CN': '在 front matter 里用字母、汉字或数字写上 slug',
      en: 'add a slug of letters or digits to the front matter',
    },
  },
  'name-invisible': {
    severity: 'warning',
    says: {
      'zh-CN': '{key} 里有一个名字没有可见的字符，已忽略：{found}',
      en: '{key} has a name of which nothing can be seen, and which was left out: {found}',
    },
    remedy: {
      'zh-CN': '删去它，或写上要显示的名字',
      en: 'delete it, or write the name that is to be shown',
    },
  },
  'author-missing': {
    severity: 'hint',
    says: {
      'zh-CN': 'front matter 里没有 author',
      en: 'the front matter names no author',
    },
    remedy: {
      'zh-CN': '写上 author，如 author: "编辑部"',
      en: 'add an author, such as author: "The editors"',
    },
  },
  'date-missing': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': 'front matter 里没有 date',
      en: 'the front matter has no date',
    },
    remedy: {
      'zh-CN': '写上日期与时区，如 date: 2021-09-10T15:00:00+08:00',
      en: 'add a date with its offset, such as date: 2021-09-10T15:00:00+08:00',
    },
  },
  'date-impossible': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '没有这样的日期或时间：{found}',
      en: 'there is no such day or time: {found}',
    },
    remedy: {
      'zh-CN': '改成日历上有的日期，如 date: 2021-09-10T15:00:00+08:00',
      en: 'write a day of the calendar, such as date: 2021-09-10T15:00:00+08:00',
    },
  },
  'date-unknown': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '看不懂这个日期：{found}',
      en: 'this is not a date in a known form: {found}',
    },
    remedy: {
      'zh-CN': '写成 date: 2021-09-10T15:00:00+08:00',
      en: 'write it as date: 2021-09-10T15:00:00+08:00',
    },
  },
  'date-without-offset': {
    severity: 'hint',
    says: {
      'zh-CN': '日期 {found} 没有写时区，按 {timeZone} 理解',
      en: 'the date {found} has no offset and was taken in {timeZone}',
    },
    remedy: {
      'zh-CN': '写上时区，如 +08:00',
      en: 'add the offset, such as +08:00',
    },
  },
  'date-differs-from-name': {
    severity: 'warning',
    says: {
      'zh-CN': '文件名的日期是 {name}，front matter 的是 {date}，以 front matter 为准',
      en: 'the file’s name says {name} and the front matter {date}; the front matter counts',
    },
    remedy: {
      'zh-CN': '改正写错的那一个；改文件名会改变网址，请用 aliases 保留旧网址',
      en: 'mend the wrong one; a new file name changes the address, so keep the old one in aliases',
    },
  },
  'name-date-impossible': {
    severity: 'hint',
    says: {
      'zh-CN': '文件名里的 {found} 不是日期',
      en: '{found} in the file’s name is no date',
    },
    remedy: {
      'zh-CN': '文件名写八位日期，如 20210910；改名会改变网址，请用 aliases 保留旧网址',
      en: 'name it with eight digits such as 20210910; a new name changes the address, so keep the old one in aliases',
    },
  },
  'week-impossible': {
    severity: 'hint',
    says: {
      'zh-CN': '日历上没有“{found}”这样的一周',
      en: 'no calendar has the week “{found}”',
    },
    remedy: {
      'zh-CN': '改成实际的起止日期',
      en: 'write the days on which it starts and ends',
    },
  },
  'week-differs': {
    severity: 'hint',
    says: {
      'zh-CN': '“{found}”这一周与日期 {date} 相差太远',
      en: 'the week “{found}” is far from the date {date}',
    },
    remedy: {
      'zh-CN': '改正写错的那一个',
      en: 'mend the wrong one',
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;

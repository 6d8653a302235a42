import type { Rule } from './rule.ts';

/** What can be wrong with files, before anything in them is read as a digest. */
export const FILE_RULES = {
  'file-not-utf8': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '文件不是 UTF-8 编码：这个字节不能读，看来是 {encoding}',
      en: 'the file is not UTF-8: this byte cannot be read; it looks like {encoding}',
    },
    remedy: {
      'zh-CN': '用编辑器以 UTF-8 重新保存，如 iconv -f {encoding} -t UTF-8',
      en: 'save it again as UTF-8, for example with iconv -f {encoding} -t UTF-8',
    },
  },
  'file-damaged': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '文件是 UTF-8 编码，但从这里起有损坏的字节',
      en: 'the file is UTF-8, but the bytes from here on are damaged',
    },
    remedy: {
      'zh-CN': '从备份恢复，或删去损坏的部分后重新保存',
      en: 'restore it from a backup, or delete what is damaged and save it again',
    },
  },
  'file-not-text': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '文件里有 NUL 字节，不是文字',
      en: 'the file has NUL bytes and is no text',
    },
    remedy: {
      'zh-CN': '换成文字文件，或移出 weekly 文件夹',
      en: 'put a text in its place or move it out of the folder weekly',
    },
  },
  'file-empty': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '文件是空的',
      en: 'the file is empty',
    },
    remedy: {
      'zh-CN': '写上内容，或删去文件',
      en: 'write something into it or delete it',
    },
  },
  'file-too-large': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '文件有 {size} MB，上限是 {limit} MB',
      en: 'the file has {size} MB, the limit is {limit} MB',
    },
    remedy: {
      'zh-CN': '分成几期，或把数据放到别处',
      en: 'divide it, or keep data elsewhere',
    },
  },
  'file-unreadable': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '文件打不开：{reason}',
      en: 'the file cannot be opened: {reason}',
    },
    remedy: {
      'zh-CN': '检查文件的权限和名字',
      en: 'check its permissions and its name',
    },
  },
  'file-outside': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '这个链接指向内容文件夹之外',
      en: 'this link leads out of the content folder',
    },
    remedy: {
      'zh-CN': '把文件复制进来，代替链接',
      en: 'copy the file instead of linking it',
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;

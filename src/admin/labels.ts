import type { SiteSettings } from '../model/settings.ts';

/** A field's name, and what an editor should know of it. */
interface FieldLabel {
  readonly label: string;
  readonly hint?: string;
}

/** What the editor at `/admin/` says of digests; all else is the words of the editor itself. */
export interface AdminLabels {
  readonly editor: string;
  readonly digests: string;
  readonly digest: string;
  /** Beside the name of a new file. */
  readonly address: string;
  readonly fields: Readonly<
    Record<
      'title' | 'author' | 'description' | 'tags' | 'date' | 'cover' | 'draft' | 'body',
      FieldLabel
    >
  >;
}

/** The labels in the language of the site. */
export function getLabels({ language }: Pick<SiteSettings, 'language'>): AdminLabels {
  return language === 'en' ? EN : ZH;
}

const EN: AdminLabels = {
  editor: 'editing',
  digests: 'Digests',
  digest: 'Digest',
  address:
    'Name of the file and last part of the digest’s address; its date should be the one below.',
  fields: {
    title: { label: 'Title' },
    author: { label: 'Author' },
    description: { label: 'Description', hint: 'One sentence for lists and search engines.' },
    tags: {
      label: 'Tags',
      hint: 'Topics are found in the text; the series’ name will do here.',
    },
    date: { label: 'Date', hint: 'Part of the address of a new digest.' },
    cover: { label: 'Cover' },
    draft: { label: 'Draft', hint: 'A draft is saved and not published.' },
    body: {
      label: 'Text',
      hint: 'Markdown. Each question: a line such as **1. @name asks:**, the question as a quote with >, the answer after A:.',
    },
  },
};

const ZH: AdminLabels = {
  editor: '编辑',
  digests: '周刊',
  digest: '周刊',
  address: '文件名，也是这一期地址的最后一段；其中的日期应与下面的日期一致。',
  fields: {
    title: { label: '标题' },
    author: { label: '作者' },
    description: { label: '简介', hint: '一句话，用于列表和搜索引擎。' },
    tags: { label: '标签', hint: '主题会从正文里找出，这里写系列名即可。' },
    date: { label: '日期', hint: '新一期的地址由它而来。' },
    cover: { label: '封面' },
    draft: { label: '草稿', hint: '草稿会保存，不会发布。' },
    body: {
      label: '正文',
      hint: 'Markdown。每个问题：单独一行 **1、@提问者** 提问：，用 > 引用写问题，回答以 A： 开头。',
    },
  },
};

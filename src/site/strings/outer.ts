import type { SiteSettings } from '../../model/settings.ts';

/** What the commands that ask other hosts say. */
export interface OuterStrings {
  readonly pictures: (all: number, there: number) => string;
  readonly brought: (n: number, failed: number) => string;
  readonly left: string;
  readonly links: (all: number) => string;
  readonly checked: (dead: number, unsure: number) => string;
  readonly unsure: string;
  readonly offline: string;
  /** Why something could not be had; the detail is a status, a code or an address. */
  readonly reasons: Readonly<Record<string, string>>;
}

export function getOuterStrings({ language }: Pick<SiteSettings, 'language'>): OuterStrings {
  return STRINGS[language];
}

const STRINGS: Readonly<Record<SiteSettings['language'], OuterStrings>> = {
  'zh-CN': {
    pictures: (all, there) => `共 ${all} 张图片，其中 ${there} 张已在本地`,
    brought: (n, failed) => `取回 ${n} 张，失败 ${failed} 张`,
    links: (all) => `共 ${all} 个外部链接`,
    checked: (dead, unsure) => `失效 ${dead} 个，无法判断 ${unsure} 个`,
    offline: '没有一个链接可以打开，像是没有联网：links.yaml 保持原样',
    unsure: '无法判断的链接保持原样。失效的链接写入 links.yaml，网站会指向存档。',
    left: '失败的图片仍用原地址；再运行一次会重试。',
    reasons: {
      status: '对方答复',
      network: '无法连接',
      timeout: '超时',
      'too-large': '超过大小上限',
      redirects: '重定向次数过多',
      protocol: '不是 http 或 https',
      private: '本机或内网地址，未访问（可用 --allow-private）',
      'not-a-picture': '内容不是 PNG、JPEG、GIF、WebP 或 AVIF',
      broken: '图片不完整或已损坏',
    },
  },
  en: {
    pictures: (all, there) => `${all} pictures, ${there} of them are here already`,
    brought: (n, failed) => `${n} brought in, ${failed} failed`,
    links: (all) => `${all} links to other hosts`,
    checked: (dead, unsure) => `${dead} dead, ${unsure} unsure`,
    offline: 'no link works at all, as if this machine were offline: links.yaml stays as it was',
    unsure:
      'Those that are unsure stay as they were. The site leads from dead links to archived copies.',
    left: 'Those that failed are shown from their own address; run this again to try them again.',
    reasons: {
      status: 'the host answered',
      network: 'no connection',
      timeout: 'no whole answer within',
      'too-large': 'larger than',
      redirects: 'too many redirects',
      protocol: 'neither http nor https',
      private: 'this machine or its own network, not asked (see --allow-private)',
      'not-a-picture': 'this is no PNG, JPEG, GIF, WebP or AVIF',
      broken: 'the picture is cut short or broken',
    },
  },
};

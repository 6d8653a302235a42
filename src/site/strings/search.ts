/** Words of the search page and dialog. `{n}` and `{q}` are filled in. */
export interface SearchStrings {
  readonly title: string;
  readonly label: string;
  readonly placeholder: string;
  readonly close: string;
  readonly idle: string;
  readonly loading: string;
  readonly results: string;
  readonly noResults: string;
  readonly noResultsHelp: string;
  readonly insteadOf: string;
  readonly nearest: string;
  readonly failed: string;
  readonly failedHelp: string;
  readonly retry: string;
  readonly more: string;
  readonly weaker: string;
  readonly sort: string;
  readonly byRelevance: string;
  readonly byDate: string;
  readonly filters: string;
  readonly clearFilters: string;
  readonly showPeople: string;
  readonly facets: Readonly<Record<'kind' | 'tag' | 'year' | 'answered' | 'person', string>>;
  readonly kinds: Readonly<Record<'question' | 'digest' | 'reading', string>>;
  readonly answered: Readonly<Record<'yes' | 'no', string>>;
  readonly roles: Readonly<Record<'question' | 'answer' | 'text', string>>;
  readonly recent: string;
  readonly clearRecent: string;
  readonly allResults: string;
  readonly noScript: string;
  readonly lists: Readonly<
    Record<'digests' | 'questions' | 'tags' | 'authors' | 'readings', string>
  >;
  readonly keys: string;
}

export const searchStrings: Readonly<Record<'zh-CN' | 'en', SearchStrings>> = {
  'zh-CN': {
    title: '搜索',
    label: '搜索问答',
    placeholder: '关键词、报错信息、提问者……',
    close: '关闭',
    idle: '输入关键词、整句问题、类名或报错信息；用引号包住的词必须原样出现。',
    loading: '正在搜索……',
    results: '{n} 条结果',
    noResults: '没有找到与“{q}”相符的内容',
    noResultsHelp: '换个说法、减少几个字，或者从这里看起：',
    insteadOf: '没有“{q}”，以下是“{n}”的结果',
    nearest: '是不是要找',
    failed: '搜索没能加载',
    failedHelp: '索引的一部分没有取到，所以这里不显示结果，以免遗漏。可以重试，或者直接浏览：',
    retry: '重试',
    more: '显示更多',
    weaker: '另有 {n} 条只含部分词语',
    sort: '排序',
    byRelevance: '最相关',
    byDate: '最新',
    filters: '筛选',
    clearFilters: '清除筛选',
    showPeople: '按提问者筛选',
    facets: { kind: '类型', tag: '标签', year: '年份', answered: '回答', person: '提问者' },
    kinds: { question: '问答', digest: '周报', reading: '推荐阅读' },
    answered: { yes: '已回答', no: '未回答' },
    roles: { question: '问', answer: '答', text: '' },
    recent: '最近搜索',
    clearRecent: '清除',
    allResults: '在搜索页查看全部结果',
    noScript: '搜索需要 JavaScript。没有它也可以浏览：',
    lists: {
      digests: '按年份的周报',
      questions: '全部问题',
      tags: '标签',
      authors: '提问者',
      readings: '推荐阅读',
    },
    keys: '↑ ↓ 选择　Enter 打开　Esc 关闭',
  },
  en: {
    title: 'Search',
    label: 'Search questions and answers',
    placeholder: 'Words, an error message, an asker…',
    close: 'Close',
    idle: 'Type words, a whole question, a class name or an error message; words in quotation marks must occur as they are.',
    loading: 'Searching…',
    results: '{n} results',
    noResults: 'Nothing found for “{q}”',
    noResultsHelp: 'Try other or fewer words, or start from here:',
    insteadOf: 'Nothing holds “{q}”; these are results for “{n}”',
    nearest: 'Did you mean',
    failed: 'The search could not be loaded',
    failedHelp:
      'A part of the index did not arrive, so no results are shown rather than incomplete ones. Try again, or browse:',
    retry: 'Try again',
    more: 'Show more',
    weaker: '{n} more hold only some of the words',
    sort: 'Order',
    byRelevance: 'Most relevant',
    byDate: 'Newest',
    filters: 'Filters',
    clearFilters: 'Clear filters',
    showPeople: 'Narrow by asker',
    facets: { kind: 'Kind', tag: 'Tag', year: 'Year', answered: 'Answer', person: 'Asker' },
    kinds: { question: 'Questions', digest: 'Digests', reading: 'Readings' },
    answered: { yes: 'Answered', no: 'Unanswered' },
    roles: { question: 'Q', answer: 'A', text: '' },
    recent: 'Recent searches',
    clearRecent: 'Clear',
    allResults: 'All results on the search page',
    noScript: 'Search needs JavaScript. Without it you can browse:',
    lists: {
      digests: 'Digests by year',
      questions: 'All questions',
      tags: 'Tags',
      authors: 'Askers',
      readings: 'Readings',
    },
    keys: '↑ ↓ choose · Enter open · Esc close',
  },
};

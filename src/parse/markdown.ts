import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The one Markdown parser of the project: CommonMark, GFM, and emphasis beside Chinese punctuation. */
export const remark = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).freeze();

import { toUrlList } from '../seo/sitemap.ts';
import { textFile } from '../text-file.ts';

export const { GET, write } = textFile(toUrlList);

import { toOpenSearch } from '../seo/open-search.ts';
import { textFile } from '../text-file.ts';

export const { GET, write } = textFile(toOpenSearch);

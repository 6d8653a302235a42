import { toNginxMap } from '../seo/redirects.ts';
import { textFile } from '../text-file.ts';

export const { GET, write } = textFile(toNginxMap);

import { toOpml } from '../feeds/opml.ts';
import { textFile } from '../text-file.ts';

export const { GET, write } = textFile(toOpml, () => 'text/x-opml');

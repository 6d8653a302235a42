import { toManifest } from '../seo/manifest.ts';
import { textFile } from '../text-file.ts';

export const { GET, write } = textFile(toManifest);

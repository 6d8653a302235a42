import { toLlmsFull } from '../api/llms.ts';
import { textFile } from '../text-file.ts';

export const { GET, write } = textFile(toLlmsFull);

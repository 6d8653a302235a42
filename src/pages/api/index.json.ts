import { toIndexDocument } from '../../api/index-document.ts';
import { toJson } from '../../api/json.ts';
import { textFile } from '../../text-file.ts';

export const { GET, write } = textFile((site) => toJson(toIndexDocument(site)));

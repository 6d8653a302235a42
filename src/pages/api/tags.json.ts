import { toJson } from '../../api/json.ts';
import { toTagsDocument } from '../../api/list-documents.ts';
import { textFile } from '../../text-file.ts';

export const { GET, write } = textFile((site) => toJson(toTagsDocument(site)));

import { toJson } from '../../api/json.ts';
import { toReadingsDocument } from '../../api/list-documents.ts';
import { textFile } from '../../text-file.ts';

export const { GET, write } = textFile((site) => toJson(toReadingsDocument(site)));

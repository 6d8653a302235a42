import { toRobots } from '../seo/robots.ts';
import { textFile } from '../text-file.ts';

export const { GET, write } = textFile(toRobots);

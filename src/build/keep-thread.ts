import { workerData } from 'node:worker_threads';
import { keepFilesHere, type KeptFiles } from './keep-files.ts';

keepFilesHere(workerData as KeptFiles); // As keep-files.ts passes it.

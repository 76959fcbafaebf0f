import type { TestInfo } from '@playwright/test';
import { dirname, relative } from 'node:path';

/** The folder of the configuration file: what relative folders rest on. */
export const projectFolder = ({ config }: TestInfo): string => (config.configFile === undefined ? config.rootDir : dirname(config.configFile));

/** A file as whoever started the run can paste it: relative to where they did. */
export const shownFile = (file: string): string => relative(process.cwd(), file);

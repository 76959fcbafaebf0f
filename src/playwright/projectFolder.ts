import type { TestInfo } from '@playwright/test';
import { dirname } from 'node:path';

/** The folder of the configuration file: what relative folders rest on. */
export const projectFolder = ({ config }: TestInfo): string => (config.configFile === undefined ? config.rootDir : dirname(config.configFile));

import { existsSync, readFileSync } from 'node:fs';

import { openContainer } from '../../lib/text/container.ts';
import { NAMES_MODEL } from '../../lib/text/mention-judge.ts';
import { modelSectionNames, openModel } from '../../lib/text/model.ts';
import {
  CANDIDATES_SECTION,
  candidatesFromLines,
  OPEN_WORDS_SECTION,
  READINGS_MODEL,
} from '../../lib/text/reading-model.ts';
import type { Section } from './writer.ts';

/**
 * The sections of the readings model, from the file that scripts/train-readings.ts wrote.
 * @throws Error where the file is missing, or holds no model that the engine could open.
 */
export function readingModelSections(path: string): Section[] {
  if (!existsSync(path))
    throw new Error(
      `${path} is missing: it is kept in the repository; scripts/train-readings.ts makes it anew`,
    );
  const container = openContainer(new Uint8Array(readFileSync(path)).buffer);
  openModel(container, READINGS_MODEL);
  candidatesFromLines(container.lines(CANDIDATES_SECTION));
  const names = [...Object.values(modelSectionNames(READINGS_MODEL)), CANDIDATES_SECTION, OPEN_WORDS_SECTION];
  return names.map((name) => ({
    name,
    data: container.bytes(name),
  }));
}

/**
 * The sections of the judge of names, from the file that scripts/train-entities.ts wrote.
 * @throws Error where the file is missing, or holds no model that the engine could open.
 */
export function nameModelSections(path: string): Section[] {
  if (!existsSync(path)) {
    throw new Error(
      `${path} is missing: it is kept in the repository; scripts/train-entities.ts makes it anew`,
    );
  }
  const container = openContainer(new Uint8Array(readFileSync(path)).buffer);
  openModel(container, NAMES_MODEL);
  return Object.values(modelSectionNames(NAMES_MODEL)).map((name) => ({ name, data: container.bytes(name) }));
}

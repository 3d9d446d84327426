import { modelSectionNames, type PackedModel } from '../../lib/text/model.ts';
import type { Section } from '../lexicon/writer.ts';

/** The sections from which the engine opens the model `name`. */
export function sectionsFromModel(name: string, { table, scale }: PackedModel): Section[] {
  const sections = modelSectionNames(name);
  return [
    { name: sections.table, data: table },
    { name: sections.scale, data: Float32Array.of(scale) },
  ];
}

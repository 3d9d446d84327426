import { modelSectionNames, type PackedModel } from '../../lib/text/model.ts';
import type { Section } from '../lexicon/writer.ts';

/** The sections from which the engine opens the model `name`. */
export function sectionsFromModel(name: string, { weights, checks, scale }: PackedModel): Section[] {
  const sections = modelSectionNames(name);
  return [
    { name: sections.weights, data: weights },
    { name: sections.checks, data: checks },
    { name: sections.scale, data: Float32Array.of(scale) },
  ];
}

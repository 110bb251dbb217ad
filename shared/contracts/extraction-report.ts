import { z } from 'zod';
import {
  BoundingBoxSchema,
  DateValueSchema,
  DirectiveValueSchema,
  FigureValueSchema,
  LocalizedSchema,
  OwnIdentitySchema,
  ReasonCodeSchema,
} from './values.ts';

const evidence = {
  quote: z.string().describe('The words as they stand on the page.'),
  page: z.int().min(1).describe('1-based.'),
  offset: z.tuple([z.int().min(0), z.int().min(0)]).describe('[start, end) in the NFC text of the page.'),
  box: BoundingBoxSchema.nullable().describe('0..1 of the upright page; null for text input.'),
  confidence: z.number().min(0).max(1),
  reasons: z.array(ReasonCodeSchema).describe('Why a person must look; empty = none.'),
};

/** `npm run extract -- --json FILE`: what was found in one file. The shape is final; new optional fields may come. */
export const ExtractionReportSchema = z.object({
  file: z.string(),
  pages: z.int().min(1),
  engine: z.string().describe('What read the letters: an OCR engine, `text-layer` or `plain-text`.'),
  own: OwnIdentitySchema.nullable().describe('What the document says of itself in its header.'),
  directives: z.array(z.object({ ...evidence, ...DirectiveValueSchema.shape })),
  dates: z.array(z.object({ ...evidence, ...DateValueSchema.shape })),
  figures: z.array(z.object({ ...evidence, ...FigureValueSchema.shape })),
  warnings: z.array(
    z.object({
      code: z.string(),
      page: z.int().min(1),
      offset: z.tuple([z.int().min(0), z.int().min(0)]),
      quote: z.string(),
      message: LocalizedSchema,
      likely: z.string().nullable(),
    }),
  ),
});
export type ExtractionReport = z.infer<typeof ExtractionReportSchema>;

import { z } from 'zod';
import { PART_KINDS, PART_REASONS } from '../domain/part.ts';
import {
  DATE_KINDS,
  type DateValue,
  type DirectiveValue,
  FIGURE_KINDS,
  type FigureValue,
  type OwnIdentity,
  REASON_CODES,
} from '../extraction/mention.ts';

/** Fractions 0..1 of the upright page. */
export const BoundingBoxSchema = z.strictObject({
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
});

const isoDate = z.iso.date();

export const DirectiveValueSchema = z.strictObject({
  number: z.string().min(1).nullable(),
  type: z.string().min(1).nullable(),
  typeName: z.string().min(1).nullable(),
  date: isoDate.nullable(),
  issuer: z.string().min(1).nullable(),
  subject: z.string().min(1).nullable(),
  system: z.enum(['party', 'state', 'other']),
}) satisfies z.ZodType<DirectiveValue>;

export const DateValueSchema = z.strictObject({
  edtf: z.string().min(1),
  kind: z.enum(DATE_KINDS),
  inferred: z.boolean(),
}) satisfies z.ZodType<DateValue>;

export const FigureValueSchema = z.strictObject({
  value: z.number(),
  unit: z.string().min(1).nullable(),
  kind: z.enum(FIGURE_KINDS),
  of: z.number().nullable(),
  period: z.string().min(1).nullable(),
  subject: z.string().min(1).nullable(),
  max: z.number().exactOptional(),
  qualifier: z.enum(['approximately', 'at-least', 'at-most', 'more-than', 'less-than']).exactOptional(),
  base: z.string().exactOptional(),
  direction: z.enum(['up', 'down']).exactOptional(),
  place: z.string().exactOptional(),
}) satisfies z.ZodType<FigureValue>;

export const OwnIdentitySchema = z.strictObject({
  number: z.string().nullable(),
  type: z.string().nullable(),
  date: isoDate.nullable(),
  issuer: z.string().nullable(),
  title: z.string().nullable(),
}) satisfies z.ZodType<OwnIdentity>;

export const ReasonCodeSchema = z.enum(REASON_CODES);

/** One paper of a bundle; pages are 1-based and inclusive. */
export const PartSchema = z.object({
  firstPage: z.int(),
  lastPage: z.int(),
  kind: z.enum(PART_KINDS),
  title: z.string().nullable(),
  confidence: z.number(),
  reasons: z.array(z.enum(PART_REASONS)),
});

/** A text in both languages of the console. */
export const LocalizedSchema = z.object({ vi: z.string(), en: z.string() });

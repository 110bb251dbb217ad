import type { OpenRecord } from './assemble-record.ts';
import { type Description, describeFields } from './description.ts';
import {
  DOCUMENT_FIELDS,
  type DocumentFieldName,
  FILE_FIELDS,
  type FileFieldName,
  type RecordField,
} from './fields.ts';
import { proposeFileDescription } from './propose-description.ts';
import type { FileRecord } from './record.ts';
import { termOfCode } from './retention.ts';
import { ACCESS_NAMES, termName } from './terms.ts';
import { XML_HEAD, xml, xmlText } from './xml.ts';

const EAD = 'http://ead3.archivists.org/schema/';

/** Elements of the regulation that have a place of their own in EAD; the others are notes that carry their name. */
const DOCUMENT_PLACES: readonly DocumentFieldName[] = [
  ...(['typeName', 'number', 'symbol', 'date', 'issuer', 'subject', 'language', 'pageCount'] as const),
  ...(['keywords', 'access', 'condition', 'processing'] as const),
];
const FILE_PLACES: readonly FileFieldName[] = [
  ...(['fileCode', 'title', 'box', 'start', 'end', 'language', 'sheetCount'] as const),
  ...(['keywords', 'access', 'condition', 'retention'] as const),
];

/**
 * EAD: every element of description of each document and of the files they lie in (Thông tư 05/2025/TT-BNV, Phụ lục I),
 * files around their documents.
 */
export function describeEad(id: string, title: string, records: readonly OpenRecord[]): string {
  const byFile = Map.groupBy(records, ({ file }) => file?.id ?? null);
  const components = [...byFile].flatMap(([fileId, own]) => {
    const items = own.map(itemOf);
    return fileId === null ? items : [fileOf(own[0]!.file!, items)];
  });
  const head = xml('filedesc', {}, xml('titlestmt', {}, xml('titleproper', {}, xmlText(title))));
  return `${XML_HEAD}${xml(
    'ead',
    { xmlns: EAD },
    xml('control', {}, xml('recordid', {}, id), head),
    xml(
      'archdesc',
      { level: 'collection' },
      xml('did', {}, xml('unittitle', {}, xmlText(title))),
      xml('dsc', {}, ...components),
    ),
  )}\n`;
}

function itemOf({ document, description }: OpenRecord): string {
  const said = (name: DocumentFieldName) => description[name]?.value ?? null;
  const number = [said('number'), said('symbol')].filter((part) => part !== null).join('-');
  const date = said('date');
  return xml(
    'c',
    { level: 'item', id: `d-${document.id}` },
    xml(
      'did',
      {},
      xml('unitid', {}, xmlText((document.own?.number ?? number) || document.id)),
      xml('unittitle', {}, xmlText(said('subject') ?? document.fileName)),
      ...given(said('typeName'), (type) => xml('materialspec', {}, xmlText(type))),
      ...given(date, (day) => xml('unitdate', { normal: day }, xmlText(day))),
      ...given(said('issuer'), (name) => xml('origination', {}, xml('corpname', {}, xml('part', {}, xmlText(name))))),
      ...languageOf(said('language')),
      quantityOf(said('pageCount') ?? '0', 'trang'),
      ...notesOf(DOCUMENT_FIELDS, DOCUMENT_PLACES, description),
    ),
    ...partsOf(said('access'), said('condition'), said('keywords')),
    ...given(said('processing'), (text) => xml('processinfo', {}, xml('p', {}, xmlText(text)))),
  );
}

function fileOf(file: FileRecord, items: readonly string[]): string {
  const description = describeFields(FILE_FIELDS, file.typed, proposeFileDescription(items.length));
  const said = (name: FileFieldName) => description[name]?.value ?? null;
  const [start, end] = [said('start'), said('end')];
  const term = termOfCode(said('retention') ?? '');
  return xml(
    'c',
    { level: 'file', id: `f-${file.id}` },
    xml(
      'did',
      {},
      xml('unitid', {}, xmlText(said('fileCode') ?? file.id)),
      xml('unittitle', {}, xmlText(said('title') ?? file.id)),
      ...given(start, (from) =>
        xml('unitdatestructured', {}, xml('daterange', {}, xml('fromdate', {}, from), xml('todate', {}, end ?? ''))),
      ),
      ...given(said('box'), (box) => xml('container', { localtype: 'box' }, xmlText(box))),
      ...languageOf(said('language')),
      ...given(said('sheetCount'), (sheets) => quantityOf(sheets, 'tờ')),
      ...notesOf(FILE_FIELDS, FILE_PLACES, description),
    ),
    ...partsOf(said('access'), said('condition'), said('keywords')),
    ...(term === undefined ? [] : [xml('appraisal', {}, xml('p', {}, xmlText(termName(term))))]),
    ...items,
  );
}

function partsOf(access: string | null, condition: string | null, keywords: string | null): string[] {
  const subjects = (keywords ?? '').split(';').map((word) => word.trim());
  const subjectsOf = subjects.filter(Boolean).map((word) => xml('subject', {}, xml('part', {}, xmlText(word))));
  return [
    ...given(access, (level) => xml('accessrestrict', {}, xml('p', {}, ACCESS_NAMES[level as 'open']))),
    ...given(condition, (text) => xml('phystech', {}, xml('p', {}, xmlText(text)))),
    ...(subjectsOf.length > 0 ? [xml('controlaccess', {}, ...subjectsOf)] : []),
  ];
}

function notesOf<N extends string>(
  fields: readonly RecordField<N>[],
  placed: readonly N[],
  description: Description<N>,
): string[] {
  return fields.flatMap(({ name, vi }) =>
    placed.includes(name)
      ? []
      : given(description[name]?.value ?? null, (text) =>
          xml('didnote', { localtype: name, label: vi }, xmlText(text)),
        ),
  );
}

function languageOf(language: string | null): string[] {
  return given(language, (name) => {
    const code = name === 'Tiếng Việt' ? 'vie' : 'und';
    return xml('langmaterial', {}, xml('language', { langcode: code }, xmlText(name)));
  });
}

function quantityOf(count: string, unit: string): string {
  const inside = `${xml('quantity', {}, xmlText(count))}${xml('unittype', {}, unit)}`;
  return xml('physdescstructured', { physdescstructuredtype: 'spaceoccupied', coverage: 'whole' }, inside);
}

const given = <T>(value: T | null, make: (value: T) => string): string[] => (value === null ? [] : [make(value)]);

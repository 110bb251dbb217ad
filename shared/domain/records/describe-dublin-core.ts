import type { OpenRecord } from './assemble-record.ts';
import type { DocumentFieldName } from './fields.ts';
import { ACCESS_NAMES, termName } from './terms.ts';
import { XML_HEAD, xml, xmlText } from './xml.ts';

const DC = 'http://purl.org/dc/elements/1.1/';
const TERMS = 'http://purl.org/dc/terms/';

/** Dublin Core: one record a document, for readers who know no archival description. */
export function describeDublinCore(records: readonly OpenRecord[]): string {
  const root = { xmlns: 'urn:trich-luc:dublin-core', 'xmlns:dc': DC, 'xmlns:dcterms': TERMS };
  return `${XML_HEAD}${xml('records', root, ...records.map(recordOf))}\n`;
}

function recordOf({ document, file, description, standing }: OpenRecord): string {
  const said = (name: DocumentFieldName) => description[name]?.value ?? null;
  const subjects = (said('keywords') ?? '').split(';').map((word) => word.trim());
  const term = standing.retention === null ? null : `Thời hạn bảo quản: ${termName(standing.retention)}`;
  const partOf = file?.typed.title?.value || file?.typed.fileCode?.value || null;
  return xml(
    'record',
    {},
    element('dc:identifier', document.id),
    ...optional('dc:identifier', document.own?.number ?? null),
    element('dc:title', said('subject') ?? document.fileName),
    ...optional('dc:type', said('typeName')),
    ...optional('dc:date', said('date')),
    ...optional('dc:creator', said('issuer')),
    ...optional('dc:language', said('language')),
    ...subjects.filter(Boolean).map((word) => element('dc:subject', word)),
    ...optional('dc:description', said('note')),
    ...optional('dc:format', document.mediaType),
    ...optional('dcterms:extent', said('pageCount') === null ? null : `${said('pageCount')} trang`),
    ...optional('dcterms:isPartOf', partOf),
    element('dcterms:accessRights', ACCESS_NAMES[standing.access]),
    ...optional('dc:rights', term),
  );
}

const element = (name: string, text: string): string => xml(name, {}, xmlText(text));
const optional = (name: string, text: string | null): string[] => (text === null ? [] : [element(name, text)]);

import { lookupType } from '../../extraction/directive/type-lookup.ts';
import type { Decision } from '../decision.ts';
import type { Document } from '../document.ts';
import { vietnamMoment } from '../vietnam-clock.ts';
import { XML_HEAD, xml, xmlText } from './xml.ts';

/** A file of the package as METS lists it; `path` from the package's folder. */
export interface PackagedFile {
  readonly path: string;
  readonly documentId: string;
  /** Hex SHA-256. */
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

const METS = 'http://www.loc.gov/METS/';
const XLINK = 'http://www.w3.org/1999/xlink';
const PREMIS = 'http://www.loc.gov/premis/v3';
const EAD = 'http://ead3.archivists.org/schema/';

/** METS of the whole package: every payload file with its check sum, and which document it belongs to. */
export function describeMets(id: string, at: string, files: readonly PackagedFile[]): string {
  const entries = files.map(({ path, sha256, size, mediaType }, index) =>
    xml(
      'file',
      { ID: `f${index + 1}`, MIMETYPE: mediaType, SIZE: size, CHECKSUMTYPE: 'SHA-256', CHECKSUM: sha256 },
      xml('FLocat', { LOCTYPE: 'URL', 'xlink:type': 'simple', 'xlink:href': path }),
    ),
  );
  const documents = [...new Set(files.map(({ documentId }) => documentId))];
  const parts = documents.map((documentId) =>
    xml(
      'div',
      { TYPE: 'document', LABEL: documentId },
      ...files.flatMap((file, index) =>
        file.documentId === documentId ? [xml('fptr', { FILEID: `f${index + 1}` })] : [],
      ),
    ),
  );
  const reference = { LOCTYPE: 'URL', 'xlink:type': 'simple' };
  return `${XML_HEAD}${xml(
    'mets',
    { xmlns: METS, 'xmlns:xlink': XLINK, OBJID: `urn:uuid:${id}`, TYPE: 'AIP' },
    xml('metsHdr', { CREATEDATE: vietnamMoment(at) }),
    xml('dmdSec', { ID: 'description' }, xml('mdRef', { ...reference, MDTYPE: 'EAD', 'xlink:href': 'ead.xml' })),
    xml(
      'amdSec',
      {},
      xml(
        'digiprovMD',
        { ID: 'provenance' },
        xml('mdRef', { ...reference, MDTYPE: 'PREMIS', 'xlink:href': 'premis.xml' }),
      ),
    ),
    xml('fileSec', {}, xml('fileGrp', { USE: 'record' }, ...entries)),
    xml('structMap', { TYPE: 'logical' }, xml('div', { TYPE: 'package' }, ...parts)),
  )}\n`;
}

/** PREMIS: every original with its check sum, and every act of a person on it as an event. */
export function describePremis(
  records: readonly { readonly document: Document; readonly decisions: readonly Decision[] }[],
): string {
  const objects = records.map(({ document: { id, sha256, size, originalKey: _key } }) =>
    xml(
      'object',
      { 'xsi:type': 'file' },
      identifier('object', id),
      xml(
        'objectCharacteristics',
        {},
        xml(
          'fixity',
          {},
          xml('messageDigestAlgorithm', {}, 'SHA-256'),
          xml('messageDigest', {}, xmlText(sha256 ?? '')),
        ),
        xml('size', {}, String(size)),
      ),
    ),
  );
  const events = records.flatMap(({ document, decisions }) => [
    event({ id: `${document.id}#received`, type: 'ingestion', at: document.receivedAt, agent: document.uploadedBy }),
    ...decisions.map(({ sequence, action, at, by, hash }) =>
      event({ id: `${document.id}#${sequence}`, type: action.type, at, agent: by, outcome: hash }),
    ),
  ]);
  const root = { xmlns: PREMIS, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', version: '3.0' };
  return `${XML_HEAD}${xml('premis', root, ...objects, ...events)}\n`;
}

/** EAD: what an archive keeps of each document (Thông tư 05/2025/TT-BNV, Phụ lục I), as far as people confirmed it. */
export function describeEad(id: string, title: string, documents: readonly Document[]): string {
  const items = documents.map(({ id: documentId, own, fileName, pageCount, office }) =>
    xml(
      'c',
      { level: 'item', id: `d-${documentId}` },
      xml(
        'did',
        {},
        xml('unitid', {}, xmlText(own?.number ?? documentId)),
        xml('unittitle', {}, xmlText(own?.title ?? fileName)),
        ...(own?.type ? [xml('materialspec', {}, xmlText(lookupType(own.type)?.type.names[0] ?? own.type))] : []),
        ...(own?.date ? [xml('unitdate', { normal: own.date }, xmlText(own.date))] : []),
        xml('origination', {}, xml('corpname', {}, xml('part', {}, xmlText(own?.issuer ?? office)))),
        xml('langmaterial', {}, xml('language', { langcode: 'vie' }, 'Tiếng Việt')),
        xml('physdescstructured', { physdescstructuredtype: 'spaceoccupied', coverage: 'whole' }, quantity(pageCount)),
      ),
    ),
  );
  return `${XML_HEAD}${xml(
    'ead',
    { xmlns: EAD },
    xml(
      'control',
      {},
      xml('recordid', {}, id),
      xml('filedesc', {}, xml('titlestmt', {}, xml('titleproper', {}, xmlText(title)))),
    ),
    xml('archdesc', { level: 'file' }, xml('did', {}, xml('unittitle', {}, xmlText(title))), xml('dsc', {}, ...items)),
  )}\n`;
}

const quantity = (pages: number | null): string =>
  `${xml('quantity', {}, String(pages ?? 0))}${xml('unittype', {}, 'trang')}`;

interface PremisEvent {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly agent: string | null;
  readonly outcome?: string;
}

function event({ id, type, at, agent, outcome }: PremisEvent): string {
  return xml(
    'event',
    {},
    identifier('event', id),
    xml('eventType', {}, xmlText(type)),
    xml('eventDateTime', {}, vietnamMoment(at)),
    ...(outcome ? [xml('eventOutcomeInformation', {}, xml('eventOutcome', {}, xmlText(outcome)))] : []),
    ...(agent
      ? [
          xml(
            'linkingAgentIdentifier',
            {},
            xml('linkingAgentIdentifierType', {}, 'local'),
            xml('linkingAgentIdentifierValue', {}, xmlText(agent)),
          ),
        ]
      : []),
  );
}

function identifier(kind: 'object' | 'event', value: string): string {
  return xml(
    `${kind}Identifier`,
    {},
    xml(`${kind}IdentifierType`, {}, 'local'),
    xml(`${kind}IdentifierValue`, {}, xmlText(value)),
  );
}

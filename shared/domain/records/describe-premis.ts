import type { Decision } from '../decision.ts';
import { dayInVietnam, vietnamMoment } from '../vietnam-clock.ts';
import type { OpenRecord } from './assemble-record.ts';
import type { RecordChange } from './record-change.ts';
import { ACCESS_NAMES, termName } from './terms.ts';
import { XML_HEAD, xml, xmlText } from './xml.ts';

/** A document with everything that was done to it. */
export interface PackagedRecord extends OpenRecord {
  readonly decisions: readonly Decision[];
  readonly changes: readonly RecordChange[];
}

const PREMIS = 'http://www.loc.gov/premis/v3';

/**
 * PREMIS: every original with its check sum, every act of a person on it and every change of its record as an event, and
 * as rights how long it is kept and who may open it.
 */
export function describePremis(records: readonly PackagedRecord[]): string {
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
  const events = records.flatMap(({ document, decisions, changes }) => [
    event({ id: `${document.id}#received`, type: 'ingestion', at: document.receivedAt, agent: document.uploadedBy }),
    ...decisions.map(({ sequence, action, at, by, hash }) =>
      event({ id: `${document.id}#${sequence}`, type: action.type, at, agent: by, outcome: hash }),
    ),
    ...changes.map(({ version, act, at, by, hash }) =>
      event({ id: `${document.id}#record-${version}`, type: `record ${act}`, at, agent: by, outcome: hash }),
    ),
  ]);
  const root = { xmlns: PREMIS, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', version: '3.0' };
  return `${XML_HEAD}${xml('premis', root, ...objects, ...events, ...records.map(rightsOf))}\n`;
}

/** Until when nobody may delete it, and who may see it. */
function rightsOf({ document, standing }: PackagedRecord): string {
  const start = xml('startDate', {}, dayInVietnam(document.receivedAt));
  const until = standing.due === null ? '' : xml('endDate', {}, standing.due);
  const term = standing.retention === null ? 'Chưa xác định' : termName(standing.retention);
  return xml(
    'rights',
    {},
    xml(
      'rightsStatement',
      {},
      identifier('rightsStatement', document.id),
      xml('rightsBasis', {}, 'other'),
      xml('otherRightsInformation', {}, xml('otherRightsBasis', {}, 'archive')),
      xml(
        'rightsGranted',
        {},
        xml('act', {}, 'delete'),
        xml('restriction', {}, xmlText(`Thời hạn bảo quản: ${term}`)),
        xml('termOfRestriction', {}, start, until),
      ),
      xml(
        'rightsGranted',
        {},
        xml('act', {}, 'disseminate'),
        xml('restriction', {}, xmlText(`Chế độ sử dụng: ${ACCESS_NAMES[standing.access]}`)),
      ),
      linkTo(document.id),
    ),
  );
}

const linkTo = (documentId: string): string =>
  xml(
    'linkingObjectIdentifier',
    {},
    xml('linkingObjectIdentifierType', {}, 'local'),
    xml('linkingObjectIdentifierValue', {}, xmlText(documentId)),
  );

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

function identifier(kind: 'object' | 'event' | 'rightsStatement', value: string): string {
  return xml(
    `${kind}Identifier`,
    {},
    xml(`${kind}IdentifierType`, {}, 'local'),
    xml(`${kind}IdentifierValue`, {}, xmlText(value)),
  );
}

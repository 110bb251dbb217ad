import { vietnamMoment } from '../vietnam-clock.ts';
import { XML_HEAD, xml } from './xml.ts';

/** A file of the package as METS lists it; `path` from the package's folder. */
export interface PackagedFile {
  readonly path: string;
  /** The document, or the file (`FILE_PREFIX` before its id) it belongs to. */
  readonly documentId: string;
  /** Hex SHA-256. */
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

/** Before the id of a file (hồ sơ) where a document's id could stand. */
export const FILE_PREFIX = 'ho-so:';

const METS = 'http://www.loc.gov/METS/';
const XLINK = 'http://www.w3.org/1999/xlink';

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
      { TYPE: documentId.startsWith(FILE_PREFIX) ? 'file' : 'document', LABEL: documentId },
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
    xml('dmdSec', { ID: 'summary' }, xml('mdRef', { ...reference, MDTYPE: 'DC', 'xlink:href': 'dublin-core.xml' })),
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

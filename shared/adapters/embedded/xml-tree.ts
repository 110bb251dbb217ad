/** An element of an XML document; names keep their prefix (`w:p`). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** The text is not well-formed XML. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?][^\s/>]*)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const ENTITY = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Reads the XML that office files hold: no document types, no entities of its own. Throws `XmlError`. */
export function readXml(text: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  const source = text.replace(/^\uFEFF/u, '');
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    end = match.index + match[0].length;
    take(match, open);
  }
  if (end !== source.length) throw new XmlError(`not well-formed at ${end}`);
  const elements = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || elements.length !== 1) throw new XmlError('not exactly one whole root element');
  return elements[0]!;
}

/** Children of this name. */
export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenNamed(element, name)[0];

/** Elements of this name at any depth, in order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...descendants(child, name)],
  );
}

function take(match: RegExpMatchArray, open: OpenElement[]): void {
  const [, cdata, slash, name, attributes, selfClosing, text] = match;
  const parent = open.at(-1)!;
  if (cdata !== undefined) parent.children.push(cdata);
  else if (text !== undefined) {
    if (open.length > 1) parent.children.push(decode(text));
    else if (text.trim() !== '') throw new XmlError('text outside the root element');
  } else if (name !== undefined && slash === '/') {
    if (open.length === 1 || parent.name !== name) throw new XmlError(`</${name}> closes <${parent.name}>`);
    open.pop();
  } else if (name !== undefined) {
    const element: OpenElement = { name, attributes: readAttributes(attributes ?? ''), children: [] };
    parent.children.push(element);
    if (selfClosing !== '/') open.push(element);
  }
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, name!)) throw new XmlError(`attribute ${name} stands twice`);
    attributes[name!] = decode(double ?? single ?? '');
  }
  return attributes;
}

function decode(text: string): string {
  if (/&(?!(?:#x[0-9a-f]+|#\d+|amp|lt|gt|quot|apos);)/iu.test(text)) throw new XmlError('unknown entity');
  return text.replace(ENTITY, (_, hex?: string, decimal?: string, named?: string) =>
    named ? NAMED[named.toLowerCase()]! : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}

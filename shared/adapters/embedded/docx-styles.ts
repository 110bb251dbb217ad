import { childNamed, childrenNamed, type XmlElement } from './xml-tree.ts';

/** Properties of runs and paragraphs as far as layout rules speak of them; undefined = not set here. */
export interface Properties {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly caps?: boolean;
  readonly font?: string;
  readonly color?: string;
  readonly align?: string;
  readonly indent?: number;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly lineRule?: string;
  readonly hasRule?: boolean;
}

/** What applies to a paragraph and a run by a document's defaults and styles. */
export interface Styles {
  readonly defaults: Properties;
  of(styleId: string | undefined): Properties;
}

/** Reads `styles.xml`; a style without an entry changes nothing, one based on itself is taken once. */
export function readStyles(root: XmlElement | undefined): Styles {
  const docDefaults = childNamed(root, 'w:docDefaults');
  const runDefaults = childNamed(childNamed(docDefaults, 'w:rPrDefault'), 'w:rPr');
  const paragraphDefaults = childNamed(childNamed(docDefaults, 'w:pPrDefault'), 'w:pPr');
  const styles = new Map(childrenNamed(root, 'w:style').map((style) => [style.attributes['w:styleId'], style]));
  const normal = [...styles.values()].find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
  )?.attributes['w:styleId'];
  const resolve = (id: string | undefined, seen: ReadonlySet<string>): Properties => {
    const style = id === undefined || seen.has(id) ? undefined : styles.get(id);
    if (!style || id === undefined) return {};
    const base = childNamed(style, 'w:basedOn')?.attributes['w:val'];
    return { ...resolve(base, new Set([...seen, id])), ...propertiesOf(style) };
  };
  return {
    defaults: { ...readParagraph(paragraphDefaults), ...readRun(runDefaults) },
    of: (id) => resolve(id ?? normal, new Set()),
  };
}

// Of an element with `w:pPr` and `w:rPr` children.
function propertiesOf(element: XmlElement): Properties {
  return { ...readParagraph(childNamed(element, 'w:pPr')), ...readRun(childNamed(element, 'w:rPr')) };
}

export function readRun(properties: XmlElement | undefined): Properties {
  const value = (name: string) => childNamed(properties, name)?.attributes['w:val'];
  const fonts = childNamed(properties, 'w:rFonts')?.attributes;
  const size = value('w:sz');
  const underline = childNamed(properties, 'w:u');
  return defined({
    size: size === undefined ? undefined : Number(size),
    bold: toggle(childNamed(properties, 'w:b')),
    italic: toggle(childNamed(properties, 'w:i')),
    caps: toggle(childNamed(properties, 'w:caps')),
    underline: underline ? underline.attributes['w:val'] !== 'none' : undefined,
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    color: value('w:color'),
  });
}

export function readParagraph(properties: XmlElement | undefined): Properties {
  const spacing = childNamed(properties, 'w:spacing')?.attributes ?? {};
  const indent = childNamed(properties, 'w:ind')?.attributes ?? {};
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const hanging = number(indent['w:hanging']);
  return defined({
    align: childNamed(properties, 'w:jc')?.attributes['w:val'],
    indent: hanging === undefined ? number(indent['w:firstLine']) : -hanging,
    before: number(spacing['w:before']),
    after: number(spacing['w:after']),
    line: number(spacing['w:line']),
    lineRule: spacing['w:lineRule'],
    hasRule: childNamed(properties, 'w:pBdr') ? true : undefined,
  });
}

function toggle(element: XmlElement | undefined): boolean | undefined {
  return element && !['0', 'false', 'none', 'off'].includes(element.attributes['w:val'] ?? 'true');
}

function defined(properties: { readonly [K in keyof Properties]: Properties[K] | undefined }): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Properties;
}

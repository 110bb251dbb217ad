import { understandQuery } from '../../../shared/domain/search/understand-query.ts';

/** The parts of the symbol a query asks for, joined for an address (`49-ct-tu`); null when it asks for none or several. */
export function directiveAsked(query: string): string | null {
  const symbols = understandQuery(query).filter(({ facts }) => facts.length === 1 && facts[0]!.startsWith('vb'));
  return symbols.length === 1 ? symbols[0]!.typed.join('-') : null;
}

/** `npm run lint-layout -- FILE.docx [--date yyyy-mm-dd] [--state]`: names every deviation from the rule of layout. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DocxError, readDocxLayout } from '../../shared/adapters/embedded/docx-layout-reader.ts';
import { checkLayout } from '../../shared/domain/layout/check-layout.ts';
import { layoutRuleOn } from '../../shared/domain/layout/layout-rules.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { date: { type: 'string' }, state: { type: 'boolean', default: false } },
});
const date = values.date ?? new Date().toISOString().slice(0, 10);
if (positionals.length === 0 || !/^\d{4}-\d{2}-\d{2}$/u.test(date)) {
  process.stderr.write('Cách dùng: npm run lint-layout -- TỆP.docx [--date yyyy-mm-dd] [--state]\n');
  process.exit(2);
}
const rule = layoutRuleOn(values.state ? 'state' : 'party', date);
let found = 0;
for (const file of positionals) found += lint(file);
process.exit(found > 0 ? 1 : 0);

function lint(file: string): number {
  try {
    const deviations = checkLayout(readDocxLayout(readFileSync(file)), rule);
    const lines = deviations.map(({ code, message }) => `  ${code}: ${message}\n`);
    process.stdout.write(`${file}: ${deviations.length} sai khác so với ${rule.name}\n${lines.join('')}`);
    return deviations.length;
  } catch (error) {
    const reason = error instanceof DocxError ? 'không phải tệp .docx nguyên vẹn' : String(error);
    process.stdout.write(`${file}: không đọc được: ${reason}\n`);
    return 1;
  }
}

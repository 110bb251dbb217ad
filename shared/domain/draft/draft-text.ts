import { runsText } from './compare-drafts.ts';
import type { RenderedDraft } from './render-draft.ts';
import { dayText } from './value-text.ts';

/** The draft as Markdown, with its evidence as a table. */
export function draftMarkdown({ head, subject, draftNumber, number, sections, evidence }: RenderedDraft): string {
  const lines = [
    `**${head.superior}**  `,
    `**${head.body}**  `,
    `${head.system === 'state' ? 'Số:' : 'Số'} ${number ?? '……'}${head.system === 'state' ? '/' : '-'}${head.symbol}  `,
    `*${head.place}, ${head.date === null ? 'ngày … tháng … năm …' : `ngày ${dayText(head.date)}`}*`,
    '',
    `# ${head.typeName.toLocaleUpperCase('vi')}`,
    `**${escapeCell(runsText(subject))}**`,
    ...(draftNumber === null ? [] : ['', `*Dự thảo lần ${draftNumber}*`]),
    ...sections.flatMap(({ title, paragraphs }) => [
      '',
      ...(title === '' ? [] : [`## ${title}`, '']),
      ...paragraphs.flatMap(({ style, runs }) => {
        const text = runsText(runs);
        return style === 'item' ? [text] : ['', style === 'subheading' ? `### ${text}` : text, ''];
      }),
    ]),
    '',
    '## Phụ lục: bằng chứng',
    '',
    '| STT | Nội dung | Báo cáo | Trang | Trích dẫn |',
    '| ---: | --- | --- | ---: | --- |',
    ...evidence.map(
      ({ text, report, page, quote }, index) =>
        `| ${index + 1} | ${escapeCell(text)} | ${escapeCell(report)} | ${page} | ${escapeCell(quote)} |`,
    ),
  ];
  return `${lines.join('\n').replace(/\n{3,}/gu, '\n\n')}\n`;
}

const escapeCell = (text: string): string => text.replace(/[\\|*_`]/gu, '\\$&').replace(/\s+/gu, ' ');

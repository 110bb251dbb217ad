import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { streamOf } from '../exports/stream-of.ts';
import { writeCsv } from '../exports/write-csv.ts';
import { writeXlsx } from '../exports/write-xlsx.ts';
import { DocumentParams, refusals } from '../openapi.ts';
import { describeRound } from '../rounds/describe-round.ts';
import { matrixTable } from '../rounds/matrix-table.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const file = {
  description: 'One row a unit, one column an indicator',
  content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } },
};

/** The figures of a round for a spreadsheet. Roles are checked by `roundRoutes`. */
export function addMatrixRoute(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/rounds/{id}/matrix',
      summary: 'Units and indicators as a CSV or Excel file',
      request: { params: DocumentParams, query: z.object({ format: z.enum(['csv', 'xlsx']).default('csv') }) },
      responses: { 200: file, ...refusals },
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const { format } = context.req.valid('query');
      const round = await deps.rounds.find(id);
      if (!round) throw new NotFoundError('round', id);
      const table = matrixTable(await describeRound(round, deps));
      return context.body(streamOf(format === 'csv' ? writeCsv(table) : writeXlsx(table)), 200, {
        'Content-Type': TYPES[format],
        'Content-Disposition': `attachment; filename="dot-giam-sat.${format}"`,
      });
    },
  );
}

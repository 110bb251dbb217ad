import type { BodyKind, Level } from './issuers.ts';
import { readTable } from './read-table.ts';

/** The title of a person who signs for a body: `Chánh Văn phòng Tỉnh ủy`, `Viện trưởng Viện kiểm sát nhân dân`. */
export interface BodyTitle {
  readonly name: string;
  /** What the title alone says of the body; `other` where the body after it says so. */
  readonly kind: BodyKind;
  readonly level: Level;
  /** Words of its end that are also the first of the body: `Trưởng Ban` + `Ban Tổ chức` is `Trưởng Ban Tổ chức`. */
  readonly shared: string;
}

/** title | kind | level | shared words | source. A title with no body after it is the issuer as it stands. */
const TITLES = `
Chủ tịch                | other     | any     |           | use
Phó Chủ tịch            | other     | any     |           | use
Quyền Chủ tịch          | other     | any     |           | use
Bí thư                  | other     | any     |           | use
Phó Bí thư              | other     | any     |           | use
Tổng Bí thư             | committee | central |           | use
Trưởng Ban              | other     | any     | Ban       | A3
Phó Trưởng Ban          | other     | any     | Ban       | use
Phó Ban                 | other     | any     | Ban       | use
Trưởng Tiểu ban         | other     | any     | Tiểu ban  | use
Trưởng Phòng            | other     | any     | Phòng     | use
Phó Trưởng Phòng        | other     | any     | Phòng     | use
Bộ trưởng               | ministry  | central |           | A3
Thứ trưởng              | ministry  | central |           | use
Thống đốc               | ministry  | central |           | use
Tổng Thanh tra          | other     | any     | Thanh tra | use
Tổng Kiểm toán          | other     | any     | Kiểm toán | use
Tổng Thư ký             | other     | any     |           | use
Tổng cục trưởng         | other     | any     |           | use
Cục trưởng              | other     | any     |           | use
Phó Cục trưởng          | other     | any     |           | use
Chi cục trưởng          | other     | any     |           | use
Vụ trưởng               | other     | any     |           | use
Viện trưởng             | other     | any     |           | use
Phó Viện trưởng         | other     | any     |           | use
Hạt trưởng              | other     | any     |           | use
Đội trưởng              | other     | any     |           | use
Trạm trưởng             | other     | any     |           | use
Chánh Văn phòng         | other     | any     | Văn phòng | use
Chánh Thanh tra         | other     | any     | Thanh tra | use
Phó Chánh Văn phòng     | other     | any     | Văn phòng | use
Phó Chánh Thanh tra     | other     | any     | Thanh tra | use
Chánh án                | other     | any     |           | use
Phó Chánh án            | other     | any     |           | use
Chủ nhiệm               | other     | any     |           | use
Phó Chủ nhiệm           | other     | any     |           | use
Giám đốc                | other     | any     |           | use
Phó Giám đốc            | other     | any     |           | use
Tổng Giám đốc           | other     | any     |           | use
Phó Tổng Giám đốc       | other     | any     |           | use
Hiệu trưởng             | other     | any     |           | use
Phó Hiệu trưởng         | other     | any     |           | use
Chỉ huy trưởng          | other     | any     |           | use
Tư lệnh                 | other     | any     |           | use
Chính ủy                | other     | any     |           | use
Thủ trưởng              | other     | any     |           | use
`;

export const BODY_TITLES: readonly BodyTitle[] = readTable(TITLES, 5).map(([name, kind, level, shared]) => ({
  name: name!,
  kind: kind as BodyKind,
  level: level as Level,
  shared: shared!,
}));

import type { EmbeddedHost } from './host.ts';

const ROLES: Readonly<Record<string, string>> = {
  office: 'Văn thư',
  reviewer: 'Người duyệt',
  archivist: 'Lưu trữ',
  admin: 'Quản trị',
};

/** What the start command says, in Vietnamese first: short lines, one fact each. */
export const terminal = {
  line(text: string): void {
    console.log(text);
  },
  error(text: string): void {
    console.error(text);
  },
  ready({ url, firstStart }: EmbeddedHost, seconds: number): void {
    console.log(`\n  Trích Lục đã sẵn sàng (${seconds.toFixed(1)} giây) · ready\n\n    ${url}\n`);
    if (firstStart.samplesLoaded > 0)
      console.log(`  Đã nạp ${firstStart.samplesLoaded} báo cáo mẫu; đang nhận dạng · sample scans are being read`);
    if (firstStart.sampleSignIns.length > 0) {
      console.log('  Đăng nhập mẫu · sample sign-ins:');
      for (const { user, password, role } of firstStart.sampleSignIns) {
        console.log(`    ${(ROLES[role] ?? role).padEnd(12)} ${user.padEnd(10)} ${password}`);
      }
    }
    if (firstStart.newAdmin) {
      const { user, password } = firstStart.newAdmin;
      console.log(
        `  Tài khoản quản trị đầu tiên (chỉ hiện một lần) · first administrator, shown once:\n    ${user}  ${password}`,
      );
    }
    console.log('\n  Dừng: Ctrl-C · stop\n');
  },
};

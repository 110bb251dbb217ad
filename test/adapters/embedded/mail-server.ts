import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Replies to give instead of the usual ones, by the command they answer. */
export type Replies = Readonly<Partial<Record<'greeting' | 'MAIL' | 'RCPT' | 'DATA' | 'content', string>>>;

/** A mail server on this machine for the running test: speaks as much SMTP as a sender needs, keeps what it is given. */
export async function startMailServer(replies: Replies = {}): Promise<{ url: string; mails: string[] }> {
  const mails: string[] = [];
  const server = createServer((socket) => serve(socket, mails, replies));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  return { url: `smtp://127.0.0.1:${address.port}`, mails };
}

function serve(socket: Socket, mails: string[], replies: Replies): void {
  let pending = '';
  let content: string | null = null;
  const reply = (line: string) => socket.write(`${line}\r\n`);
  const obey = (line: string): void => {
    if (content !== null) {
      if (line !== '.') content += `${line.replace(/^\./u, '')}\r\n`;
      else {
        if (!replies.content) mails.push(content);
        content = null;
        reply(replies.content ?? '250 kept');
      }
      return;
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') reply('250-hello\r\n250 8BITMIME');
    else if (verb === 'MAIL') reply(replies.MAIL ?? '250 ok');
    else if (verb === 'RCPT') reply(replies.RCPT ?? '250 ok');
    else if (verb === 'DATA') {
      if (!replies.DATA) content = '';
      reply(replies.DATA ?? '354 go on');
    } else if (verb === 'QUIT') socket.end('221 bye\r\n');
    else reply('250 ok');
  };
  socket.setEncoding('utf8');
  socket.on('error', () => socket.destroy());
  socket.on('data', (text) => {
    pending += text;
    const lines = pending.split('\r\n');
    pending = lines.pop() ?? '';
    lines.forEach(obey);
  });
  reply(replies.greeting ?? '220 ready');
}

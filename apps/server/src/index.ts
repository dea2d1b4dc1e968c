/** The server, for who starts it inside another process: tests, and the command line. */
export { startServer, type RunningServer, type StartOptions } from './platform/startServer.ts';

/**
 * For a page whose content policy lets no code be made from text: the schema library does not try. It would at the first
 * schema of an object, and the browser reports each try, which takes a slow phone 25 ms of its start. Imported before any
 * module that makes schemas.
 */
import { config } from 'zod/mini';

config({ jitless: true });

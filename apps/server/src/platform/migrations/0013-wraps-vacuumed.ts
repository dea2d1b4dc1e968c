/**
 * A row that was deleted stays in its table's file until it is vacuumed, and PostgreSQL waits for fifty of them and a fifth
 * of the table: in a small house the wrap of one deleted photo stayed for months, and in each backup of the files. Wraps
 * are therefore vacuumed as soon as one has gone, within a minute or so. They are small, and few go at a time.
 */
export const wrapsVacuumed = `
alter table wraps set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
`;

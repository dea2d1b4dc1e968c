/**
 * Functions of the hot paths: each sets the tenant for its own statement and answers in one round trip. They run with
 * the caller's rights, so row-level security stands. `enqueue_job` alone runs as its owner: the queue's tables are
 * closed to the role of the server.
 */
export const functions = `
create function read_standing(tenant text) returns setof establishments language plpgsql as $$
begin
  perform set_config('app.tenant', tenant, true);
  return query select * from establishments where establishment_id = tenant;
end $$;

create function read_blobs(tenant text, wanted text[]) returns table (
  sequence bigint, height integer, head_hash text, zone text, last_day text,
  blob text, device text, size bigint, state text,
  record text, collection text, header text, audience text, until bigint, with_media boolean
) language plpgsql as $$
begin
  perform set_config('app.tenant', tenant, true);
  return query
    select e.sequence, e.height, e.head_hash, e.zone, e.last_day,
           b.id, b.device, b.size, b.state,
           r.id, r.collection, r.header, r.audience, r.until, r.with_media
    from establishments e
    left join blobs b on b.establishment_id = tenant and b.id = any (wanted) and b.state <> 'deleted'
    left join records r on r.establishment_id = tenant and r.id = b.record
    where e.establishment_id = tenant;
end $$;

create function enqueue_job(task text, payload json, at timestamptz, key text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, run_at => coalesce(at, now()), job_key => key, max_attempts => 1000);
end $$;
revoke all on function enqueue_job(text, json, timestamptz, text) from public;
grant execute on function enqueue_job(text, json, timestamptz, text) to cocon_app;
grant execute on function read_standing(text), read_blobs(text, text[]) to cocon_app;
`;

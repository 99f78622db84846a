/**
 * The main job with the generated client, from the token to the light. It runs against the suite that
 * `mvn -Prun -Dclean=true` starts, or whichever GATEWAY and ISSUER name.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import {
  acceptReport,
  changeReport,
  getCompliance,
  getDeliverable,
  getReport,
  listTasks,
  recordMeasurements,
  reportProgress,
  submitReport,
} from './target/client/index.js';
import type { ComplianceResult, NewMeasurement, ReportRequest, Task } from './target/client/index.js';
import { createClient } from './target/client/client/index.js';
import type { Client } from './target/client/client/index.js';

const { GATEWAY = 'http://localhost:8080', ISSUER = 'http://localhost:8090/jieshui' } = process.env;

const PLAN = '500110-2023';
/** 创建节水型小区至少10个 */
const ESTATES = '500110-2023-T10-D2';
/** 农田灌溉水有效利用系数提高到0.5118以上 */
const IRRIGATION_EFFICIENCY = '500110-2023-G5';

const problem = (name: string) => `https://jieshui.cn/problems/${name}`;

/** A client that speaks for one of the suite's callers, with a token of the issuer. */
async function clientOf(id: string): Promise<Client> {
  const response = await fetch(`${ISSUER}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: 'demo' }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return createClient({ baseUrl: GATEWAY, auth: access_token });
}

const viewer = await clientOf('viewer');
const reporter = await clientOf('reporter-500110-zfcxjw');
const office = await clientOf('water-office');
const statistics = await clientOf('statistics');

/** A report that two housing estates have become water-saving ones in March. */
const twoEstates: ReportRequest = {
  period: '2023-03',
  basis: 'ENTRIES',
  entries: [
    { code: 'XQ-101', name: '甲小区', completedOn: '2023-03-10' },
    { code: 'XQ-102', name: '乙小区', completedOn: '2023-03-21' },
  ],
};
const threeEstates: ReportRequest = {
  ...twoEstates,
  entries: [...twoEstates.entries ?? [], { code: 'XQ-103', name: '丙小区', completedOn: '2023-03-25' }],
};

/** The body of a change; there is none only for those who ask for none (`Prefer: return=minimal`). */
function told<T>(body: T | void): T {
  return body ?? assert.fail('an answer without a body');
}

/** All tasks of a plan, page by page. */
async function* tasksOf(plan: string): AsyncGenerator<Task> {
  let { data } = await listTasks({ client: viewer, query: { plan, limit: 10 }, throwOnError: true });
  yield* data.items;
  while (data.next) {
    ({ data } = await listTasks({ client: viewer, query: { plan, limit: 10, cursor: data.next }, throwOnError: true }));
    yield* data.items;
  }
}

test('lists all tasks of the plan, page by page', async () => {
  const ids: string[] = [];
  for await (const task of tasksOf(PLAN)) {
    ids.push(task.id);
  }

  assert.equal(ids.length, 26);
  assert.equal(new Set(ids).size, 26);
});

test('reports, is accepted by another person, and sees the figure', async () => {
  // a retry with the same key takes effect once, and is answered alike
  const key = randomUUID();
  const report = { client: reporter, path: { deliverable: ESTATES }, body: twoEstates };
  const first = await reportProgress({ ...report, headers: { 'Idempotency-Key': key }, throwOnError: true });
  const again = await reportProgress({ ...report, headers: { 'Idempotency-Key': key }, throwOnError: true });
  assert.equal(first.response.status, 201);
  assert.deepEqual(again.data, first.data);
  assert.equal(again.response.headers.get('Idempotent-Replayed'), 'true');

  // a change names the version that was read; the older one is refused from then on
  const { id } = told(first.data);
  const read = await getReport({ client: reporter, path: { id }, throwOnError: true });
  const etag = read.response.headers.get('ETag') ?? assert.fail('a report has an ETag');
  const change = { client: reporter, path: { id }, body: threeEstates, headers: { 'If-Match': etag } };
  const changed = await changeReport({ ...change, throwOnError: true });
  assert.equal(told(changed.data).entries.length, 3);
  const stale = await changeReport(change);
  assert.equal(stale.error?.type, problem('stale-version'));
  assert.equal(stale.error.status, 412);

  await submitReport({ client: reporter, path: { id }, headers: { 'If-Match': '*' }, throwOnError: true });
  const accepted = await acceptReport({ client: office, path: { id }, headers: { 'If-Match': '*' }, throwOnError: true });
  assert.equal(told(accepted.data).state, 'ACCEPTED');

  // from now on it stands: something else for the same period is a conflict
  const conflict = await reportProgress({ client: reporter, path: { deliverable: ESTATES }, body: twoEstates });
  assert.equal(conflict.error?.type, problem('period-already-reported'));
  assert.equal(conflict.error.status, 409);

  const march = await eventually(() => complianceOf(ESTATES, '2023-03'), (result) => result.actual === 3);
  assert.equal(march.pace, 2.5);
  assert.equal(march.light, 'GREEN');
});

test('posts measurements and sees what they come to', async () => {
  const schemes = { large: [0, 0], medium: [310, 600], small: [210, 400], well: [0, 0] };
  const body: NewMeasurement[] = Object.entries(schemes).map(([scheme, [numerator = 0, denominator = 0]]) => ({
    measure: 'irrigation_scheme_water',
    dimension: { scheme },
    area: '500110',
    period: '2023',
    numerator,
    denominator,
    unit: '万立方米',
  }));
  const recorded = await recordMeasurements({ client: statistics, body, throwOnError: true });
  const data = told(recorded.data);
  assert.ok('accepted' in data, 'an import answers later, and only who prefers it');
  assert.equal(data.accepted, 4);

  const year = await eventually(() => complianceOf(IRRIGATION_EFFICIENCY, '2023-12'), (result) => result.actual !== null);
  assert.equal(year.actual, 0.52);
  assert.equal(year.met, 'YES');
});

test('a rule that refuses names the member', async () => {
  const { error } = await reportProgress({
    client: reporter,
    path: { deliverable: ESTATES },
    body: { period: '2023-02', basis: 'INCREMENT', amount: 1, unit: '斤' },
  });

  assert.equal(error?.status, 422);
  assert.equal(error.type, problem('unknown-unit'));
  assert.deepEqual(error.errors?.map(({ pointer }) => pointer), ['/unit']);
});

test('what does not exist is told as a problem', async () => {
  const { error } = await getDeliverable({ client: viewer, path: { id: '500110-2023-T99-D1' } });

  assert.equal(error?.status, 404);
  assert.equal(error.type, problem('unknown-deliverable'));
});

async function complianceOf(indicator: string, asOf: string): Promise<ComplianceResult> {
  const { data } = await getCompliance({ client: viewer, path: { indicator }, throwOnError: true });
  return data.months.find((month) => month.asOf === asOf) ?? assert.fail(`${indicator} has no month ${asOf}`);
}

/** Asks until the answer is as hoped for: what is accepted counts about a second later. */
async function eventually<T>(ask: () => Promise<T>, hoped: (answer: T) => boolean): Promise<T> {
  for (const end = Date.now() + 20_000; Date.now() < end; await setTimeout(200)) {
    const answer = await ask();
    if (hoped(answer)) {
      return answer;
    }
  }
  return assert.fail('not within 20 s');
}

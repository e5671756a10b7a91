import type { DataSet } from 'policy-data/records';
import * as v from 'valibot';
import { dataSetShape } from './data-set-shape';

/** The packaged or imported records are not what they should be; the message says where and why. */
export class DataSetError extends Error {
  override readonly name = 'DataSetError';
}

/** Parses and checks the JSON of a data set. Throws DataSetError; nothing is ever half read. */
export function readDataSet(json: string): DataSet {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new DataSetError(`not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const parsed = v.safeParse(dataSetShape, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw new DataSetError(`${v.getDotPath(issue) ?? 'data set'}: ${issue.message}`);
}

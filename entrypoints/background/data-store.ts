import { fetchAsset } from '@policy-lens/platform/asset';
import { MessageError } from '@policy-lens/platform/message-error';
import { openStore } from '@policy-lens/store/data-set/open-store';
import { DataSetError, readDataSet } from '@policy-lens/store/data-set/read-data-set';
import type { DataSet } from 'policy-data/records';

/** Hash of public/data/records.json, written in by wxt.config.ts. */
declare const __DATA_HASH__: string;

async function loadPackaged(): Promise<DataSet> {
  const buffer = await fetchAsset('data/records.json');
  try {
    return readDataSet(new TextDecoder().decode(buffer));
  } catch (cause) {
    if (!(cause instanceof DataSetError)) throw cause;
    throw new MessageError('data-unreadable', `data/records.json: ${cause.message}`, { cause });
  }
}

export const dataStore = openStore({ hash: __DATA_HASH__, loadPackaged });

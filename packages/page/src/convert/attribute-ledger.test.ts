// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { LOST_FIGHTS } from '../limits';
import { AttributeLedger } from './attribute-ledger';

/** Somebody writes `value` over ours, and we write again, `times` in a row. */
function fight(ledger: AttributeLedger, element: Element, value: string, times: number): void {
  for (let round = 0; round < times; round++) {
    element.setAttribute('title', value);
    ledger.noticeEdit(element, 'title');
    ledger.write(element, 'title', value.replace('发', '發'));
  }
}

describe('the ledger of attributes', () => {
  it('gives up a value that somebody insists on, until it is another', () => {
    const ledger = new AttributeLedger();
    const element = document.createElement('p');
    element.title = '发展';
    ledger.write(element, 'title', '發展');
    fight(ledger, element, '发展', LOST_FIGHTS);
    expect(element.title).toBe('发展');
    expect(ledger.size).toBe(0);
    fight(ledger, element, '发电', 1);
    expect(element.title).toBe('發电');
  });

  it('goes on with a value that the page writes again whatever we do', () => {
    const ledger = new AttributeLedger();
    const element = document.createElement('p');
    element.title = '发展';
    ledger.write(element, 'title', '發展');
    fight(ledger, element, '发展', LOST_FIGHTS + 1);
    expect(element.title).toBe('發展');
    fight(ledger, element, '发展', 2 * LOST_FIGHTS);
    expect(element.title).toBe('發展');
    ledger.restore(element);
    expect(element.title).toBe('发展');
  });
});

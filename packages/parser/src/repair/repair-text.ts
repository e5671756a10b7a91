import { simplify } from '@policy-lens/hanzi/script/simplify';
import { applyEdits, type CollatedText } from '../text/collated-text';
import { restoreAdvertised } from './advertising';
import { markDamage } from './damage';
import { joinWrappedLines } from './hard-wrapped-lines';
import { removeInsertedReadings } from './inserted-readings';
import { restoreLostCharacters } from './lost-characters';
import { removeMarkdownMarks } from './markdown-marks';
import { restoreOverConverted } from './over-conversion';
import { tidyWhiteSpace } from './white-space';

/**
 * All repairs, each step on what the one before has left. Readings come first because they stand inside
 * words; lost characters before that, while the readings that prove them are still there; white space late,
 * because it marks the ends of advertisements; damage last, as what nothing could read.
 */
export function repairText(received: CollatedText): CollatedText {
  let text = applyEdits(received, restoreLostCharacters(received.text));
  text = applyEdits(text, removeInsertedReadings(text.text));
  text = applyEdits(text, restoreAdvertised(text.text, simplify));
  text = applyEdits(text, restoreOverConverted(text.text));
  text = applyEdits(text, removeMarkdownMarks(text.text));
  text = applyEdits(text, joinWrappedLines(text.text));
  text = applyEdits(text, tidyWhiteSpace(text.text));
  return applyEdits(text, markDamage(text.text));
}

// Radicals, CJK extension A, the unified ideographs, compatibility forms, and the surrogates of planes 2 and 3.
const HAN = /[\u2E80-\u2FDF\u3400-\u9FFF\uF900-\uFAFF\uD840-\uD8FF]/;

/** Whether a text holds a Han character; nothing else is ours to match or convert. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

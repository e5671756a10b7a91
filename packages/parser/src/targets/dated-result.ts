import { withoutLead } from './metric';

const RESULT =
  /建成|形成|完成|实现|达到|出台|建立|打造|落地|基本|全面|显著|提升|明显|取得|健全|完善|构建|成为|推进|上线|启动|投入|印发|制定|开展|推出|发布|成熟|具备|争取|力争|提供|领先|增强/;

/**
 * What a clause (scan form) with a deadline promises where it gives no number: its text without the time and the
 * opening verb; null where the clause states a purpose or a manner rather than a result.
 */
export function datedResult(clause: string): string | null {
  if (!RESULT.test(clause) || /^(?:为|以|按照|根据|围绕|聚焦|通过|依托|坚持)/.test(clause)) return null;
  const metric = withoutLead(
    clause.replace(
      /^.{0,8}?(?:19|20)[0-9]{2}年(?:底|末)?前?,?|^.{0,4}十[二三四五六]五”?(?:末|期末|期间)?/,
      '',
    ),
  );
  return metric === '' ? null : metric;
}

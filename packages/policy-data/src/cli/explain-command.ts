import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type ExplainedSource, explainSource } from '../explain/explain-source';
import type { Arguments } from './arguments';
import { UsageError } from './usage';

function asText({ document, lines, commitments }: ExplainedSource): string {
  const out: string[] = [];
  for (const [name, value] of Object.entries(document)) out.push(`${name.padEnd(16)}${value ?? '—'}`);
  out.push('');
  for (const { line, role, rule, text } of lines) {
    out.push(
      `${String(line).padStart(5)}  ${role.padEnd(14)} ${rule.padEnd(24)} ${text.replace(/\s+/gu, ' ').slice(0, 60)}`,
    );
  }
  for (const c of commitments) {
    out.push('', `${String(c.line).padStart(5)}  ${c.path}  ${c.heading ?? ''}  [${c.rule}]`);
    for (const party of c.responsibilities) out.push(`         ${party}`);
    for (const target of c.targets) out.push(`         target ${target}`);
    for (const m of c.mentions)
      out.push(`         ${m.kind} ${m.surface} = ${m.name} ${m.regionCode} [${m.basis}]`);
  }
  return `${out.join('\n')}\n`;
}

/** `policy-data explain`. @returns the exit code. */
export async function explainCommand({ paths, json }: Arguments): Promise<number> {
  if (paths.length === 0) throw new UsageError('explain needs FILE');
  for (const path of paths) {
    const explained = explainSource({ name: basename(path), bytes: readFileSync(path) });
    process.stdout.write(json ? `${JSON.stringify(explained, null, 2)}\n` : asText(explained));
  }
  return 0;
}
